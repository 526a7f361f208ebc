package dev.archlint.rule.section;

import dev.archlint.document.Heading;
import dev.archlint.match.DuplicateSection;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import java.util.List;

/** Finds a section that may occur once and occurs again. */
@RuleInfo(
    id = "section-duplicate",
    severity = Severity.ERROR,
    summary = "A section that may occur once occurs once",
    why = "Two sections of one name answer one question twice, and sooner or later differently.",
    bad =
        """
        ## Scope
        The ticket desk.

        ## Design
        A desk client and a slot service.

        ## Scope
        The ticket desk and the door.
        """,
    good =
        """
        ## Scope
        The ticket desk and the door.

        ## Design
        A desk client and a slot service.
        """)
public final class SectionDuplicate implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.match().duplicates().stream().map(again -> finding(context, again)).toList();
  }

  private static Finding finding(RuleContext context, DuplicateSection again) {
    int first = context.document().source().line(again.first().headingSpan().start());
    Span span =
        again
            .section()
            .heading()
            .map(Heading::text)
            .map(text -> text.span())
            .orElse(Span.at(again.section().span().start()));
    return context
        .finding(
            span,
            "\"%s\" occurs again; the first is on line %d"
                .formatted(again.section().title(), first))
        .hint("merge the two, or give this one a name of its own");
  }
}
