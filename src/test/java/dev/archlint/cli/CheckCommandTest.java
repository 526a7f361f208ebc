package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.archlint.cli.Environment.Terminal;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo.Needs;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import dev.archlint.testing.FakeRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  private static final Path PACKS = Path.of("test-fixtures", "packs");

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void givesTheSameBytesForFiveHundredDocumentsOnOneThreadAndOnMany() throws IOException {
    List<Path> documents;
    try (Stream<Path> files = Files.walk(PACKS)) {
      documents = files.filter(file -> file.toString().endsWith("finished.md")).sorted().toList();
    }
    assertThat(documents).hasSizeGreaterThanOrEqualTo(10);
    for (int i = 0; i < 500; i++) {
      Path copy = folder.resolve("d%d/e%d/doc-%d.md".formatted(i % 7, i % 11, i));
      Files.createDirectories(copy.getParent());
      Files.copy(documents.get(i % documents.size()), copy);
    }

    ExitCode code = run("check", "--format", "json", "-j", "1", ".");
    String one = printed();
    assertThat(run("check", "--format", "json", "-j", "8", ".")).isEqualTo(code);
    String many = printed();

    assertThat(many).isEqualTo(one);
    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    JsonObject report = JsonParser.parseString(one).getAsJsonObject();
    assertThat(strings(report, "documents", "path")).hasSize(500).isSorted();
    assertThat(strings(report, "documents", "pack")).doesNotContainNull();
    assertThat(strings(report, "findings", "path")).isSorted().hasSizeGreaterThan(2500);
  }

  @ParameterizedTest
  @CsvSource({
    "error, error, FINDINGS",
    "error, warning, FINDINGS",
    "error, never, OK",
    "warning, error, OK",
    "warning, warning, FINDINGS",
    "info, warning, OK",
    "info, info, FINDINGS"
  })
  void failsOnWhatItIsToldTo(String severity, String level, ExitCode expected) throws IOException {
    write("a.md");
    Severity weight = Severity.valueOf(severity.toUpperCase(java.util.Locale.ROOT));
    assertThat(run(rules(speaking("a-rule", weight)), "check", "--fail-on", level))
        .isEqualTo(expected);
  }

  @Test
  void namesARuleThatFailsAndReportsTheRest() throws IOException {
    write("a.md");
    write("b.md");
    FakeRule broken =
        new FakeRule(
            "b-broken",
            Severity.ERROR,
            Needs.NOTHING,
            context -> {
              if (context.document().source().path().equals("a.md")) {
                throw new IllegalStateException("line one\nline two");
              }
              return List.of();
            });
    Context.Source rules = rules(speaking("a-rule", Severity.ERROR), broken);
    assertThat(run(rules, "check", "--format", "concise")).isEqualTo(ExitCode.FAILURE);
    assertThat(printed())
        .isEqualTo("a.md:1:1: error: found [a-rule]\nb.md:1:1: error: found [a-rule]\n");
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith(
            "archlint: a.md: the rule b-broken failed on it: IllegalStateException \"line one<U+000A>")
        .endsWith("; please report it; everything else was checked");
  }

  @Test
  void saysInOneLineThatItFailedItself() {
    Context.Source broken =
        () -> {
          throw new IllegalStateException("no luck");
        };
    assertThat(run(broken, "check")).isEqualTo(ExitCode.FAILURE);
    assertThat(printed()).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("archlint: internal error: java.lang.IllegalStateException: no luck at Check");
  }

  @Test
  void saysThatItCannotPrint() throws IOException {
    write("a.md");
    assertThat(runInto(failing("No space left on device"))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "archlint: standard output: cannot be written: No space left on device; "
                + "write to a file with -o\n");
    err.reset();
    // Nobody is left to be told that head has seen enough, and nothing is wrong with that.
    assertThat(runInto(failing("Broken pipe"))).isEqualTo(ExitCode.OK);
    assertThat(err.size()).isZero();
  }

  @Test
  void writesAReportAsAWhole() throws IOException {
    write("docs/a.md");
    Path report = Files.writeString(folder.resolve("report.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), report);
    assertThat(run("check", "--format", "json", "-o", "link.json", "docs")).isEqualTo(ExitCode.OK);
    assertThat(printed()).isEmpty();
    assertThat(link).isSymbolicLink();
    assertThat(JsonParser.parseString(Files.readString(report)).getAsJsonObject().get("version"))
        .hasToString("1");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("docs", "report.json", "link.json");
    }
  }

  @Test
  void takesAFileWithoutPermissionForUnreadable() throws IOException {
    Path closed = write("a.md");
    write("b.md");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "root reads every file");
    assertThat(run("check", "--format", "concise")).isEqualTo(ExitCode.FINDINGS);
    assertThat(printed())
        .isEqualTo(
            "a.md:1:1: error: the file cannot be read: permission denied [document-unreadable]\n");
  }

  @Test
  void refusesAFolderWithoutPermission() throws IOException {
    write("open/a.md");
    Path closed = write("closed/b.md").getParent();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "root reads every folder");
      assertThat(run("check")).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("archlint: closed/: the folder cannot be read: permission denied; ");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "which", "explain"})
  void hasAHelpThatFitsOneScreen(String command) {
    List<String> arguments = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command));
    arguments.add("--help");
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.OK);
    assertThat(printed().lines())
        .hasSizeLessThanOrEqualTo(50)
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void printsUtf8WhateverThePlatform() throws IOException {
    Files.write(folder.resolve("größe 日本.md"), new byte[] {0});
    run("check", "--format", "concise");
    assertThat(printed()).startsWith("größe 日本.md:1:1: error: ");
  }

  private static FakeRule speaking(String id, Severity severity) {
    return new FakeRule(id, severity, Needs.NOTHING, CheckCommandTest::found);
  }

  private static List<Finding> found(RuleContext context) {
    return List.of(context.finding(Span.at(0), "found"));
  }

  private static Context.Source rules(FakeRule... rules) {
    return () -> new Catalogue(Rules.of(List.of(rules)), List.of(), List.of());
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private ExitCode runInto(OutputStream stdout) {
    Environment environment =
        new Environment(
            Map.of(), folder, InputStream.nullInputStream(), stdout, err, Terminal.NONE);
    return Cli.run(new Context(environment, Catalogue::load), "check");
  }

  private ExitCode run(String... arguments) {
    return run(Catalogue::load, arguments);
  }

  private ExitCode run(Context.Source source, String... arguments) {
    out.reset();
    Environment environment =
        new Environment(Map.of(), folder, InputStream.nullInputStream(), out, err, Terminal.NONE);
    return Cli.run(new Context(environment, source), arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "# Title\n");
  }

  private static List<String> strings(JsonObject report, String list, String key) {
    return report.getAsJsonArray(list).asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(element -> element.get(key).isJsonNull() ? null : element.get(key).getAsString())
        .toList();
  }
}
