package dev.archlint.filter;

import dev.archlint.document.Field;
import dev.archlint.match.BoundField;
import dev.archlint.match.Match;
import dev.archlint.pack.Key;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.source.Range;
import java.util.Optional;
import java.util.Set;

/**
 * How much a finding weighs at a stage. What is not filled in yet is expected of a draft and is a
 * defect of a document in force; what is wrong is wrong at every stage.
 */
public final class StageWeights {
  private static final Set<String> UNFINISHED_RULES =
      Set.of("section-empty", "section-content", "table-rows", "field-empty", "checklist-open");

  private static final Set<String> UNFINISHED_GROUPS = Set.of("placeholder", "template");

  private static final String UNFINISHED_PREFIX = "table-blank-";

  private StageWeights() {}

  /** The finding as it weighs in a document at this stage; empty if nobody cares any more. */
  static Optional<Finding> weigh(Finding finding, Match match) {
    boolean unfinished = isUnfinished(finding.rule());
    return switch (match.stage()) {
      case DRAFT -> Optional.of(unfinished ? atMostWarning(finding) : finding);
      case REVIEW -> Optional.of(finding);
      case APPROVED -> Optional.of(unfinished ? raised(finding) : finding);
      case RETIRED ->
          Optional.of(finding)
              .filter(kept -> kept.rule().equals("document-unreadable") || isAtStage(kept, match));
    };
  }

  /** Whether a rule speaks of what is not filled in yet, so that the stage decides its weight. */
  public static boolean isUnfinished(String rule) {
    return UNFINISHED_RULES.contains(rule)
        || UNFINISHED_GROUPS.contains(Rules.group(rule))
        || rule.startsWith(UNFINISHED_PREFIX);
  }

  private static Finding atMostWarning(Finding finding) {
    return finding.severity() == Severity.ERROR ? finding.severity(Severity.WARNING) : finding;
  }

  /**
   * Information stays information: it is what a rule only guesses ({@code [Igor Costa]}), and a
   * guess does not become surer by an approval. A bare "N/A" is no guess.
   */
  private static Finding raised(Finding finding) {
    return switch (finding.severity()) {
      case WARNING -> finding.severity(Severity.ERROR);
      case INFO ->
          finding.rule().equals("section-empty") ? finding.severity(Severity.WARNING) : finding;
      case ERROR, OFF -> finding;
    };
  }

  private static boolean isAtStage(Finding finding, Match match) {
    return match.pack().stage().stream()
        .flatMap(spec -> match.fields().filter(field -> isNamed(field, spec.field())))
        .flatMap(field -> field.occurrences().stream())
        .anyMatch(field -> isAt(finding.range(), field, match));
  }

  private static boolean isNamed(BoundField field, String label) {
    return Key.of(field.expected().label()).equals(Key.of(label));
  }

  private static boolean isAt(Range range, Field field, Match match) {
    Range place = match.document().source().range(field.span());
    return place.start().compareTo(range.start()) <= 0 && range.end().compareTo(place.end()) <= 0;
  }
}
