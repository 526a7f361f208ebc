package dev.archlint.rule.placeholder;

import dev.archlint.document.TextPart;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.Shared;
import java.util.List;

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
    return TextPart.in(context.document())
        .flatMap(part -> Markers.in(part, () -> context.get(TRUNK_BASED)).stream())
        .map(
            marker ->
                context
                    .finding(marker.span(), "\"%s\" is left".formatted(marker.text()))
                    .hint("settle it, or name the ticket: \"TODO(ABC-12)\""))
        .toList();
  }

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
