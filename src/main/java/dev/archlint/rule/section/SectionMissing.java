package dev.archlint.rule.section;

import dev.archlint.match.BoundSection;
import dev.archlint.match.BoundSection.NameMatch;
import dev.archlint.match.MissingSection;
import dev.archlint.pack.Count;
import dev.archlint.pack.SectionSpec;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Names each required section that is not there, or is there under another name. */
@RuleInfo(
    id = "section-missing",
    severity = Severity.ERROR,
    summary = "Every required section is there",
    why = "What a document does not speak of, its readers take for settled, or for forgotten.",
    bad =
        """
        ## Goals
        Tickets are checked at the door without a network.
        """,
    good =
        """
        ## Goals
        Tickets are checked at the door without a network.

        ## Non-Goals
        Seat numbers; the halls have none.
        """)
public final class SectionMissing implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return Stream.concat(
            context.match().missing().stream().map(missing -> missing(context, missing)),
            context
                .match()
                .sections()
                .filter(bound -> bound.name() == NameMatch.RENAMED && bound.expected().isRequired())
                .map(bound -> renamed(context, bound)))
        .toList();
  }

  private static Finding missing(RuleContext context, MissingSection missing) {
    SectionSpec expected = missing.expected();
    BoundSection anchor = missing.after().orElse(missing.parent());
    String message = "%s is missing; %s".formatted(name(expected), place(missing));
    return context
        .finding(anchor.headingSpan(), message)
        .section(pathOf(missing.parent(), context))
        .subject(expected.name())
        .hint(expected.guidance());
  }

  /** It is missing from its parent, whichever neighbour shows the place. */
  private static List<String> pathOf(BoundSection parent, RuleContext context) {
    return parent.section().heading().isPresent()
        ? context.document().sectionPath(parent.headingSpan().start())
        : List.of();
  }

  private static Finding renamed(RuleContext context, BoundSection bound) {
    String message =
        "%s is missing; \"%s\" is probably meant for it"
            .formatted(name(bound.expected()), bound.title());
    return context
        .finding(bound.headingSpan(), message)
        .hint(
            "rename it to \"%s\", or keep it and add the section that is missing"
                .formatted(bound.expected().name()));
  }

  private static String name(SectionSpec expected) {
    boolean literal = expected.headings().get(0).isLiteral();
    String name = "%s \"%s\"".formatted(literal ? "section" : "a section like", expected.name());
    int least = expected.repeat().map(Count::min).orElse(1);
    return least > 1 ? name + " (" + expected.repeat().get() + ")" : name;
  }

  private static String place(MissingSection missing) {
    if (missing.after().isPresent()) {
      return "it should follow \"%s\"".formatted(missing.after().get().title());
    }
    if (missing.before().isPresent()) {
      return "it should precede \"%s\"".formatted(missing.before().get().title());
    }
    String parent = missing.parent().title();
    return parent.isEmpty()
        ? "the document should begin with it"
        : "it belongs in \"%s\"".formatted(parent);
  }
}
