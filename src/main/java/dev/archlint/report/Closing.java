package dev.archlint.report;

import dev.archlint.report.Style.Detail;
import dev.archlint.report.Style.Meaning;
import java.util.ArrayList;
import java.util.List;

/** The last lines of the reports for people: how it stands, and what to do next. */
final class Closing {
  private Closing() {}

  static List<String> lines(Report report, Style style) {
    Summary counts = report.summary();
    List<String> lines = new ArrayList<>();
    if (counts.documents() == 0) {
      lines.add("nothing to check.");
    }
    if (counts.linted() > 0 || counts.total() > 0) {
      Meaning meaning =
          counts.errors() > 0
              ? Meaning.ERROR
              : counts.warnings() > 0 ? Meaning.WARNING : Meaning.GOOD;
      lines.add(style.paint(meaning, counts.findings()) + " in " + documents(counts) + ".");
    }
    if (!counts.hidden().isEmpty()) {
      lines.add(counts.hidden() + ".");
    }
    if (counts.unclaimed() > 0) {
      lines.addAll(unclaimed(report, style));
    }
    counts
        .gravest()
        .ifPresent(
            rule ->
                lines.add(
                    "Next: `archlint explain %s` says why it matters and shows a mended example."
                        .formatted(rule)));
    return lines;
  }

  /** How many documents were judged, and in how many of them something was found. */
  private static String documents(Summary counts) {
    String all = Count.of(counts.linted(), "document");
    boolean some = counts.speaking() > 0 && counts.speaking() < counts.linted();
    return some ? counts.speaking() + " of " + all : all;
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
      for (DocumentReport document : report.documents()) {
        if (document.about().isUnclaimed()) {
          lines.add("  " + Visible.of(document.about().path()));
        }
      }
    }
    lines.add(
        "To assign one, write <!-- archlint-pack: ID --> into the document, map it in .archlint.yaml,"
            + " or run with --pack ID;"
            + " `archlint explain` lists the packs.");
    return lines;
  }
}
