package dev.archlint.rule.section;

import dev.archlint.document.Heading;
import dev.archlint.match.BoundSection;
import dev.archlint.match.BoundSection.NameMatch;
import dev.archlint.match.Placement.WrongLevel;
import dev.archlint.match.Placement.WrongParent;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Finds sections that are too deep, too shallow, in another section, or no headings. */
@RuleInfo(
    id = "section-level",
    severity = Severity.WARNING,
    summary = "Sections stand at the level of their siblings and in their parent",
    why = "Outlines, tables of contents and links to headings are made from the levels.",
    bad =
        """
        ## Scope
        ### In Scope
        The ticket desk.
        #### Out of Scope
        Seat numbers.
        """,
    good =
        """
        ## Scope
        ### In Scope
        The ticket desk.
        ### Out of Scope
        Seat numbers.
        """)
public final class SectionLevel implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.match().sections().flatMap(bound -> check(context, bound)).toList();
  }

  private static Stream<Finding> check(RuleContext context, BoundSection bound) {
    if (bound.name() == NameMatch.BOLD_LINE) {
      return Stream.of(
          context
              .finding(
                  Severity.INFO,
                  bound.headingSpan(),
                  "\"%s\" is a bold line where the template has a heading".formatted(bound.title()))
              .hint("make it a heading, so that it shows in outlines and can be linked to"));
    }
    if (bound.place() instanceof WrongLevel wrong) {
      int level = bound.section().heading().map(Heading::level).orElse(wrong.expected());
      return Stream.of(
          context
              .finding(
                  bound.headingSpan(),
                  "\"%s\" is %s than its siblings"
                      .formatted(bound.title(), level > wrong.expected() ? "deeper" : "shallower"))
              .hint("write it with \"%s\"".formatted("#".repeat(wrong.expected()))));
    }
    if (bound.place() instanceof WrongParent wrong) {
      String parent =
          wrong.expected().isEmpty()
              ? "is a section of the document itself"
              : "belongs in \"%s\"".formatted(wrong.expected());
      return Stream.of(
          context.finding(
              bound.headingSpan(),
              "\"%s\" stands in the wrong section; it %s".formatted(bound.title(), parent)));
    }
    return Stream.empty();
  }
}
