package dev.archlint.report;

import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleInfo;
import dev.archlint.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A run, as every format gets it.
 *
 * @param toolVersion of archlint
 * @param rules manual pages of the rules, sorted by id
 * @param failing which findings fail the run
 * @param documents sorted by path
 * @param findings those that count, sorted
 * @param suppressed those that comments in the documents hide, sorted
 * @param baselined those that the baseline knows, sorted
 * @param problems what kept archlint from judging documents, or part of them
 */
public record Report(
    String toolVersion,
    List<RuleInfo> rules,
    Predicate<Finding> failing,
    List<DocumentSummary> documents,
    List<Finding> findings,
    List<Finding> suppressed,
    List<Finding> baselined,
    List<Problem> problems) {
  public Report {
    Objects.requireNonNull(toolVersion);
    rules = List.copyOf(rules);
    Objects.requireNonNull(failing);
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    baselined = List.copyOf(baselined);
    problems = List.copyOf(problems);
  }

  /** The counts. */
  public Summary summary() {
    return Summary.of(this);
  }

  /** Whether this finding fails the run. */
  public boolean fails(Finding finding) {
    return failing.test(finding);
  }

  /** Whether any finding fails the run. */
  public boolean fails() {
    return findings.stream().anyMatch(this::fails);
  }

  /** The findings of each document that has some, in their order. */
  public SortedMap<String, List<Finding>> findingsByPath() {
    SortedMap<String, List<Finding>> byPath = new TreeMap<>();
    for (Finding finding : findings) {
      byPath.computeIfAbsent(finding.path(), path -> new ArrayList<>()).add(finding);
    }
    return byPath;
  }
}
