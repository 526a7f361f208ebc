package dev.archlint.filter;

import dev.archlint.match.Match;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.rule.SeveritySetting;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
   * @param configured what the configuration says of this document, on top of its pack
   */
  public List<Finding> apply(List<Finding> findings, Optional<Match> match, Severities configured) {
    Optional<PackSeverities> pack = match.map(PackSeverities::new);
    return findings.stream()
        .filter(finding -> selection.allows(finding.rule()))
        .map(finding -> weigh(finding, severities(pack.map(says -> says.at(finding)), configured)))
        .filter(finding -> finding.severity() != Severity.OFF)
        .flatMap(finding -> atStage(finding, match).stream())
        .toList();
  }

  /**
   * Whether anybody would see a finding of this rule; a rule that is off cannot fail a run either.
   *
   * @param configured as in {@link #apply}
   */
  public boolean isOn(RuleInfo rule, Optional<Match> match, Severities configured) {
    return isOn(match, configured).test(rule);
  }

  /** The same, for all rules and one document. */
  public Predicate<RuleInfo> isOn(Optional<Match> match, Severities configured) {
    Optional<PackSeverities> pack = match.map(PackSeverities::new);
    Severities everywhere = severities(pack.map(PackSeverities::everywhere), configured);
    return rule -> isOn(rule, pack, everywhere, configured);
  }

  private boolean isOn(
      RuleInfo rule, Optional<PackSeverities> pack, Severities everywhere, Severities configured) {
    Severity severity =
        everywhere.setting(rule.id()).map(SeveritySetting::severity).orElse(rule.severity());
    boolean isOnSomewhere =
        configured.setting(rule.id()).isEmpty()
            && pack.filter(says -> says.turnOnSomewhere(rule.id())).isPresent();
    return selection.allows(rule.id())
        && (severity != Severity.OFF || isOnSomewhere || selection.asksFor(rule.id()));
  }

  /** Who is nearer to the run decides: the pack before the rule, the configuration before both. */
  private static Severities severities(Optional<Severities> pack, Severities configured) {
    return pack.orElse(Severities.DEFAULT).with(configured);
  }

  private Finding weigh(Finding finding, Severities severities) {
    String rule = finding.rule();
    boolean asked = selection.asksFor(rule);
    Finding weighed =
        asked && severities.turnOff(rule) ? finding : severities.weigh(finding, info(finding));
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
