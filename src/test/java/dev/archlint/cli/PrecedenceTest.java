package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decides, where several have a say. The README has the same order in words. */
class PrecedenceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // pack      | its section | extended   | its glob | configured | its glob | option   | seen
        "-           | -           | -          | -        | -          | -        | -        | error",
        "info        | -           | -          | -        | -          | -        | -        | info",
        "info        | warning     | -          | -        | -          | -        | -        | warning",
        "info        | warning     | error      | -        | -          | -        | -        | error",
        "info        | warning     | error      | info     | -          | -        | -        | info",
        "info        | warning     | error      | info     | warning    | -        | -        | warning",
        "info        | warning     | error      | info     | warning    | error    | -        | error",
        "-           | -           | -          | off      | warning    | -        | -        | warning",
        "off         | -           | -          | -        | -          | -        | -        | -",
        "off         | -           | -          | -        | info       | -        | -        | info",
        "off         | error       | -          | -        | -          | -        | -        | error",
        "-           | -           | -          | -        | off        | -        | -        | -",
        "error       | error       | -          | -        | off        | -        | -        | -",
        "-           | -           | -          | -        | info       | off      | -        | -",
        "-           | -           | -          | -        | -          | info     | --ignore | -",
        "-           | -           | -          | -        | info       | -        | --select | info",
        "-           | -           | -          | -        | -          | off      | --select | error",
      })
  void weightOfARule(
      String pack,
      String section,
      String base,
      String baseGlob,
      String own,
      String ownGlob,
      String option,
      String seen)
      throws IOException {
    write(
        "note.yaml",
        "id: note\ntitle: Note\n"
            + rules("rules", pack)
            + "sections:\n  - heading: Goals\n    optional: true\n"
            + rules("    severity", section));
    write("base.yaml", configuration(base, baseGlob));
    write(".archlint.yaml", "extends: base.yaml\npacks: note.yaml\n" + configuration(own, ownGlob));
    write("a.md", "<!-- archlint-pack: note -->\n\n# A\n\n## Goals\n");

    List<String> options = new ArrayList<>(List.of("--format", "concise"));
    if (option != null) {
      options.addAll(List.of(option, "section-empty"));
    }
    String found = check(options);
    assertThat(found)
        .isEqualTo(
            seen == null
                ? ""
                : "a.md:5:4: %s: \"Goals\" has no content [section-empty]\n".formatted(seen));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // option | document | glob | taken for
        "-        | -        | -    | none",
        "-        | -        | b    | b",
        "-        | a        | b    | a",
        "c        | a        | b    | c",
        "c        | -        | -    | c",
      })
  void packOfADocument(String option, String document, String glob, String taken)
      throws IOException {
    for (String id : List.of("a", "b", "c")) {
      write("packs/%s.yaml".formatted(id), "id: %s\ntitle: %s\n".formatted(id, id));
    }
    String mapping = glob == null ? "" : "documents: [{files: '*.md', pack: %s}]\n".formatted(glob);
    write(".archlint.yaml", "packs: packs\n" + mapping);
    String comment = document == null ? "" : "<!-- archlint-pack: %s -->\n".formatted(document);
    write("x.md", comment + "# X\n");
    List<String> options = new ArrayList<>(List.of("--format", "json"));
    if (option != null) {
      options.addAll(List.of("--pack", option));
    }
    String pack = taken.equals("none") ? "null" : "\"%s\"".formatted(taken);
    assertThat(check(options)).contains("\"pack\": " + pack);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // option | glob     | document | at
        "-        | -        | Draft    | draft",
        "-        | approved | Draft    | approved",
        "retired  | approved | Draft    | retired",
        "-        | -        | -        | review",
      })
  void stageOfADocument(String option, String glob, String document, String at) throws IOException {
    write(
        "note.yaml",
        """
        id: note
        title: Note
        stage: {field: Status, draft: Draft}
        fields: [{label: Status, optional: true}]
        """);
    String stage = glob == null ? "" : ", stage: " + glob;
    write(
        ".archlint.yaml",
        "packs: note.yaml\ndocuments: [{files: '*.md', pack: note%s}]\n".formatted(stage));
    write("x.md", "# X\n\n" + (document == null ? "" : "**Status:** " + document + "\n"));
    List<String> options = new ArrayList<>(List.of("--format", "json"));
    if (option != null) {
      options.addAll(List.of("--stage", option));
    }
    assertThat(check(options)).contains("\"stage\": \"%s\"".formatted(at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // option | configured | extended | exit
        "-        | -          | -        | OK",
        "-        | -          | warning  | FINDINGS",
        "-        | never      | warning  | OK",
        "info     | never      | warning  | FINDINGS",
        "-        | info       | -        | FINDINGS",
      })
  void whatFailsARun(String option, String own, String base, ExitCode exit) throws IOException {
    write("base.yaml", "packs: note.yaml\n" + (base == null ? "" : "fail-on: " + base));
    write(".archlint.yaml", "extends: base.yaml\n" + (own == null ? "" : "fail-on: " + own));
    write("a.md", "<!-- archlint-pack: note -->\n\n# A\n\n## Goals\n");
    write(
        "note.yaml",
        "id: note\ntitle: Note\nrules: {section: warning}\nsections: [{heading: Goals}]\n");
    List<String> options = new ArrayList<>();
    if (option != null) {
      options.addAll(List.of("--fail-on", option));
    }
    assertThat(run(options, new ByteArrayOutputStream())).isEqualTo(exit);
  }

  private static String configuration(String severity, String glob) {
    String documents =
        glob == null
            ? ""
            : "documents: [{files: '*.md', rules: {section-empty: %s}}]\n".formatted(glob);
    return rules("rules", severity) + documents + "exclude: none\n";
  }

  private static String rules(String key, String severity) {
    return severity == null ? "" : "%s: {section-empty: %s}\n".formatted(key, severity);
  }

  private String check(List<String> options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(options, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private ExitCode run(List<String> options, ByteArrayOutputStream out) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            Map.of(),
            folder,
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            Environment.Terminal.NONE);
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(options);
    ExitCode code =
        Cli.run(new Context(environment, Catalogue::load), arguments.toArray(String[]::new));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    return code;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
