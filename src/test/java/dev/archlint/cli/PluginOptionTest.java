package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.cli.Environment.Terminal;
import dev.archlint.testing.PluginJar;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plug-ins with classes of their own; those without are in {@code test-fixtures/cli/plugins.md}.
 */
class PluginOptionTest {
  private static final int MAJOR_VERSION = 7;

  @TempDir Path folder;

  @BeforeEach
  void writeDocument() throws IOException {
    Files.writeString(folder.resolve("a.md"), "<!-- archlint-pack: general -->\n\n# A\n\nWords.\n");
  }

  private record Result(ExitCode code, String out, String err) {}

  @Test
  void aRuleMayUseTheClassesOfAnotherJar() throws Exception {
    Path classes =
        compile(
            "com.acme.Words",
            """
            package com.acme;
            public final class Words {
              public static String said() { return "said by a library"; }
            }
            """,
            "com.acme.Speaks",
            rule("Speaks", "acme-speaks", "return speak(context, Words.said());"));
    Files.createDirectories(folder.resolve("plugins"));
    Files.write(
        folder.resolve("plugins/rule.jar"), jar(classes, "com.acme.Speaks", "com/acme/Speaks"));
    Files.write(folder.resolve("plugins/library.jar"), jar(classes, "", "com/acme/Words"));

    Result result = check("--plugin-path", "plugins", "--format", "concise", "a.md");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("a.md:3:1: error: said by a library [acme-speaks]\n");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);

    String twice = "plugins/rule.jar" + File.pathSeparator + "plugins";
    assertThat(check("--plugin-path", twice, "--format", "concise", "a.md")).isEqualTo(result);

    // Without its library it can be loaded, but not run.
    Result alone = check("--plugin-path", "plugins/rule.jar", "a.md");
    assertThat(alone.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(alone.err())
        .isEqualTo(
            "archlint: a.md: the rule acme-speaks failed on it: NoClassDefFoundError"
                + " \"com/acme/Words\" at Speaks.java:14;"
                + " tell the people behind plugins/rule.jar; everything else was checked\n");
  }

  @Test
  void aPackMayNameItsRules() throws Exception {
    Path classes =
        compile("com.acme.Speaks", rule("Speaks", "acme-speaks", "return speak(context, \"so\");"));
    Files.write(folder.resolve("rule.jar"), jar(classes, "com.acme.Speaks", "com/acme/Speaks"));
    Files.writeString(
        folder.resolve("pack.yaml"),
        """
        id: acme
        title: Acme
        version: "1"
        description: A pack.
        rules: { acme-speaks: info }
        sections: []
        """);
    assertThat(
            check(
                "--plugin-path", "rule.jar", "--pack", "pack.yaml", "--format", "concise", "a.md"))
        .isEqualTo(new Result(ExitCode.OK, "a.md:3:1: info: so [acme-speaks]\n", ""));
  }

  @Test
  void aRuleThatFailsIsNamedWithItsJar() throws Exception {
    Path classes =
        compile(
            "com.acme.Fails", rule("Fails", "acme-fails", "throw new RuntimeException(\"x\");"));
    Files.write(folder.resolve("rule.jar"), jar(classes, "com.acme.Fails", "com/acme/Fails"));
    assertThat(check("--plugin-path", "rule.jar", "-q", "a.md"))
        .isEqualTo(
            new Result(
                ExitCode.FAILURE,
                "",
                "archlint: a.md: the rule acme-fails failed on it: RuntimeException \"x\" at"
                    + " Fails.java:14; tell the people behind rule.jar; everything else was"
                    + " checked\n"));
  }

