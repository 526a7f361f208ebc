package dev.archlint.report;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The counts of a run.
 *
 * @param documents all that were looked at
 * @param unclaimed those that no pack claims, which were not linted
 * @param suppressed findings that documents hide
 * @param baselined findings that a baseline hides
 */
public record Summary(
    int documents,
    int unclaimed,
    int errors,
    int warnings,
    int infos,
    int suppressed,
    int baselined) {
  /** The counts of a run. */
  static Summary of(Report report) {
    return new Summary(
        report.documents().size(),
        (int) report.documents().stream().filter(DocumentSummary::isUnclaimed).count(),
        count(report.findings(), Severity.ERROR),
        count(report.findings(), Severity.WARNING),
        count(report.findings(), Severity.INFO),
        report.suppressed().size(),
        report.baselined().size());
  }

  /** {@link #findings()} of some findings of a run. */
  static String inWords(List<Finding> some) {
    return new Summary(
            0,
            0,
            count(some, Severity.ERROR),
            count(some, Severity.WARNING),
            count(some, Severity.INFO),
            0,
            0)
        .findings();
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** In words, heaviest first, what there is none of left out: {@code 2 errors, 1 warning}. */
  public String findings() {
    List<String> parts = new ArrayList<>();
    addCount(parts, errors, "error", "errors");
    addCount(parts, warnings, "warning", "warnings");
    addCount(parts, infos, "info", "infos");
    String none = baselined > 0 ? "no new findings" : "no findings";
    return parts.isEmpty() ? none : String.join(", ", parts);
  }

  /**
   * What is not shown, in words, and where it is known from: {@code 12 known findings in the
   * baseline, 3 suppressed}; empty if nothing is hidden.
   */
  public String hidden() {
    List<String> parts = new ArrayList<>();
    addCount(parts, baselined, "known finding in the baseline", "known findings in the baseline");
    addCount(parts, suppressed, "suppressed", "suppressed");
    return String.join(", ", parts);
  }

  private static void addCount(List<String> parts, int number, String one, String many) {
    if (number > 0) {
      parts.add(number + " " + (number == 1 ? one : many));
    }
  }
}
