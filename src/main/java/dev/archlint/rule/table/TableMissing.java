package dev.archlint.rule.table;

import dev.archlint.document.BrokenTable;
import dev.archlint.document.ListBlock;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundSection;
import dev.archlint.match.BoundTable;
import dev.archlint.pack.ColumnSpec;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Finds sections that need a table and have none. */
@RuleInfo(
    id = "table-missing",
    severity = Severity.ERROR,
    summary = "A section that needs a table has one",
    why = "A table asks every row the same questions; a list lets the hard ones slip.",
    bad =
        """
        ## Risks
        - The scanners fail in the cold, so there are spare ones.
        """,
    good =
        """
        ## Risks
        | Risk | Likelihood | Mitigation |
        |---|---|---|
        | The scanners fail in the cold | Low | Spare ones at each door |
        """,
    pack =
        """
        sections:
          - heading: Risks
            tables:
              - columns:
                  - name: Risk
                  - name: Likelihood
                  - name: Mitigation
        """)
public final class TableMissing implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context
        .match()
        .parts()
        .filter(part -> part.tables().stream().anyMatch(TableMissing::isMissing))
        .filter(part -> !Answer.of(part).standsForAll())
        // Lines that were meant as the table are found as such.
        .filter(part -> BrokenTable.in(part.content(), context.document().source()).isEmpty())
        .flatMap(
            part ->
                part.tables().stream()
                    .filter(TableMissing::isMissing)
                    .map(bound -> missing(context, part, bound)))
        .toList();
  }

  private static boolean isMissing(BoundTable bound) {
    return bound.table().isEmpty() && !bound.expected().optional();
  }

  private static Finding missing(RuleContext context, BoundSection part, BoundTable bound) {
    String columns =
        bound.expected().columns().stream()
            .filter(column -> !column.optional() && !column.free())
            .map(ColumnSpec::name)
            .collect(Collectors.joining(", "));
    boolean list = part.content().stream().anyMatch(ListBlock.class::isInstance);
    return context
        .finding(
            part.headingSpan(),
            "\"%s\" has no table with the columns %s".formatted(part.title(), columns))
        .subject(columns)
        .hint(list ? "make a table of its list" : "add one with a row for each");
  }
}
