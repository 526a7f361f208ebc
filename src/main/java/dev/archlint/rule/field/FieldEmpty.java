package dev.archlint.rule.field;

import dev.archlint.document.Field;
import dev.archlint.match.BoundField;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;

/** Finds labels that the pack knows and that have no value, beside or below them. */
@RuleInfo(
    id = "field-empty",
    severity = Severity.ERROR,
    summary = "Every label has a value",
    why = "A label without a value looks answered at a glance, and is not.",
    bad =
        """
        ## Document Control
        - **Status:** Draft
        - **Owner:**
        """,
    good =
        """
        ## Document Control
        - **Status:** Draft
        - **Owner:** Imke Thoms
        """,
    pack =
        """
        sections:
          - heading: Document Control
            fields:
              - label: Status
              - label: Owner
        """)
public final class FieldEmpty implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context
        .match()
        .fields()
        .filter(FieldEmpty::mustHaveValue)
        .flatMap(
            bound ->
                bound.occurrences().stream()
                    .filter(field -> !field.isFilled())
                    .map(field -> empty(context, field)))
        .distinct()
        .toList();
  }

  /** A field that is asked for under a condition may wait for it: an approval date in a draft. */
  private static boolean mustHaveValue(BoundField bound) {
    return bound.required() || bound.expected().when().isEmpty();
  }

  private static Finding empty(RuleContext context, Field field) {
    return context
        .finding(
            field.label().span(), "\"%s\" has no value".formatted(field.label().plain().strip()))
        .hint("fill it in; \"-\" or \"Not applicable: ...\" is a value too");
  }
}
