package dev.archlint.report;

import dev.archlint.report.Style.Detail;
import dev.archlint.report.Style.Meaning;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report for people: documents one after the other, each with its findings, then what to do
 * next. Places are written {@code path:line:column}, which terminals and editors make a link of.
 */
final class TextFormat implements ReportFormat {
  private static final int BAR_WIDTH = 10;

  /** Hundredths from which on a document is nearly done. */
  private static final int NEARLY_DONE = 75;

  @Override
  public void write(Report report, Style style, Writer out) throws IOException {
    Map<String, List<Finding>> findings = report.findingsByPath();
    for (DocumentSummary document : report.documents()) {
      List<Finding> own = findings.getOrDefault(document.path(), List.of());
      boolean verbose = style.detail() == Detail.VERBOSE && document.pack().isPresent();
      if (!own.isEmpty() || verbose) {
        out.write(heading(document, style) + "\n");
        writeFindings(own, style, out);
        out.write("\n");
      }
    }
    if (style.detail() != Detail.QUIET) {
      for (String line : summary(report, style)) {
        out.write(line + "\n");
      }
    }
  }

  private static String heading(DocumentSummary document, Style style) {
    List<String> parts = new ArrayList<>();
    parts.add(style.paint(Meaning.SUBJECT, Visible.of(document.path())));
    document.pack().ifPresent(pack -> parts.add(Visible.of(pack)));
    document.stage().ifPresent(parts::add);
    document.percent().ifPresent(percent -> parts.add(bar(percent, style)));
    return String.join("  ", parts);
  }

  private static String bar(int percent, Style style) {
    int filled = percent * BAR_WIDTH / 100;
    Meaning meaning =
        percent == 100 ? Meaning.GOOD : percent >= NEARLY_DONE ? Meaning.WARNING : Meaning.ERROR;
    return style.paint(meaning, "█".repeat(filled))
        + style.paint(Meaning.ASIDE, "░".repeat(BAR_WIDTH - filled))
        + " "
        + percent
        + "% complete";
  }

  private static void writeFindings(List<Finding> findings, Style style, Writer out)
      throws IOException {
    int width = findings.stream().mapToInt(finding -> place(finding).length()).max().orElse(0);
    Optional<String> said = Optional.empty();
    for (Finding finding : findings) {
      String place = place(finding);
      String severity = finding.severity().id();
      String gap = " ".repeat(width - place.length() + 2);
      out.write(
          "  "
              + place
              + gap
              + style.paint(meaning(finding.severity()), severity)
              + " ".repeat(Math.max(1, 9 - severity.length()))
              + Visible.of(finding.message())
              + "  "
              + style.paint(Meaning.ASIDE, finding.rule())
              + "\n");
      // Twenty placeholders in a row are mended alike: to say so once is enough.
      if (finding.hint().isPresent() && !finding.hint().equals(said)) {
        out.write("      ↳ " + style.paint(Meaning.ASIDE, Visible.of(finding.hint().get())) + "\n");
      }
      said = finding.hint();
    }
  }

  private static String place(Finding finding) {
    return Visible.of(finding.path()) + ":" + finding.range().start();
  }

  /** The colour of a severity. */
  static Meaning meaning(Severity severity) {
    return switch (severity) {
      case ERROR -> Meaning.ERROR;
      case WARNING -> Meaning.WARNING;
      case INFO -> Meaning.INFO;
      case OFF -> Meaning.ASIDE;
    };
  }

  private static List<String> summary(Report report, Style style) {
    Summary counts = report.summary();
    List<String> lines = new ArrayList<>();
    int linted = linted(report);
    if (counts.documents() == 0) {
      lines.add("nothing to check.");
    }
    if (linted > 0 || !report.findings().isEmpty()) {
      Meaning meaning =
          counts.errors() > 0
              ? Meaning.ERROR
              : counts.warnings() > 0 ? Meaning.WARNING : Meaning.GOOD;
      lines.add(
          style.paint(meaning, counts.findings()) + " in " + number(linted, "document") + ".");
    }
    if (!counts.hidden().isEmpty()) {
      lines.add(counts.hidden() + ".");
    }
    if (counts.unclaimed() > 0) {
      lines.addAll(unclaimed(report, style));
    }
    report.findings().stream()
        .min((one, other) -> one.severity().compareTo(other.severity()))
        .ifPresent(
            finding ->
                lines.add(
                    "Next: `archlint explain %s` says why it matters and shows a mended example."
                        .formatted(finding.rule())));
    return lines;
  }

  /** Not those left alone, nor those on which archlint failed: of them there is nothing to say. */
  private static int linted(Report report) {
    Set<String> spokenOf =
        report.findings().stream().map(Finding::path).collect(Collectors.toSet());
    return (int)
        report.documents().stream()
            .filter(document -> !document.isUnclaimed())
            .filter(document -> document.pack().isPresent() || spokenOf.contains(document.path()))
            .count();
  }

  private static List<String> unclaimed(Report report, Style style) {
    List<String> lines = new ArrayList<>();
    int number = report.summary().unclaimed();
    lines.add(
        "%s %s no rule pack and %s not checked."
            .formatted(
                number(number, "document"),
                number == 1 ? "follows" : "follow",
                number == 1 ? "was" : "were"));
    if (style.detail() == Detail.VERBOSE) {
      report.documents().stream()
          .filter(DocumentSummary::isUnclaimed)
          .forEach(document -> lines.add("  " + Visible.of(document.path())));
    }
    lines.add(
        "To assign one, write <!-- archlint-pack: ID --> into the document or run with --pack ID;"
            + " `archlint explain` lists the packs.");
    return lines;
  }

  private static String number(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
