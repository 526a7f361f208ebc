package dev.archlint.report;

import dev.archlint.rule.Finding;
import java.util.List;
import java.util.Objects;

/**
 * A run, as every format gets it.
 *
 * @param toolVersion of archlint
 * @param documents sorted by path
 * @param findings sorted
 */
public record Report(
    String toolVersion, List<DocumentSummary> documents, List<Finding> findings, Summary summary) {
  public Report {
    Objects.requireNonNull(toolVersion);
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
    Objects.requireNonNull(summary);
  }

  /** A run that hides nothing. */
  public static Report of(
      String toolVersion, List<DocumentSummary> documents, List<Finding> findings) {
    return new Report(toolVersion, documents, findings, Summary.of(documents, findings));
  }
}
