package dev.archlint.rule.field;

import dev.archlint.document.Field;
import dev.archlint.document.InlineText;
import dev.archlint.match.BoundField;
import dev.archlint.pack.ValueSpec;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.value.FieldText;
import dev.archlint.rule.value.ValueCheck;
import dev.archlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds values that are not what their label asks for. */
@RuleInfo(
    id = "field-value",
    severity = Severity.ERROR,
    summary = "Every value is what its label asks for",
    why = "A status that nobody has defined, or a date that is none, can be read in any way.",
    bad =
        """
        ## Document Control
        - **Status:** Nearly there
        - **Created:** last spring
        """,
    good =
        """
        ## Document Control
        - **Status:** In Review (since Monday)
        - **Created:** 2026-03-14
        """,
    pack =
        """
        sections:
          - heading: Document Control
            fields:
              - label: Status
                values: [Draft, In Review, Approved]
              - label: Created
                type: date
        """)
public final class FieldValue implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    Set<Span> headers =
        context.document().tables().map(table -> table.header().span()).collect(Collectors.toSet());
    return context
        .match()
        .fields()
        .filter(bound -> !bound.expected().value().allowsAll())
        .filter(bound -> bound.required() || bound.expected().when().isEmpty())
        .flatMap(
            bound ->
                bound.occurrences().stream()
                    // Whether the header of two columns is a label with its value, nobody can tell.
                    .filter(field -> !headers.contains(field.span()))
                    .flatMap(field -> check(context, bound, field).stream()))
        .distinct()
        .toList();
  }

  private static Optional<Finding> check(RuleContext context, BoundField bound, Field field) {
    ValueSpec spec = bound.expected().value();
    List<InlineText> values = FieldText.of(field);
    boolean fits = values.stream().anyMatch(value -> ValueCheck.problem(value, spec).isEmpty());
    if (values.isEmpty() || fits) {
      return Optional.empty();
    }
    InlineText value = values.get(0);
    return ValueCheck.problem(value, spec)
        .map(
            wrong ->
                context
                    .finding(
                        value.span(),
                        "\"%s\" of \"%s\" %s"
                            .formatted(
                                value.plain().strip(),
                                field.label().plain().strip(),
                                wrong.message()))
                    .hint(wrong.hint()));
  }
}
