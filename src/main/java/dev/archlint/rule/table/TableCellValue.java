package dev.archlint.rule.table;

import dev.archlint.document.Cell;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.match.BoundTable;
import dev.archlint.match.BoundTable.Column;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.value.ValueCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds cells that are not what their column asks for. */
@RuleInfo(
    id = "table-cell-value",
    severity = Severity.ERROR,
    summary = "Every cell is what its column asks for",
    why = "Rows can be compared and sorted only if all of them answer in the same words.",
    bad =
        """
        ## Risks
        | Risk | Likelihood |
        |---|---|
        | The scanners fail in the cold | Happens now and then |
        """,
    good =
        """
        ## Risks
        | Risk | Likelihood |
        |---|---|
        | The scanners fail in the cold | Medium (in winter) |
        """,
    pack =
        """
        sections:
          - heading: Risks
            tables:
              - columns:
                  - name: Risk
                  - name: Likelihood
                    values: [Low, [Medium, Med], High]
        """)
public final class TableCellValue implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context
        .match()
        .tables()
        .flatMap(bound -> bound.table().stream().flatMap(table -> check(context, bound, table)))
        .toList();
  }

  private static Stream<Finding> check(RuleContext context, BoundTable bound, Table table) {
    List<Column> asked = bound.columns().stream().filter(TableCellValue::isAsked).toList();
    if (asked.isEmpty()) {
      return Stream.empty();
    }
    return bound.dataRows().stream()
        // In a ragged row nobody knows which cell belongs to which column.
        .filter(row -> row.cells().size() == table.columnCount())
        .flatMap(
            row -> asked.stream().flatMap(column -> check(context, table, row, column).stream()));
  }

  private static boolean isAsked(Column column) {
    return column.mustFill() && !column.expected().value().allowsAll();
  }

  private static Optional<Finding> check(
      RuleContext context, Table table, TableRow row, Column column) {
    Optional<Cell> cell = column.cell(row);
    return cell.flatMap(it -> ValueCheck.problem(it.text(), column.expected().value()))
        .map(
            wrong -> {
              Cell header = table.header().cells().get(column.index().orElseThrow());
              String name = header.text().plain().strip();
              String value = cell.orElseThrow().text().plain().strip();
              return context
                  .finding(
                      cell.orElseThrow().span(),
                      "\"%s\" in \"%s\" %s".formatted(value, name, wrong.message()))
                  .subject(row.cells().get(0).text().plain().strip() + " " + name + " " + value)
                  .hint(wrong.hint());
            });
  }
}
