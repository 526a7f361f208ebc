package dev.archlint.lint;

import dev.archlint.document.Document;
import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Parted;
import dev.archlint.filter.Severities;
import dev.archlint.filter.Touched;
import dev.archlint.match.Assignment;
import dev.archlint.match.Match;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Surroundings;
import dev.archlint.source.Excerpt;
import dev.archlint.source.Range;
import dev.archlint.source.UnreadableSourceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lints documents; one serves all threads. */
public final class Linter {
  private final Rules rules;
  private final FindingFilter filter;
  private final Function<Input, DocumentSettings> settings;
  private final Surroundings surroundings;
  private final boolean keepsExcerpts;
  private final RuleBudget budget;
  private final Optional<ResultCache> cache;

  private final Matchers matchers = new Matchers();

  /** One of each set of judging rules: documents of a kind have equal ones. */
  private final ConcurrentMap<Set<String>, Set<String>> judged = new ConcurrentHashMap<>();

  /** Whether a rule wants to see what no pack claims. */
  private final boolean looksAtAll;

  /** With nothing around the documents. */
  public Linter(Rules rules, FindingFilter filter, Function<Input, DocumentSettings> settings) {
    this(rules, filter, settings, Surroundings.UNKNOWN);
  }

  /**
   * @param settings of each document; asked on any thread
   */
  public Linter(
      Rules rules,
      FindingFilter filter,
      Function<Input, DocumentSettings> settings,
      Surroundings surroundings) {
    this(rules, filter, settings, surroundings, false, RuleBudget.generous(), Optional.empty());
  }

  private Linter(
      Rules rules,
      FindingFilter filter,
      Function<Input, DocumentSettings> settings,
      Surroundings surroundings,
      boolean keepsExcerpts,
      RuleBudget budget,
      Optional<ResultCache> cache) {
    this.rules = rules;
    this.filter = filter;
    this.settings = settings;
    this.surroundings = surroundings;
    this.keepsExcerpts = keepsExcerpts;
    this.budget = budget;
    this.cache = cache;
    this.looksAtAll =
        rules.all().stream().anyMatch(rule -> rule.info().needs() == RuleInfo.Needs.NOTHING);
  }

  /** The same, whose results also hold the lines that findings point at. */
  public Linter keepingExcerpts() {
    return new Linter(rules, filter, settings, surroundings, true, budget, cache);
  }

  /** The same, with another budget for each rule and document. */
  Linter within(RuleBudget other) {
    return new Linter(rules, filter, settings, surroundings, keepsExcerpts, other, cache);
  }

  /** The same, which looks for results of earlier runs first and keeps its own for later ones. */
  public Linter remembering(ResultCache results) {
    return new Linter(
        rules, filter, settings, surroundings, keepsExcerpts, budget, Optional.of(results));
  }

  /** The results of all documents, in their order, whatever the number of threads. */
  public Results lint(List<Input> inputs, int threads) {
    Results results = new Results(inputs.size());
    // What is to spare for few documents works on their rules.
    int each = Math.max(1, threads / Math.max(1, inputs.size()));
    try (RuleThreads ruleThreads = new RuleThreads(budget, each)) {
      Workers.forEach(inputs, threads, input -> lintSafely(input, ruleThreads), results::add);
    }
    return results;
  }

  /** Whatever goes wrong with one document, the others are linted. */
  private DocumentResult lintSafely(Input input, RuleThreads threads) {
    try {
      // What a change touched is no part of a document.
      DocumentResult result =
          cache.isPresent() && input.changes().isEmpty()
              ? lint(input, cache.get(), threads)
              : lint(input, settings.apply(input), surroundings, threads);
      return result.sharing(judged);
    } catch (RuntimeException | Error e) {
      return DocumentResult.failed(input.path(), e);
    }
  }

  /** What an earlier run found; if something has changed, what there is to find now. */
  private DocumentResult lint(Input input, ResultCache results, RuleThreads threads) {
    DocumentSettings told = settings.apply(input);
    byte[] bytes;
    try {
      bytes = input.bytes();
    } catch (UnreadableSourceException e) {
      return lint(input, told, surroundings, threads);
    }
    String key = results.key(input.path(), bytes, told);
    return results
        .find(key, input.path(), told, surroundings.files())
        .orElseGet(
            () -> {
              RecordedFiles files = new RecordedFiles(surroundings.files());
              Surroundings recorded =
                  new Surroundings(surroundings.day(), files, surroundings.minCompleteness());
              DocumentResult result = lint(Input.of(input.path(), bytes), told, recorded, threads);
              results.put(key, result, files.looks(), told);
              return result;
            });
  }

  /** The whole life of a document. Needs a thread with a deep stack, see {@link Workers}. */
  private DocumentResult lint(
      Input input, DocumentSettings told, Surroundings around, RuleThreads threads) {
    Document document =
        DocumentReader.read(
            input, source -> looksAtAll || told.chooser().mayChoose(source, told.mapped()));
    PackChoice choice = told.chooser().choose(document, told.mapped());
    Optional<Match> match =
        choice.pack().map(pack -> matchers.of(pack).match(document, told.stage()));
    Assignment assignment =
        match.map(bound -> told.chooser().assignment(choice, bound)).orElse(Assignment.RECOGNIZED);
    RuleRun run = RuleRun.of(rules, document, match, assignment, around, threads);
    Severities severities = told.severities();
    Predicate<RuleInfo> isOn = filter.isOn(match, severities);
    Parted bySuppression = run.suppressions().part(run.findings());
    List<Finding> shown = filter.apply(bySuppression.shown(), match, severities);
    List<Finding> suppressed = filter.apply(bySuppression.hidden(), match, severities);
    Parted byChange =
        input
            .changes()
            .map(changes -> Touched.part(shown, document, changes))
            .orElseGet(() -> new Parted(shown, List.of()));
    return new DocumentResult(
        input.path(),
        choice,
        match.map(Match::stage),
        run.completeness(),
        byChange.shown().stream().sorted().toList(),
        new HiddenFindings(
            suppressed.stream().sorted().toList(),
            List.of(),
            byChange.hidden().stream().sorted().toList()),
        run.completed().stream().filter(rule -> isWanted(rule, isOn)).collect(Collectors.toSet()),
        excerpts(document, byChange.shown()),
        run.failures().stream()
            .filter(failure -> failure.rule().stream().allMatch(rule -> isWanted(rule, isOn)))
            .toList());
  }

  private Map<Range, Excerpt> excerpts(Document document, List<Finding> findings) {
    if (!keepsExcerpts || document.unreadable().isPresent()) {
      return Map.of();
    }
    return Excerpt.all(document.source(), findings.stream().map(Finding::range).toList());
  }

  /** A rule that nobody asked for cannot fail a run, nor say that something was mended. */
  private boolean isWanted(String rule, Predicate<RuleInfo> isOn) {
    return rules.find(rule).map(Rule::info).filter(isOn).isPresent();
  }
}
