package dev.archlint.report;

import dev.archlint.rule.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What a run found in one document. Each list is sorted.
 *
 * @param about what else there is to say of the document
 * @param findings those that count
 * @param suppressed those that comments in the document hide
 * @param baselined those that the baseline knows
 */
public record DocumentReport(
    DocumentSummary about,
    List<Finding> findings,
    List<Finding> suppressed,
    List<Finding> baselined) {
  public DocumentReport {
    Objects.requireNonNull(about);
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    baselined = List.copyOf(baselined);
  }
}