  @Test
  void aClassThatCannotBeLinkedIsNamedWithItsJar() throws Exception {
    Path classes = compile("com.acme.Late", rule("Late", "acme-late", "return List.of();"));
    Path file = classes.resolve("com/acme/Late.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[MAJOR_VERSION] = 99;
    Files.write(file, bytes);
    Files.write(folder.resolve("rule.jar"), jar(classes, "com.acme.Late", "com/acme/Late"));
    Result result = check("--plugin-path", "rule.jar", "a.md");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith("archlint: rule.jar: java.lang.UnsupportedClassVersionError: com/acme/Late ")
        .endsWith(
            "; build it anew with this archlint, for Java %d or earlier\n"
                .formatted(Runtime.version().feature()))
        .hasLineCount(1);
  }

  @Test
  void aRuleThatCannotBeMadeIsNamedWithItsReason() throws Exception {
    Path classes =
        compile(
            "com.acme.Unmade",
            rule("Unmade", "acme-unmade", "return List.of();")
                .replace(
                    "/* members */", "public Unmade() { Object.class.cast(null).hashCode(); }"));
    Files.write(folder.resolve("rule.jar"), jar(classes, "com.acme.Unmade", "com/acme/Unmade"));
    Result result = check("--plugin-path", "rule.jar", "a.md");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith(
            "archlint: rule.jar: Provider com.acme.Unmade could not be instantiated:"
                + " java.lang.NullPointerException")
        .endsWith("; mend the plug-in, or run without it\n")
        .hasLineCount(1);
  }

  @Test
  void aRuleNeedsAnIdThatCanBeNamed() throws Exception {
    Path classes = compile("com.acme.Named", rule("Named", "Acme rule", "return List.of();"));
    Files.write(folder.resolve("rule.jar"), jar(classes, "com.acme.Named", "com/acme/Named"));
    assertThat(check("--plugin-path", "rule.jar", "a.md"))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "archlint: rule.jar: com.acme.Named has the id \"Acme rule\"; an id is a-z, 0-9 and"
                    + " -; mend its @RuleInfo, or run without it\n"));
  }

  @Test
  void aRuleNeedsAManualPage() throws Exception {
    Path classes =
        compile(
            "com.acme.Bare",
            rule("Bare", "acme-bare", "return List.of();").replaceFirst("(?s)@RuleInfo.*?\\)", ""));
    Files.write(folder.resolve("rule.jar"), jar(classes, "com.acme.Bare", "com/acme/Bare"));
    Result result = check("--plugin-path", "rule.jar", "a.md");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith("archlint: rule.jar: com.acme.Bare has no @RuleInfo that can be read: ")
        .hasLineCount(1);
  }

  /** A rule whose method {@code check} does this, on line 14. */
  private static String rule(String name, String id, String body) {
    return """
        package com.acme;
        import dev.archlint.rule.Finding;
        import dev.archlint.rule.Rule;
        import dev.archlint.rule.RuleContext;
        import dev.archlint.rule.RuleInfo;
        import dev.archlint.rule.Severity;
        import java.util.List;
        @RuleInfo(id = "%s", severity = Severity.ERROR, summary = "s", why = "w", bad = "b", good = "g")
        public final class %s implements Rule {
          /* members */

          @Override
          public List<Finding> check(RuleContext context) {
            %s
          }

          static List<Finding> speak(RuleContext context, String words) {
            var heading = context.document().sections().findFirst().orElseThrow();
            return List.of(context.finding(heading.heading().orElseThrow().span(), words));
          }
        }
        """
        .formatted(id, name, body);
  }

  /** The folder of the classes that pairs of names and sources make. */
  private Path compile(String... sources) throws IOException {
    Path source = folder.resolve("source");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String[] files = new String[sources.length / 2];
    for (int i = 0; i < files.length; i++) {
      Path file = source.resolve(sources[2 * i].replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, sources[2 * i + 1]);
      files[i] = file.toString();
    }
    String[] arguments = {
      "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"
    };
    String[] all = new String[arguments.length + files.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(files, 0, all, arguments.length, files.length);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, all);
    assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    return classes;
  }

  /** A jar of one of these classes; without {@code rule}, it names none. */
  private static byte[] jar(Path classes, String rule, String type) throws IOException {
    byte[] bytes = Files.readAllBytes(classes.resolve(type + ".class"));
    return rule.isEmpty()
        ? PluginJar.of(Map.of(type + ".class", bytes))
        : PluginJar.of(
            Map.of(
                type + ".class", bytes, PluginJar.SERVICES, rule.getBytes(StandardCharsets.UTF_8)));
  }

  private Result check(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(Map.of(), folder, InputStream.nullInputStream(), out, err, Terminal.NONE);
    String[] command = new String[arguments.length + 1];
    command[0] = "check";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ExitCode code = Cli.run(new Context(environment, Catalogue::load), command);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
