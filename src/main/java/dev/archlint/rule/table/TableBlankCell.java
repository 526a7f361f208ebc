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
    BoundTables tables = new BoundTables(context.match());
    List<Finding> findings = new ArrayList<>();
    context
        .document()
        .tables()
        .forEach(
            table -> {
              for (TableRow row : table.rows()) {
                if (!row.isBlank() && !row.isGroup() && !tables.isEmptyField(row.span())) {
                  row(context, tables, table, row, findings);
                }
              }
            });
    return findings;
  }

  private static void row(
      RuleContext context, BoundTables tables, Table table, TableRow row, List<Finding> findings) {
    Optional<BoundTable> bound = tables.of(table);
    for (int i = 0; i < Math.min(row.cells().size(), table.columnCount()); i++) {
      Cell cell = row.cells().get(i);
      if (!cell.isBlank() || tables.isEmptyField(cell.span()) || goesOn(bound, table, row, i)) {
        continue;
      }
      Severity severity = severity(bound, table, i);
      if (severity != Severity.OFF) {
        String header = table.header().cells().get(i).text().plain().strip();
        String name = header.isEmpty() ? "column " + (i + 1) : "\"" + header + "\"";
        findings.add(
            context
                .finding(severity, cell.span(), name + " is blank")
                .subject(row.cells().get(0).text().plain().strip() + " " + name)
                .hint("fill it in; write \"-\" or \"N/A\" where there is nothing to say"));
      }
    }
  }

  /** In tables of the author's own a blank first cell often means "as in the row above". */
  private static boolean goesOn(Optional<BoundTable> bound, Table table, TableRow row, int index) {
    return bound.isEmpty() && index == 0 && table.rows().indexOf(row) > 0;
  }

  /** In a column of nothing but ticks a blank cell says that there is none. */
  private static boolean isMarked(Table table, int index) {
    List<String> values =
        table.rows().stream()
            .filter(row -> index < row.cells().size())
            .map(row -> row.cells().get(index).text().plain().strip())
            .filter(value -> !value.isEmpty())
            .toList();
    return !values.isEmpty() && values.stream().allMatch(TICKS::contains);
  }

  private static Severity severity(Optional<BoundTable> bound, Table table, int index) {
    Optional<Column> column = bound.flatMap(it -> it.columnAt(index));
    if (column.isEmpty()) {
      return isMarked(table, index) ? Severity.OFF : Severity.WARNING;
    }
    if (!column.get().mustFill()) {
      return Severity.OFF;
    }
    return column.get().expected().optional() ? Severity.WARNING : Severity.ERROR;
  }
}
