package dev.archlint.lint;

import dev.archlint.document.Document;
import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Severities;
import dev.archlint.match.Assignment;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lints documents. Has no state: one serves all threads. */
public final class Linter {
  private final Rules rules;
  private final FindingFilter filter;
  private final Function<Input, DocumentSettings> settings;

  /**
   * @param settings of each document; asked on any thread
   */
  public Linter(Rules rules, FindingFilter filter, Function<Input, DocumentSettings> settings) {
    this.rules = rules;
    this.filter = filter;
    this.settings = settings;
  }

  /** The results of all documents, in their order, whatever the number of threads. */
  public List<DocumentResult> lint(List<Input> inputs, int threads) {
    return Workers.map(inputs, threads, this::lintSafely);
  }

  /** Whatever goes wrong with one document, the others are linted. */
  private DocumentResult lintSafely(Input input) {
    try {
      return lint(input);
    } catch (RuntimeException | Error e) {
      return DocumentResult.failed(input.path(), e);
    }
  }

  /** The whole life of a document. Needs a thread with a deep stack, see {@link Workers}. */
  DocumentResult lint(Input input) {
    Document document = DocumentReader.read(input);
    DocumentSettings told = settings.apply(input);
    PackChoice choice = told.chooser().choose(document, told.mapped());
    Optional<Match> match = choice.pack().map(pack -> Matcher.match(document, pack, told.stage()));
    List<Failure> failures = new ArrayList<>();
    Assignment assignment =
        match.map(bound -> told.chooser().assignment(choice, bound)).orElse(Assignment.RECOGNIZED);
    List<Finding> found = check(document, match, assignment, told.severities(), failures);
    List<Finding> shown = filter.apply(found, match, told.severities());
    return new DocumentResult(
        input.path(),
        choice,
        match.map(Match::stage),
        match.map(bound -> Completeness.of(bound, found)),
        shown.stream().sorted().toList(),
        failures);
  }

  /**
   * Runs the rules, also those that nobody asked for: how complete a document is does not depend on
   * what people want to see.
   */
  private List<Finding> check(
      Document document,
      Optional<Match> match,
      Assignment assignment,
      Severities configured,
      List<Failure> failures) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules.all()) {
      RuleInfo info = rule.info();
      RuleContext context = new RuleContext(info, document, match, assignment);
      if (!context.isReady()) {
        continue;
      }
      try {
        findings.addAll(rule.check(context));
      } catch (RuntimeException | Error e) {
        if (filter.isOn(info, match, configured)) {
          failures.add(new Failure(document.source().path(), Optional.of(info.id()), e));
        }
      }
    }
    return findings;
  }
}
