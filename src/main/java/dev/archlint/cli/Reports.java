package dev.archlint.cli;

import dev.archlint.lint.DocumentResult;
import dev.archlint.lint.PackChoice;
import dev.archlint.lint.Results;
import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import dev.archlint.report.DocumentReport;
import dev.archlint.report.DocumentSummary;
import dev.archlint.report.Report;
import dev.archlint.rule.Completeness;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.Rules;
import dev.archlint.source.Problem;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** From what the linter found to what reports show. */
final class Reports {
  private Reports() {}

  static Report of(
      Results results, Rules rules, Predicate<Finding> failing, List<Problem> problems) {
    return new Report(
        Version::text,
        rules.all().stream().map(Rule::info).toList(),
        failing,
        () -> documents(results.iterator()),
        problems);
  }

  private static Iterator<DocumentReport> documents(Iterator<DocumentResult> results) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return results.hasNext();
      }

      @Override
      public DocumentReport next() {
        return document(results.next());
      }
    };
  }

  private static DocumentReport document(DocumentResult result) {
    return new DocumentReport(
        summary(result),
        result.findings(),
        result.hidden().suppressed(),
        result.hidden().baselined());
  }

  private static DocumentSummary summary(DocumentResult result) {
    return new DocumentSummary(
        result.path(),
        result.choice().pack().map(Pack::id),
        result.stage().map(Stage::id),
        result.completeness().map(Completeness::ratio),
        !(result.choice() instanceof PackChoice.Unreadable),
        result.excerpts());
  }
}
