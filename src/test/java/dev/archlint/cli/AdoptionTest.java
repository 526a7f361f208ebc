package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team turns archlint on for two hundred documents that nobody has filled in to the end. */
class AdoptionTest {
  private static final Path FIXTURES = Path.of("test-fixtures", "packs");
  private static final int DOCUMENTS = 200;

  @TempDir Path folder;

  private Path docs;

  /** Half-finished documents of all packs, and skeletons, each with another name in its title. */
  @BeforeEach
  void writeDocuments() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> packs = Files.list(FIXTURES)) {
      for (Path pack : packs.sorted().toList()) {
        texts.add(Files.readString(pack.resolve("half-finished.md")));
        String id = pack.getFileName().toString();
        texts.add(Run.in(folder, "new", id, "--title", "Ticket Desk").out());
      }
    }
    docs = Files.createDirectories(folder.resolve("docs"));
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = texts.get(i % texts.size());
      Path module = Files.createDirectories(docs.resolve("module-" + i % 7));
      Files.writeString(
          module.resolve("spec-%03d.md".formatted(i)),
          text.replaceFirst("(?m)^# (.*)", "# $1 (Number " + i + ")"));
    }
  }

  @Test
  void onlyWhatIsNewFailsFromNowOn() throws IOException {
    Run bare = check("--no-config", "docs");
    assertThat(bare.code()).isEqualTo(ExitCode.FINDINGS);
    int known = findings(bare).size();
    assertThat(known).isGreaterThan(10 * DOCUMENTS);

    Run adopted = check("--write-baseline", "known.txt", "docs");
    assertThat(adopted.code()).isEqualTo(ExitCode.OK);
    assertThat(findings(adopted)).isEmpty();
    assertThat(summary(adopted).get("baselined").getAsInt()).isEqualTo(known);

    eachDocument(AdoptionTest::withTextOnTop);
    Run moved = check("--baseline", "known.txt", "docs");
    assertThat(moved.err()).isEmpty();
    assertThat(moved.code()).isEqualTo(ExitCode.OK);
    assertThat(findings(moved)).isEmpty();
    assertThat(summary(moved).get("baselined").getAsInt()).isEqualTo(known);

    Path one = docs.resolve("module-3/spec-101.md");
    Files.writeString(one, Files.readString(one) + "\n[TODO: name the people on call]\n");
    Run failing = check("--baseline", "known.txt", "docs");
    assertThat(failing.code()).isEqualTo(ExitCode.FINDINGS);
    JsonArray fresh = findings(failing);
    assertThat(fresh).hasSize(1);
    JsonObject finding = fresh.get(0).getAsJsonObject();
    assertThat(finding.get("path").getAsString()).isEqualTo("docs/module-3/spec-101.md");
    assertThat(finding.get("rule").getAsString()).isEqualTo("placeholder-text");
    assertThat(finding.get("message").getAsString()).contains("name the people on call");
    assertThat(summary(failing).get("baselined").getAsInt()).isEqualTo(known);
  }

  @Test
  void theBaselineIsTheSameWhateverTheThreadsAndTheFolder() throws IOException {
    check("-j", "1", "--write-baseline", "one.txt", "docs");
    check("-j", "7", "--write-baseline", "many.txt", "docs");
    Run.in(docs, "check", "-q", "--write-baseline", "../below.txt", "module-1", ".");
    String baseline = Files.readString(folder.resolve("one.txt"));
    assertThat(folder.resolve("many.txt")).hasContent(baseline);
    assertThat(folder.resolve("below.txt")).hasContent(baseline);
    List<String> lines = baseline.lines().skip(1).toList();
    assertThat(lines).isSortedAccordingTo((a, b) -> path(a).compareTo(path(b)));
    assertThat(lines).allMatch(line -> line.startsWith("docs/module-"));
  }

  @Test
  void renamedDocumentsStayKnown() throws IOException {
    check("--write-baseline", "known.txt", "docs");
    Files.move(docs, folder.resolve("documents"));
    Run moved = check("--baseline", "known.txt", "documents");
    assertThat(moved.code()).isEqualTo(ExitCode.OK);
    assertThat(findings(moved)).isEmpty();
    assertThat(moved.err()).isEmpty();
    check("--write-baseline", "known.txt", "documents");
    assertThat(Files.readString(folder.resolve("known.txt")).lines().skip(1))
        .allMatch(line -> line.startsWith("documents/"));
  }

  private static String withTextOnTop(String text) {
    int body = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) + 5 : 0;
    return text.substring(0, body)
        + "This document was here before anybody checked it.\n\nMany of its sections are.\n\n"
        + text.substring(body);
  }

  private interface Edit {
    String apply(String text);
  }

  private void eachDocument(Edit edit) throws IOException {
    try (Stream<Path> files = Files.walk(docs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, edit.apply(Files.readString(file)));
      }
    }
  }

  private static String path(String line) {
    return line.substring(0, line.indexOf('\t'));
  }

  private Run check(String... options) {
    List<String> arguments = new ArrayList<>(List.of("check", "-q", "--format", "json"));
    arguments.addAll(List.of(options));
    return Run.in(folder, arguments.toArray(String[]::new));
  }

  private static JsonArray findings(Run run) {
    return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("findings");
  }

  private static JsonObject summary(Run run) {
    return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("summary");
  }
}
