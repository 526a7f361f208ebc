package dev.archlint.filter;

import dev.archlint.match.Match;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides which findings people see and how much each weighs. */
public final class FindingFilter {
  private final Rules rules;
  private final Selection selection;

  public FindingFilter(Rules rules, Selection selection) {
    this.rules = rules;
    this.selection = selection;
  }

  /**
   * The findings that people see, in the order given. Every step takes findings and gives findings;
   * what hides findings for one document or one repository belongs behind the last.
   *
   * @param match empty for a document that no pack claims
   */
  public List<Finding> apply(List<Finding> findings, Optional<Match> match) {
    Severities severities = severities(match);
    return findings.stream()
        .filter(finding -> selection.allows(finding.rule()))
        .map(finding -> weigh(finding, severities))
        .filter(finding -> finding.severity() != Severity.OFF)
        .flatMap(finding -> atStage(finding, match).stream())
        .toList();
  }

  /**
   * Whether anybody would see a finding of this rule; a rule that is off cannot fail a run either.
   */
  public boolean isOn(RuleInfo rule, Optional<Match> match) {
    boolean off = severities(match).setting(rule.id()).orElse(rule.severity()) == Severity.OFF;
    return selection.allows(rule.id()) && (!off || selection.asksFor(rule.id()));
  }

  /** What a pack says of the weight of rules; entries that are no severity were refused before. */
  private static Severities severities(Optional<Match> match) {
    Map<String, String> settings = match.map(found -> found.pack().rules()).orElse(Map.of());
    return Severities.DEFAULT.with(
        settings.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> Severity.valueOf(entry.getValue().toUpperCase(Locale.ROOT)))));
  }

  private Finding weigh(Finding finding, Severities severities) {
    String rule = finding.rule();
    boolean asked = selection.asksFor(rule);
    boolean turnedOff = severities.setting(rule).filter(set -> set == Severity.OFF).isPresent();
    Finding weighed = asked && turnedOff ? finding : severities.weigh(finding, info(finding));
    // What is off in the rule itself has no other weight to go back to.
    return asked && weighed.severity() == Severity.OFF
        ? weighed.severity(Severity.WARNING)
        : weighed;
  }

  private RuleInfo info(Finding finding) {
    return rules
        .find(finding.rule())
        .map(Rule::info)
        .orElseThrow(() -> new IllegalStateException("finding of no rule: " + finding.rule()));
  }

  private static Optional<Finding> atStage(Finding finding, Optional<Match> match) {
    return match.isPresent() ? StageWeights.weigh(finding, match.get()) : Optional.of(finding);
  }
}
