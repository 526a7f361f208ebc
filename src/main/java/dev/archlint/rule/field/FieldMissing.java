package dev.archlint.rule.field;

import dev.archlint.document.BrokenTable;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundSection;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Names each required field that is not there, in whichever form. */
@RuleInfo(
    id = "field-missing",
    severity = Severity.ERROR,
    summary = "Every required field is there",
    why = "A document without an owner or a status is nobody's, and may be out of date.",
    bad =
        """
        ## Document Control
        - **Status:** Draft
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
public final class FieldMissing implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return Stream.concat(
            missing(context, context.match().root(), true),
            context.match().sections().flatMap(part -> missing(context, part, false)))
        .toList();
  }

  private static Stream<Finding> missing(RuleContext context, BoundSection part, boolean whole) {
    List<String> labels =
        part.fields().stream()
            .filter(field -> field.required() && field.isMissing())
            .map(field -> field.expected().label())
            .toList();
    // A row of a table that is cut off or is none may be the field.
    if (labels.isEmpty()
        || !BrokenTable.in(part.content(), context.document().source()).isEmpty()
        || Answer.of(part).standsForAll()) {
      return Stream.empty();
    }
    String where = whole ? "the document" : "\"" + part.title() + "\"";
    return labels.stream()
        .map(
            label ->
                context
                    .finding(part.headingSpan(), "%s has no field \"%s\"".formatted(where, label))
                    .subject(label)
                    .hint(
                        "add \"**%s:** ...\", a row of a table or a subsection of that name"
                            .formatted(label)));
  }
}
