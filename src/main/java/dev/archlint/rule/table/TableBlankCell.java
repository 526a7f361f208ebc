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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds cells without text, in rows that have some. */
@RuleInfo(
    id = "table-blank-cell",
    severity = Severity.ERROR,
    summary = "Every cell has text",
    why = "A blank cell may mean nothing, not yet known or forgotten; the reader cannot tell.",
    bad =
        """
        ## Risks
        | Risk | Mitigation |
        |---|---|
        | The scanners fail in the cold | |
        """,
    good =
        """
        ## Risks
        | Risk | Mitigation |
        |---|---|
        | The scanners fail in the cold | Spare ones at each door |
        | The desk runs out of paper | - |
        """,
    pack =
        """
        sections:
          - heading: Risks
            tables:
              - columns:
                  - name: Risk
                  - name: Mitigation
        """)
public final class TableBlankCell implements Rule {
  private static final Set<String> TICKS =
      Set.of("x", "X", "✓", "✔", "✔️", "✅", "☑", "✗", "✘", "❌", "•", "●", "○", "+", "yes", "Yes");

  @Override
  public List<Finding> check(RuleContext context) {
    BoundTables tables = context.get(BoundTables.SHARED);
    List<Finding> findings = new ArrayList<>();
    context
        .document()
        .tables()
        .filter(table -> table.rows().stream().anyMatch(TableBlankCell::hasBlank))
        .forEach(table -> table(context, tables, table, findings));
    return findings;
  }

  private static boolean hasBlank(TableRow row) {
    for (Cell cell : row.cells()) {
      if (cell.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static void table(
      RuleContext context, BoundTables tables, Table table, List<Finding> findings) {
    Optional<BoundTable> bound = tables.of(table);
    List<Severity> weights = weights(bound, table);
    boolean first = true;
    for (TableRow row : table.rows()) {
      if (!row.isBlank() && !row.isGroup() && !tables.isEmptyField(row.span())) {
        // In tables of the author's own a blank first cell often means "as in the row above".
        int from = bound.isEmpty() && !first ? 1 : 0;
        for (int i = from; i < Math.min(row.cells().size(), table.columnCount()); i++) {
          Cell cell = row.cells().get(i);
          boolean blank = cell.isBlank() && !tables.isEmptyField(cell.span());
          if (blank && weights.get(i) != Severity.OFF) {
            findings.add(blank(context, table, row, i, weights.get(i)));
          }
        }
      }
      first = false;
    }
  }

  private static Finding blank(
      RuleContext context, Table table, TableRow row, int index, Severity weight) {
    String header = table.header().cells().get(index).text().plain().strip();
    String name = header.isEmpty() ? "column " + (index + 1) : "\"" + header + "\"";
    return context
        .finding(weight, row.cells().get(index).span(), name + " is blank")
        .subject(row.cells().get(0).text().plain().strip() + " " + name)
        .hint("fill it in; write \"-\" or \"N/A\" where there is nothing to say");
  }

  /** How much a blank cell weighs, column by column. */
  private static List<Severity> weights(Optional<BoundTable> bound, Table table) {
    return IntStream.range(0, table.columnCount())
        .mapToObj(
            index ->
                bound
                    .flatMap(it -> it.columnAt(index))
                    .map(TableBlankCell::weight)
                    .orElseGet(() -> isTicked(table, index) ? Severity.OFF : Severity.WARNING))
        .toList();
  }

  private static Severity weight(Column column) {
    if (!column.mustFill()) {
      return Severity.OFF;
    }
    return column.expected().optional() ? Severity.WARNING : Severity.ERROR;
  }

  /** In a column of nothing but ticks a blank cell says that there is none. */
  private static boolean isTicked(Table table, int index) {
    List<String> values =
        table.rows().stream()
            .filter(row -> index < row.cells().size())
            .map(row -> row.cells().get(index).text().plain().strip())
            .filter(value -> !value.isEmpty())
            .toList();
    return !values.isEmpty() && values.stream().allMatch(TICKS::contains);
  }
}
