package dev.archlint.rule.section;

import dev.archlint.document.Block;
import dev.archlint.document.Bracketed;
import dev.archlint.document.Comment;
import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundSection;
import dev.archlint.pack.Numbering;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds sections that say nothing, or only that they do not apply. */
@RuleInfo(
    id = "section-empty",
    severity = Severity.ERROR,
    summary = "Every section has content",
    why = "An empty section reads as a decision that nobody took.",
    bad =
        """
        ## Non-Goals

        ## Scope
        The ticket desk of the city museums.
        """,
    good =
        """
        ## Non-Goals
        Not applicable: the desk replaces one that had no users outside the house.

        ## Scope
        The ticket desk of the city museums.
        """)
public final class SectionEmpty implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    context.match().sections().forEach(bound -> bound(context, bound, findings));
    // What occurs once too often is said to be that; whether it is empty too does not matter.
    Set<Span> duplicates =
        context.match().duplicates().stream()
            .map(again -> again.section().span())
            .collect(Collectors.toSet());
    context
        .match()
        .extras()
        .filter(extra -> !duplicates.contains(extra.span()))
        .flatMap(Section::all)
        .filter(section -> section.isLeaf() && !Block.anyHasContent(section.blocks()))
        .forEach(
            section ->
                section
                    .heading()
                    .ifPresent(
                        heading ->
                            findings.add(
                                empty(context, section.title(), section, heading.text().span()))));
    return findings;
  }

  private static void bound(RuleContext context, BoundSection bound, List<Finding> findings) {
    Answer answer = Answer.of(bound);
    if (answer == Answer.NOTHING && !isPlaceholder(bound.section())) {
      findings.add(
          empty(context, bound.title(), bound.section(), bound.headingSpan())
              .hint(bound.guidance()));
    } else if (answer == Answer.BARE) {
      findings.add(
          context
              .finding(
                  Severity.INFO,
                  bound.headingSpan(),
                  "\"%s\" says that it does not apply, but not why".formatted(bound.title()))
              .hint("say why: \"Not applicable: ...\""));
    }
  }

  /** A section that nobody named is not empty: it is not there yet. */
  private static boolean isPlaceholder(Section section) {
    return section
        .heading()
        .map(Heading::text)
        .filter(text -> Bracketed.in(text).stream().anyMatch(it -> isAll(text.plain(), it)))
        .isPresent();
  }

  private static boolean isAll(String title, Bracketed text) {
    return Numbering.strip(title.strip()).equals(text.quoted());
  }

  private static Finding empty(RuleContext context, String title, Section section, Span span) {
    boolean comment = section.blocks().stream().anyMatch(Comment.class::isInstance);
    return context.finding(
        span,
        comment
            ? "\"%s\" has no content but a comment".formatted(title)
            : "\"%s\" has no content".formatted(title));
  }
}
