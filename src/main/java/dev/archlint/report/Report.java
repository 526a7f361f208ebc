package dev.archlint.report;

import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleInfo;
import dev.archlint.source.Problem;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A run, as every format gets it. What was found may be more than should be in memory at once, so
 * that formats go through the documents, as often as they need to, and keep nothing of them.
 */
public final class Report {
  private final Supplier<String> toolVersion;
  private final List<RuleInfo> rules;
  private final Predicate<Finding> failing;
  private final Iterable<DocumentReport> documents;
  private final List<Problem> problems;
  private final Summary summary;

  /**
   * @param toolVersion of archlint; asked for by the formats that say it
   * @param rules manual pages of the rules, sorted by id
   * @param failing which findings fail the run
   * @param documents sorted by path; gone through several times
   * @param problems what kept archlint from judging documents, or part of them
   */
  public Report(
      Supplier<String> toolVersion,
      List<RuleInfo> rules,
      Predicate<Finding> failing,
      Iterable<DocumentReport> documents,
      List<Problem> problems) {
    this.toolVersion = Objects.requireNonNull(toolVersion);
    this.rules = List.copyOf(rules);
    this.failing = Objects.requireNonNull(failing);
    this.documents = Objects.requireNonNull(documents);
    this.problems = List.copyOf(problems);
    this.summary = Summary.of(documents, failing);
  }

  String toolVersion() {
    return toolVersion.get();
  }

  List<RuleInfo> rules() {
    return rules;
  }

  Iterable<DocumentReport> documents() {
    return documents;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The counts. */
  public Summary summary() {
    return summary;
  }

  /** All findings that count, sorted. */
  Stream<Finding> findings() {
    return StreamSupport.stream(documents.spliterator(), false)
        .flatMap(document -> document.findings().stream());
  }

  /** Whether this finding fails the run. */
  boolean fails(Finding finding) {
    return failing.test(finding);
  }

  /** Whether any finding fails the run. */
  public boolean fails() {
    return summary.failing() > 0;
  }
}
