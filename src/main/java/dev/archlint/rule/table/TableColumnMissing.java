package dev.archlint.rule.table;

import dev.archlint.document.Cell;
import dev.archlint.document.Table;
import dev.archlint.match.BoundTable;
import dev.archlint.match.BoundTable.Column;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Names each required column that a table lacks. */
@RuleInfo(
    id = "table-column-missing",
    severity = Severity.ERROR,
    summary = "A table has all required columns",
    why = "A column left out is a question that was asked of no row.",
    bad =
        """
        ## Risks
        | Risk | Likelihood |
        |---|---|
        | The scanners fail in the cold | Low |
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
public final class TableColumnMissing implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.match().tables().flatMap(bound -> check(context, bound)).toList();
  }

  private static Stream<Finding> check(RuleContext context, BoundTable bound) {
    return bound.table().stream()
        .flatMap(
            table ->
                bound.columns().stream()
                    .filter(it -> it.index().isEmpty() && !it.expected().optional())
                    .map(column -> missing(context, table, bound, column)));
  }

  private static Finding missing(
      RuleContext context, Table table, BoundTable bound, Column column) {
    String name = column.expected().name();
    return context
        .finding(table.header().span(), "the table has no column \"%s\"".formatted(name))
        .subject(name)
        .hint(place(table, bound, column));
  }

  private static String place(Table table, BoundTable bound, Column column) {
    for (int i = bound.columns().indexOf(column) - 1; i >= 0; i--) {
      Column before = bound.columns().get(i);
      if (before.index().isPresent()) {
        Cell header = table.header().cells().get(before.index().getAsInt());
        return "add it behind \"%s\"".formatted(header.text().plain().strip());
      }
    }
    return "add it as the first column";
  }
}
