package dev.archlint.rule.section;

import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.match.BoundSection;
import dev.archlint.pack.SectionSpec;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds sections that a closed part of the pack does not know. */
@RuleInfo(
    id = "section-unknown",
    severity = Severity.WARNING,
    summary = "A closed part of a document holds no section but those the pack names",
    why =
        "A form that is read by a machine or signed as it is has no room for a section of one's own.",
    bad =
        """
        ## Summary
        Tickets are checked at the door.

        ## Thoughts
        Perhaps with a new kind of ticket.
        """,
    good =
        """
        ## Summary
        Tickets are checked at the door.
        """,
    pack =
        """
        closed: true
        sections:
          - heading: Summary
        """)
public final class SectionUnknown implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    Set<Span> duplicates =
        context.match().duplicates().stream()
            .map(again -> again.section().span())
            .collect(Collectors.toSet());
    return context
        .match()
        .parts()
        .filter(part -> part.expected().closed())
        .flatMap(
            part ->
                part.extras().stream()
                    .filter(extra -> !duplicates.contains(extra.span()))
                    .flatMap(extra -> unknown(context, part, extra)))
        .toList();
  }

  private static Stream<Finding> unknown(RuleContext context, BoundSection part, Section extra) {
    String known =
        part.expected().sections().stream()
            .map(SectionSpec::name)
            .map("\"%s\""::formatted)
            .collect(Collectors.joining(", "));
    return extra.heading().map(Heading::text).stream()
        .map(
            text ->
                context
                    .finding(
                        text.span(),
                        "\"%s\" is no section of this kind of document".formatted(extra.title()))
                    .hint(
                        known.isEmpty()
                            ? "remove it; \"%s\" has no subsections".formatted(part.title())
                            : "remove it, or move what it says to one of " + known));
  }
}
