package dev.archlint.report;

import dev.archlint.rule.Finding;
import java.util.List;
import java.util.Objects;

/**
 * A run, as every format gets it.
 *
 * @param toolVersion of archlint
 * @param documents sorted by path
 * @param findings those that count, sorted
 * @param suppressed those that comments in the documents hide, sorted
 * @param baselined those that the baseline knows, sorted
 */
public record Report(
    String toolVersion,
    List<DocumentSummary> documents,
    List<Finding> findings,
    List<Finding> suppressed,
    List<Finding> baselined) {
  public Report {
    Objects.requireNonNull(toolVersion);
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    baselined = List.copyOf(baselined);
  }

  /** A run that hides nothing. */
  public static Report of(
      String toolVersion, List<DocumentSummary> documents, List<Finding> findings) {
    return new Report(toolVersion, documents, findings, List.of(), List.of());
  }

  /** The counts. */
  public Summary summary() {
    return Summary.of(this);
  }
}
