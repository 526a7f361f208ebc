package dev.archlint.rule.section;

import dev.archlint.match.BoundSection;
import dev.archlint.match.RepeatedSection;
import dev.archlint.pack.Count;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Counts repeated sections: components, decisions, flows. */
@RuleInfo(
    id = "section-count",
    severity = Severity.ERROR,
    summary = "A repeated section occurs as often as asked",
    why = "A pack asks for two flows because one hides what they have in common.",
    bad =
        """
        ## Flows
        ### Flow: Sale at the desk
        The clerk picks a slot.
        """,
    good =
        """
        ## Flows
        ### Flow: Sale at the desk
        The clerk picks a slot.
        ### Flow: Entry without network
        The scanner checks the signature.
        """,
    pack =
        """
        sections:
          - heading: Flows
            sections:
              - heading: "Flow: {flow}"
                repeat: {min: 2, max: 4}
        """)
public final class SectionCount implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.match().groups().stream().flatMap(group -> check(context, group)).toList();
  }

  private static Stream<Finding> check(RuleContext context, RepeatedSection group) {
    Count asked = group.expected().repeat().orElse(Count.ANY);
    int number = group.members().size();
    if (asked.allows(number)) {
      return Stream.empty();
    }
    BoundSection place = number < asked.min() ? group.parent() : group.members().get(asked.max());
    String message =
        "\"%s\" has %d %s like \"%s\"; %s asked for"
            .formatted(
                group.parent().title(),
                number,
                number == 1 ? "section" : "sections",
                group.expected().name(),
                asked + (asked.min() == asked.max() && asked.min() == 1 ? " is" : " are"));
    return Stream.of(
        context
            .finding(place.headingSpan(), message)
            .subject(group.expected().name())
            .hint(group.expected().guidance()));
  }
}
