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
  /** The counts of a run that hides nothing. */
  public static Summary of(List<DocumentSummary> documents, List<Finding> findings) {
    return new Summary(
        documents.size(),
        (int) documents.stream().filter(DocumentSummary::isUnclaimed).count(),
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO),
        0,
        0);
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
    return parts.isEmpty() ? "no findings" : String.join(", ", parts);
  }

  private static void addCount(List<String> parts, int number, String one, String many) {
    if (number > 0) {
      parts.add(number + " " + (number == 1 ? one : many));
    }
  }
}
