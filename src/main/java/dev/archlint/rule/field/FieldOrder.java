package dev.archlint.rule.field;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Finds fields that contradict each other: dates, the status, the newest revision. */
@RuleInfo(
    id = "field-order",
    severity = Severity.WARNING,
    summary = "Fields do not contradict each other",
    why = "Of two statements that cannot both be true a reader believes the wrong one.",
    bad =
        """
        ## Document Control
        - **Created:** 2026-03-14
        - **Last Updated:** 2026-01-09
        """,
    good =
        """
        ## Document Control
        - **Created:** 2026-01-09
        - **Last Updated:** 2026-03-14
        """,
    pack =
        """
        sections:
          - heading: Document Control
            fields:
              - { label: Created, type: date }
              - { label: Last Updated, type: date, not-before: Created }
        """)
public final class FieldOrder implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return Stream.of(
            new DateOrder(context).findings(),
            new StatusOrder(context).findings(),
            new RevisionOrder(context).findings())
        .flatMap(findings -> findings)
        .distinct()
        .toList();
  }
}
