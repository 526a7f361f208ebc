package dev.archlint.rule.placeholder;

import dev.archlint.pack.ValueSpec.Option;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Finds lists of options where one should have been chosen. */
@RuleInfo(
    id = "placeholder-choice",
    severity = Severity.ERROR,
    summary = "Where the template offers options, one is chosen",
    why = "A document that is a draft, approved and retired at once is none of them.",
    bad =
        """
        ## Document Control
        - **Status:** Draft | In Review | Approved
        """,
    good =
        """
        ## Document Control
        - **Status:** In Review
        """,
    pack =
        """
        sections:
          - heading: Document Control
            fields:
              - label: Status
                values: [Draft, In Review, Approved]
        """)
public final class PlaceholderChoice implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.get(Choices.SHARED).stream()
        .map(
            choice ->
                context
                    .finding(
                        choice.text().span(),
                        "\"%s\" is a choice still to be made"
                            .formatted(choice.text().plain().strip()))
                    .hint(
                        "keep one of "
                            + choice.options().stream()
                                .map(Option::name)
                                .collect(Collectors.joining(", "))))
        .toList();
  }
}
