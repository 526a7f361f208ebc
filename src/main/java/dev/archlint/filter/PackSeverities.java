package dev.archlint.filter;

import dev.archlint.match.BoundSection;
import dev.archlint.match.Match;
import dev.archlint.match.MissingSection;
import dev.archlint.rule.Finding;
import dev.archlint.rule.SeveritySetting;
import dev.archlint.source.Position;
import dev.archlint.source.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pack says of the weight of rules: for the document as a whole, and for the sections that
 * have a say of their own. What it says of a section holds in those below it, unless they say
 * otherwise.
 */
final class PackSeverities {
  private final Match match;
  private final Severities whole;

  /** Outermost first. */
  private final List<BoundSection> outspoken;

  PackSeverities(Match match) {
    this.match = match;
    this.whole =
        Severities.of(match.pack()).with(settings(match.pack().root().severity(), "the document"));
    this.outspoken =
        match.sections().filter(part -> !part.expected().severity().isEmpty()).toList();
  }

  /** Where nothing is known of the place. */
  Severities everywhere() {
    return whole;
  }

  /** What holds for a finding. */
  Severities at(Finding finding) {
    Optional<MissingSection> missing = missing(finding);
    // It is spoken of at a neighbour, who has no say in it.
    Position place =
        missing
            .map(gap -> match.document().source().position(gap.parent().headingSpan().start()))
            .orElse(finding.range().start());
    Severities severities = whole;
    for (BoundSection part : outspoken) {
      if (holds(part, place)) {
        severities = severities.with(settings(part.expected().severity(), part.title()));
      }
    }
    return missing.isPresent()
        ? severities.with(
            settings(missing.get().expected().severity(), missing.get().expected().name()))
        : severities;
  }

  /** The section that a finding misses. */
  private Optional<MissingSection> missing(Finding finding) {
    return finding.rule().equals("section-missing")
        ? match.missing().stream()
            .filter(gap -> gap.expected().name().equals(finding.subject()))
            .findFirst()
        : Optional.empty();
  }

  private boolean holds(BoundSection part, Position place) {
    Range range = match.document().source().range(part.section().span());
    return range.start().compareTo(place) <= 0 && place.compareTo(range.end()) < 0;
  }

  /** Whether some section turns on a rule. */
  boolean turnOnSomewhere(String rule) {
    return outspoken.stream()
        .map(part -> Severities.DEFAULT.with(settings(part.expected().severity(), part.title())))
        .anyMatch(says -> says.setting(rule).isPresent() && !says.turnOff(rule));
  }

  private Map<String, SeveritySetting> settings(Map<String, String> severities, String section) {
    return Severities.settings(severities, "pack %s, %s".formatted(match.pack().id(), section));
  }
}
