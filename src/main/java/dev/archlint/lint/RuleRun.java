package dev.archlint.lint;

import dev.archlint.document.Document;
import dev.archlint.filter.Suppressions;
import dev.archlint.match.Assignment;
import dev.archlint.match.Match;
import dev.archlint.rule.Completeness;
import dev.archlint.rule.DocumentContext;
import dev.archlint.rule.Finding;
import dev.archlint.rule.IdleSuppression;
import dev.archlint.rule.Outcome;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules say of one document. All of them run, also those that nobody asked for: neither
 * how complete a document is nor what its comments suppress depends on what people want to see.
 *
 * @param findings in any order
 * @param completed ids of the rules that had something to look at and looked at all of it
 * @param failures of rules that could not finish
 * @param suppressions what the document hides
 * @param completeness how much of what its pack asks for is there; empty if no pack claims it
 */
public record RuleRun(
    List<Finding> findings,
    Set<String> completed,
    List<Failure> failures,
    Suppressions suppressions,
    Optional<Completeness> completeness) {
  public RuleRun {
    findings = List.copyOf(findings);
    completed = Set.copyOf(completed);
    failures = List.copyOf(failures);
    Objects.requireNonNull(suppressions);
    Objects.requireNonNull(completeness);
  }

  /** Runs the rules: first those that look at the document, then those that look at the others. */
  public static RuleRun of(
      Rules rules,
      Document document,
      Optional<Match> match,
      Assignment assignment,
      Surroundings surroundings) {
    try (RuleThreads threads = new RuleThreads(RuleBudget.generous(), 1)) {
      return of(rules, document, match, assignment, surroundings, threads);
    }
  }

  /** The same on some threads. */
  static RuleRun of(
      Rules rules,
      Document document,
      Optional<Match> match,
      Assignment assignment,
      Surroundings surroundings,
      RuleThreads threads) {
    Runner runner = new Runner(rules, document.source().path(), threads);
    DocumentContext known = new DocumentContext(document, match, assignment, surroundings);
    runner.run(known);
    Suppressions suppressions = Suppressions.in(document, rules);
    List<String> failed = runner.failures.stream().flatMap(f -> f.rule().stream()).toList();
    List<IdleSuppression> idle = suppressions.idle(runner.findings, failed);
    Optional<Completeness> completeness =
        match.map(bound -> CompletenessCount.of(bound, runner.findings));
    Outcome outcome = new Outcome(idle, completeness);
    runner.run(known.afterOthers(outcome));
    return new RuleRun(
        runner.findings, runner.completed, runner.failures, suppressions, completeness);
  }

  private static final class Runner {
    private final Rules rules;
    private final String path;
    private final RuleThreads threads;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> completed = new HashSet<>();
    private final List<Failure> failures = new ArrayList<>();

    Runner(Rules rules, String path, RuleThreads threads) {
      this.rules = rules;
      this.path = path;
      this.threads = threads;
    }

    /** Runs the rules that have something to look at; where one fails, the others go on. */
    void run(DocumentContext known) {
      List<RuleThread.Task> tasks =
          rules.all().stream()
              .map(rule -> new RuleThread.Task(rule, known.of(rule.info())))
              .filter(task -> task.context().isReady())
              .toList();
      for (RuleThread.Done done : threads.run(tasks)) {
        String id = done.task().id();
        if (done.failure().isEmpty()) {
          findings.addAll(done.findings());
          completed.add(id);
        } else {
          failures.add(new Failure(path, Optional.of(id), done.failure().get()));
        }
      }
    }
  }
}
