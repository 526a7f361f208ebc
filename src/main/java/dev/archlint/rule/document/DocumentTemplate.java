package dev.archlint.rule.document;

import dev.archlint.match.Match;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;

/** Says once that a document does not follow the pack that it was told to follow. */
@RuleInfo(
    id = "document-template",
    severity = Severity.ERROR,
    summary = "A document that was told to follow a pack has at least a quarter of its sections",
    why = "Forty findings about a document held against the wrong pack say nothing about it.",
    bad =
        """
        <!-- archlint-pack: example -->
        ## Ingredients
        Flour and water.
        """,
    good =
        """
        <!-- archlint-pack: example -->
        ## Scope
        The ticket desk.

        ## Design
        A desk client and a slot service.
        """,
    needs = RuleInfo.Needs.ANY_PACK)
public final class DocumentTemplate implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    Match match = context.match();
    if (!context.assignment().isMisfit(match)) {
      return List.of();
    }
    String message =
        "the document was told to follow the pack \"%s\", but has %d %% of its required sections"
            .formatted(match.pack().id(), (int) (match.share() * 100));
    String hint =
        context
            .assignment()
            .better()
            .map(pack -> "it looks like \"%s\"; name that pack instead".formatted(pack.id()))
            .orElse("name another pack, or none; \"archlint which\" shows how well each one fits");
    return List.of(
        context.finding(match.root().headingSpan(), message).subject(match.pack().id()).hint(hint));
  }
}
