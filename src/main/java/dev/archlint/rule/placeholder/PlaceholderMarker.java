package dev.archlint.rule.placeholder;

import dev.archlint.document.Field;
import dev.archlint.document.TextPart;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.Shared;
import dev.archlint.rule.placeholder.Markers.Marker;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Finds TODO, TBD and their kin, where no ticket remembers them. */
@RuleInfo(
    id = "placeholder-marker",
    severity = Severity.WARNING,
    summary = "Nothing is left to do that no ticket remembers",
    why = "A mark in the text is seen by those who read it, and they cannot act on it.",
    bad =
        """
        ## Retention
        Journals are kept for a year. TODO: ask the treasurer.
        """,
    good =
        """
        ## Retention
        Journals are kept for a year. TODO(LIB-77): ask the treasurer.
        """)
public final class PlaceholderMarker implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    BooleanSupplier trunkBased = () -> context.get(TRUNK_BASED);
    for (TextPart part : context.document().texts(Markers.SIEVE)) {
      for (Marker marker : Markers.in(part, trunkBased)) {
        if (!isTag(part, context)) {
          findings.add(
              context
                  .finding(marker.span(), "\"%s\" is left".formatted(marker.text()))
                  .hint("settle it, or name the ticket: \"TODO(ABC-12)\""));
        }
      }
    }
    return findings;
  }

  /** A document about marks has them as tags; in a list that the pack asks for they are left. */
  private static boolean isTag(TextPart part, RuleContext context) {
    return part.role() == TextPart.Role.TAG
        && !context.get(FIELD_VALUES).contains(part.text().span());
  }

  /** Where the front matter says what the pack asks for. */
  private static final Shared<Set<Span>> FIELD_VALUES =
      Shared.of(
          match ->
              match
                  .fields()
                  .flatMap(bound -> bound.occurrences().stream())
                  .filter(field -> field.form() == Field.Form.FRONT_MATTER)
                  .map(field -> field.value().span())
                  .collect(Collectors.toSet()));

  /** Whether the document speaks of trunk-based development. */
  private static final Shared<Boolean> TRUNK_BASED =
      Shared.of(match -> isTrunkBased(match.document().source().text()));

  private static boolean isTrunkBased(String source) {
    return isTrunkBased(source, "ased") || isTrunkBased(source, "ASED");
  }

  /** To look for its end spares a copy of the document in small letters. */
  private static boolean isTrunkBased(String source, String end) {
    int at = source.indexOf(end);
    while (at >= 0) {
      int start = at - "trunk-b".length();
      if (source.regionMatches(true, start, "trunk-b", 0, "trunk-b".length())
          || source.regionMatches(true, start, "trunk b", 0, "trunk b".length())) {
        return true;
      }
      at = source.indexOf(end, at + 1);
    }
    return false;
  }
}
