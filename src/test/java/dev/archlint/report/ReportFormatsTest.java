package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.archlint.report.Style.Detail;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import dev.archlint.source.Position;
import dev.archlint.source.Range;
import dev.archlint.testing.Snapshots;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFormatsTest {
  private static final Path GOLDEN = Path.of("test-fixtures", "reports");

  static Stream<ReportFormat> formats() {
    return ReportFormats.all().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writeOneListOfFindings(ReportFormat format) throws IOException {
    String written = write(format, sample(), Style.PLAIN);
    Snapshots.assertMatches(GOLDEN.resolve(format.name() + ".golden"), written);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void sendNoControlCharacterToATerminal(ReportFormat format) throws IOException {
    String written = write(format, sample(), Style.PLAIN);
    assertThat(written.chars().filter(c -> Character.isISOControl(c) && c != '\n')).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void areFoundByName(ReportFormat format) {
    assertThat(ReportFormats.find(format.name())).containsSame(format);
    assertThat(ReportFormats.find(format.name() + "x")).isEmpty();
  }

  @Test
  void textIsColouredByMeaning() throws IOException {
    Style style = new Style(true, Detail.VERBOSE);
    Snapshots.assertMatches(
        GOLDEN.resolve("text-color-verbose.golden"),
        write(new TextFormat(), sample(), style).replace('\u001B', '␛'));
  }

  @Test
  void quietTextIsFindingsOnly() throws IOException {
    Style style = new Style(false, Detail.QUIET);
    Snapshots.assertMatches(
        GOLDEN.resolve("text-quiet.golden"), write(new TextFormat(), sample(), style));
  }

  @Test
  void textSaysThatAllIsWell() throws IOException {
    DocumentSummary done =
        new DocumentSummary(
            "a.md", Optional.of("module-spec"), Optional.of("approved"), Optional.of(1.0), true);
    Report report = Report.of("1.0", List.of(done), List.of());
    assertThat(write(new TextFormat(), report, Style.PLAIN))
        .isEqualTo("no findings in 1 document.\n");
  }

  @Test
  void textSaysHowToAssignAPack() throws IOException {
    Report report =
        Report.of("1.0", List.of(unclaimed("README.md"), unclaimed("guide.md")), List.of());
    assertThat(write(new TextFormat(), report, Style.PLAIN))
        .isEqualTo(
            """
            2 documents follow no rule pack and were not checked.
            To assign one, write <!-- archlint-pack: ID --> into the document or run with \
            --pack ID; `archlint explain` lists the packs.
            """);
  }

  @Test
  void textDoesNotPraiseADocumentThatCouldNotBeJudged() throws IOException {
    DocumentSummary failed =
        new DocumentSummary("a.md", Optional.empty(), Optional.empty(), Optional.empty(), false);
    Report report = Report.of("1.0", List.of(failed), List.of());
    assertThat(write(new TextFormat(), report, Style.PLAIN)).isEmpty();
  }

  @Test
  void jsonHoldsTheTextsAsTheyAre() throws IOException {
    JsonObject json =
        JsonParser.parseString(write(new JsonFormat(), sample(), Style.PLAIN)).getAsJsonObject();
    List<String> messages =
        json.getAsJsonArray("findings").asList().stream()
            .map(finding -> finding.getAsJsonObject().get("message").getAsString())
            .toList();
    assertThat(messages).isEqualTo(sample().findings().stream().map(Finding::message).toList());
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
    return new DocumentSummary("a.md", Optional.empty(), Optional.empty(), Optional.of(ratio), true)
        .percent();
  }

  private static String write(ReportFormat format, Report report, Style style) throws IOException {
    StringWriter out = new StringWriter();
    format.write(report, style, out);
    return out.toString();
  }

  private static Report sample() {
    List<DocumentSummary> documents =
        List.of(
            unclaimed("README.md"),
            new DocumentSummary(
                "docs/a | b.md",
                Optional.of("module-spec"),
                Optional.of("draft"),
                Optional.of(0.625),
                true),
            new DocumentSummary(
                "docs/done.md",
                Optional.of("technical-architecture"),
                Optional.of("approved"),
                Optional.of(1.0),
                true),
            new DocumentSummary(
                "docs/latin1.md", Optional.empty(), Optional.empty(), Optional.empty(), false),
            new DocumentSummary(
                "docs/ünïcode 🚀.md",
                Optional.of("system-architecture"),
                Optional.of("review"),
                Optional.of(0.8),
                true));
    List<Finding> findings =
        List.of(
            finding(
                "section-missing",
                Severity.ERROR,
                "docs/a | b.md",
                range(3, 1, 3, 12),
                "section \"Non-Goals\" is missing; it should follow \"Goals\"",
                Optional.of("Say what the module leaves to others."),
                List.of()),
            finding(
                "table-blank-cell",
                Severity.WARNING,
                "docs/a | b.md",
                range(120, 15, 120, 17),
                "\"Owner | Team\" is blank, <b>&amp;</b> 'quoted' \\ back",
                Optional.empty(),
                List.of("5.1) Risks & Issues", "Open")),
            finding(
                "document-unreadable",
                Severity.ERROR,
                "docs/latin1.md",
                Range.FILE_START,
                "is not UTF-8: the byte 0xE9 at offset 3 begins no valid character",
                Optional.of("Save the file as UTF-8."),
                List.of()),
            finding(
                "placeholder-text",
                Severity.INFO,
                "docs/ünïcode 🚀.md",
                range(7, 3, 8, 1),
                "\"[\u001B[31mName\u202E\u200B 👩\u200D💻]\"\tlooks like\na placeholder",
                Optional.of("Write the name\u0007."),
                List.of("Über \"uns\"")));
    return Report.of("1.2.3", documents, findings);
  }

  private static DocumentSummary unclaimed(String path) {
    return new DocumentSummary(path, Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  private static Range range(int line, int column, int endLine, int endColumn) {
    return new Range(new Position(line, column), new Position(endLine, endColumn));
  }

  private static Finding finding(
      String rule,
      Severity severity,
      String path,
      Range range,
      String message,
      Optional<String> hint,
      List<String> section) {
    return new Finding(
        rule, severity, path, range, message, hint, section, message, Optional.empty());
  }
}
