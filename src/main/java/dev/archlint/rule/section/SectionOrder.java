package dev.archlint.rule.section;

import dev.archlint.match.BoundSection;
import dev.archlint.match.Placement.OutOfOrder;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Names the fewest sections that would have to move for the order to be the template's. */
@RuleInfo(
    id = "section-order",
    severity = Severity.WARNING,
    summary = "Sections stand in the order of the template",
    why = "Who reads many documents of one kind finds things by their place.",
    bad =
        """
        ## Scope
        The ticket desk.

        ## Risks
        The old scanners fail in the cold.

        ## Design
        A desk client and a slot service.
        """,
    good =
        """
        ## Scope
        The ticket desk.

        ## Design
        A desk client and a slot service.

        ## Risks
        The old scanners fail in the cold.
        """)
public final class SectionOrder implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.match().sections().flatMap(bound -> check(context, bound)).toList();
  }

  private static Stream<Finding> check(RuleContext context, BoundSection bound) {
    if (!(bound.place() instanceof OutOfOrder wrong)) {
      return Stream.empty();
    }
    String belongs =
        wrong
            .after()
            .map("; it belongs after \"%s\""::formatted)
            .or(() -> wrong.before().map("; it belongs before \"%s\""::formatted))
            .orElse("");
    return Stream.of(
        context.finding(
            bound.headingSpan(), "\"%s\" is out of order%s".formatted(bound.title(), belongs)));
  }
}
