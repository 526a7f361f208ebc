package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.archlint.report.Style.Detail;
import dev.archlint.rule.Finding;
import dev.archlint.testing.Snapshots;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFormatsTest {
  private static final Path GOLDEN = Path.of("test-fixtures", "reports");

  static List<String> names() {
    return ReportFormats.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void writeOneListOfFindings(String name) throws IOException {
    String written = write(format(name), SampleReport.report(), Style.PLAIN);
    Snapshots.assertMatches(GOLDEN.resolve(name + ".golden"), written);
  }

  @ParameterizedTest
  @MethodSource("names")
  void sendNoControlCharacterToATerminal(String name) throws IOException {
    String written = write(format(name), SampleReport.report(), Style.PLAIN);
    assertThat(written.chars().filter(c -> Character.isISOControl(c) && c != '\n')).isEmpty();
  }

  @Test
  void areFoundByNameOnly() {
    assertThat(ReportFormats.find("texts")).isEmpty();
    assertThat(ReportFormats.NAMES).doesNotHaveDuplicates().startsWith("text");
  }

  @ParameterizedTest
  @CsvSource({"text, 2147483647", "text, 80", "full, 80"})
  void areColouredByMeaningAndFitATerminal(String name, int width) throws IOException {
    Style style = new Style(true, Detail.VERBOSE, width);
    String file = width == 80 ? name + "-color-80" : name + "-color-verbose";
    Snapshots.assertMatches(
        GOLDEN.resolve(file + ".golden"),
        write(format(name), SampleReport.report(), style).replace('\u001B', '␛'));
  }

  @Test
  void quietTextIsFindingsOnly() throws IOException {
    Style style = new Style(false, Detail.QUIET);
    Snapshots.assertMatches(
        GOLDEN.resolve("text-quiet.golden"), write(new TextFormat(), SampleReport.report(), style));
  }

  @Test
  void textSaysThatAllIsWell() throws IOException {
    DocumentSummary done =
        new DocumentSummary(
            "a.md",
            Optional.of("module-spec"),
            Optional.of("approved"),
            Optional.of(1.0),
            true,
            Map.of());
    Report report = SampleReport.report(List.of(done), List.of());
    assertThat(write(new TextFormat(), report, Style.PLAIN))
        .isEqualTo("no findings in 1 document.\n");
  }

  @Test
  void textSaysHowToAssignAPack() throws IOException {
    Report report =
        SampleReport.report(
            List.of(SampleReport.unclaimed("README.md"), SampleReport.unclaimed("guide.md")),
            List.of());
    assertThat(write(new TextFormat(), report, Style.PLAIN))
        .isEqualTo(
            """
            2 documents follow no rule pack and were not checked.
            To assign one, write <!-- archlint-pack: ID --> into the document, map it in \
            .archlint.yaml, or run with \
            --pack ID; `archlint explain` lists the packs.
            """);
  }

  @Test
  void textDoesNotPraiseADocumentThatCouldNotBeJudged() throws IOException {
    DocumentSummary failed =
        new DocumentSummary(
            "a.md", Optional.empty(), Optional.empty(), Optional.empty(), false, Map.of());
    Report report = SampleReport.report(List.of(failed), List.of());
    assertThat(write(new TextFormat(), report, Style.PLAIN)).isEmpty();
  }

  @Test
  void jsonHoldsTheTextsAsTheyAre() throws IOException {
    JsonObject json =
        JsonParser.parseString(write(new JsonFormat(), SampleReport.report(), Style.PLAIN))
            .getAsJsonObject();
    List<String> messages =
        json.getAsJsonArray("findings").asList().stream()
            .map(finding -> finding.getAsJsonObject().get("message").getAsString())
            .toList();
    assertThat(messages).isEqualTo(SampleReport.report().findings().map(Finding::message).toList());
    assertThat(json.keySet())
        .containsExactly("version", "tool", "documents", "findings", "summary");
  }

  @Test
  void completenessIsRoundedDown() {
    assertThat(percent(0.999)).contains(99);
    assertThat(percent(0.29)).contains(29);
    assertThat(percent(1)).contains(100);
    assertThat(percent(0)).contains(0);
  }

  private static Optional<Integer> percent(double ratio) {
    return new DocumentSummary(
            "a.md", Optional.empty(), Optional.empty(), Optional.of(ratio), true, Map.of())
        .percent();
  }

  private static ReportFormat format(String name) {
    return ReportFormats.find(name).orElseThrow();
  }

  private static String write(ReportFormat format, Report report, Style style) throws IOException {
    StringWriter out = new StringWriter();
    format.write(report, style, out);
    return out.toString();
  }
}
