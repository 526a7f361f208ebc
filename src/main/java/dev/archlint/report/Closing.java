package dev.archlint.report;

import dev.archlint.report.Style.Detail;
import dev.archlint.report.Style.Meaning;
import dev.archlint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The last lines of the reports for people: how it stands, and what to do next. */
final class Closing {
  private Closing() {}

  static List<String> lines(Report report, Style style) {
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
      lines.add(style.paint(meaning, counts.findings()) + " in " + documents(report, linted) + ".");
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

  /** How many documents were judged, and in how many of them something was found. */
  private static String documents(Report report, int linted) {
    int speaking = report.findingsByPath().size();
    String all = Count.of(linted, "document");
    return speaking == 0 || speaking == linted ? all : speaking + " of " + all;
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
                Count.of(number, "document"),
                number == 1 ? "follows" : "follow",
                number == 1 ? "was" : "were"));
    if (style.detail() == Detail.VERBOSE) {
      report.documents().stream()
          .filter(DocumentSummary::isUnclaimed)
          .forEach(document -> lines.add("  " + Visible.of(document.path())));
    }
    lines.add(
        "To assign one, write <!-- archlint-pack: ID --> into the document, map it in .archlint.yaml,"
            + " or run with --pack ID;"
            + " `archlint explain` lists the packs.");
    return lines;
  }
}
