package dev.archlint.cli;

import dev.archlint.lint.Completeness;
import dev.archlint.lint.DocumentResult;
import dev.archlint.lint.PackChoice;
import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import dev.archlint.report.DocumentSummary;
import dev.archlint.report.Report;
import java.util.List;

/** From what the linter found to what reports show. */
final class Reports {
  private Reports() {}

  static Report of(List<DocumentResult> results) {
    return Report.of(
        Version.text(),
        results.stream().map(Reports::summary).toList(),
        results.stream().flatMap(result -> result.findings().stream()).sorted().toList());
  }

  private static DocumentSummary summary(DocumentResult result) {
    return new DocumentSummary(
        result.path(),
        result.choice().pack().map(Pack::id),
        result.stage().map(Stage::id),
        result.completeness().map(Completeness::ratio),
        !(result.choice() instanceof PackChoice.Unreadable));
  }
}
