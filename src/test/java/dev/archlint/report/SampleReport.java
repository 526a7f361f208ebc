package dev.archlint.report;

import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Excerpt;
import dev.archlint.source.Position;
import dev.archlint.source.Problem;
import dev.archlint.source.Range;
import dev.archlint.source.SourceFile;
import dev.archlint.testing.FakeRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One hand-made run with all that can go wrong on paper; every format has a golden file of it. */
final class SampleReport {
  private static final String NOTES = "docs/a | b.md";
  private static final String ODD = "docs/ünïcode 🚀, 100%.md";

  private static final Map<Range, Excerpt> NOTES_LINES =
      Map.of(
          range(3, 1, 3, 12),
          excerpt(range(3, 1, 3, 12), "## Goals \uD83D\uDE80 now"),
          range(120, 15, 120, 17),
          excerpt(range(120, 15, 120, 17), "|\tRain \u202Ein\u202C |  | ##[error]x |"));

  private static final Map<Range, Excerpt> ODD_LINES =
      Map.of(
          range(7, 3, 9, 1),
          excerpt(range(7, 3, 9, 1), "- [Name", "  \u540D\u524D 👩\u200D💻]", "the end"),
          range(12, 1, 12, 400),
          excerpt(
              range(12, 1, 12, 400),
              "[" + "Describe what it does and for whom. ".repeat(12).strip() + "]"));

  private static final List<DocumentSummary> DOCUMENTS =
      List.of(
          unclaimed("README.md"),
          document(NOTES, "module-spec", "draft", 0.625, NOTES_LINES),
          document("docs/done.md", "technical-architecture", "approved", 1.0),
          new DocumentSummary(
              "docs/latin1.md",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false,
              Map.of()),
          document(ODD, "system-architecture", "review", 0.8, ODD_LINES));

  private static final List<Finding> FINDINGS =
      List.of(
          finding(
              "section-missing",
              Severity.ERROR,
              NOTES,
              range(3, 1, 3, 12),
              "section \"Non-Goals\" is missing; it should follow \"Goals\"",
              Optional.of("Say what the module leaves to others."),
              List.of()),
          finding(
              "table-blank-cell",
              Severity.WARNING,
              NOTES,
              range(120, 15, 120, 17),
              "\"Owner | Team\" is blank, <b>&amp;</b> 'quoted' \\ back ]]> `a` *b* _c_ @d #1 $e$",
              Optional.empty(),
              List.of("5.1) Risks & Issues", "Open")),
          finding(
              "table-blank-cell",
              Severity.WARNING,
              NOTES,
              range(121, 15, 121, 17),
              "\"Owner | Team\" is blank, <b>&amp;</b> 'quoted' \\ back ]]> `a` *b* _c_ @d #1 $e$",
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
              ODD,
              range(7, 3, 9, 1),
              "\"[\u001B[31mName\u202E\u200B 👩\u200D💻 名前\uFFFE]\"\tlooks like\na placeholder",
              Optional.of("Write the name\u0007."),
              List.of("Über \"uns\"")),
          finding(
              "template-instruction",
              Severity.WARNING,
              ODD,
              range(12, 1, 12, 400),
              "::set-output name=a::b%0A##[add-mask]e ##vso[task.complete] [1](2) {0} \"["
                  + "Describe what it does and for whom. ".repeat(8).strip()
                  + "]\" is left of the template",
              Optional.of("https://example.org/?a=b&c=<d>, www.example.org: take it out."),
              List.of("Über \"uns\"", "[Name](x)", "A/B")));

  private SampleReport() {}

  static Report report() {
    Finding suppressed =
        finding(
            "placeholder-text",
            Severity.ERROR,
            "docs/done.md",
            range(5, 1, 5, 8),
            "\"[Owner]\" is a placeholder",
            Optional.empty(),
            List.of());
    Finding baselined =
        finding(
            "section-missing",
            Severity.ERROR,
            "docs/done.md",
            range(9, 4, 9, 9),
            "section \"Costs\" is missing",
            Optional.of("Say what it costs."),
            List.of("Risks"));
    Problem problem =
        new Problem(
            "docs/done.md", Optional.empty(), "the rule a-b failed on it", "please report it");
    return report(DOCUMENTS, FINDINGS, List.of(suppressed), List.of(baselined), List.of(problem));
  }

  /** A run that hides nothing. */
  static Report report(List<DocumentSummary> documents, List<Finding> findings) {
    return report(documents, findings, List.of(), List.of(), List.of());
  }

  /** A run that fails by errors. */
  private static Report report(
      List<DocumentSummary> documents,
      List<Finding> findings,
      List<Finding> suppressed,
      List<Finding> baselined,
      List<Problem> problems) {
    List<RuleInfo> rules =
        Stream.of(
                FakeRule.silent("document-unreadable", Severity.ERROR),
                FakeRule.silent("placeholder-text", Severity.ERROR),
                FakeRule.silent("section-missing", Severity.ERROR),
                FakeRule.silent("table-blank-cell", Severity.WARNING),
                FakeRule.silent("template-instruction", Severity.ERROR),
                FakeRule.silent("document-stale", Severity.OFF))
            .map(FakeRule::info)
            .sorted((one, other) -> one.id().compareTo(other.id()))
            .toList();
    return new Report(
        () -> "1.2.3",
        rules,
        finding -> finding.severity() == Severity.ERROR,
        documents(documents, findings, suppressed, baselined),
        problems);
  }

  /** Each with its findings, also those that nothing else is known of. */
  private static List<DocumentReport> documents(
      List<DocumentSummary> known,
      List<Finding> findings,
      List<Finding> suppressed,
      List<Finding> baselined) {
    SortedMap<String, DocumentSummary> byPath = new TreeMap<>();
    findings.forEach(finding -> byPath.put(finding.path(), unclaimed(finding.path())));
    known.forEach(document -> byPath.put(document.path(), document));
    return byPath.values().stream()
        .map(
            document ->
                new DocumentReport(
                    document,
                    of(document, findings),
                    of(document, suppressed),
                    of(document, baselined)))
        .toList();
  }

  private static List<Finding> of(DocumentSummary document, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.path().equals(document.path()))
        .sorted()
        .toList();
  }

  static DocumentSummary unclaimed(String path) {
    return new DocumentSummary(
        path, Optional.empty(), Optional.empty(), Optional.empty(), true, Map.of());
  }

  static DocumentSummary document(String path, String pack, String stage, double completeness) {
    return document(path, pack, stage, completeness, Map.of());
  }

  static DocumentSummary document(
      String path, String pack, String stage, double completeness, Map<Range, Excerpt> excerpts) {
    return new DocumentSummary(
        path, Optional.of(pack), Optional.of(stage), Optional.of(completeness), true, excerpts);
  }

  /** An excerpt of a file that has these lines from the first of the place on. */
  static Excerpt excerpt(Range range, String... lines) {
    String text = "\n".repeat(range.start().line() - 1) + String.join("\n", lines) + "\n";
    return Excerpt.of(SourceFile.of("a.md", text), range);
  }

  static Range range(int line, int column, int endLine, int endColumn) {
    return new Range(new Position(line, column), new Position(endLine, endColumn));
  }

  static Finding finding(
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
