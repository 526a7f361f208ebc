package dev.archlint.rule.placeholder;

import dev.archlint.document.TextPart;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.Locale;

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
    boolean trunkBased = isTrunkBased(context.document().source().text());
    return TextPart.in(context.document())
        .flatMap(part -> Markers.in(part, trunkBased).stream())
        .map(
            marker ->
                context
                    .finding(marker.span(), "\"%s\" is left".formatted(marker.text()))
                    .hint("settle it, or name the ticket: \"TODO(ABC-12)\""))
        .toList();
  }

  /** Whether the document speaks of trunk-based development, and of TBD at all. */
  private static boolean isTrunkBased(String source) {
    if (!source.contains("TBD")) {
      return false;
    }
    String text = source.toLowerCase(Locale.ROOT);
    return text.contains("trunk-based") || text.contains("trunk based");
  }
}
