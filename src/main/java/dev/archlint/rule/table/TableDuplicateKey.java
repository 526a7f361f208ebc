package dev.archlint.rule.table;

import dev.archlint.document.Cell;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundTable;
import dev.archlint.match.BoundTable.Column;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.placeholder.Unfinished;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds values that occur again in a column that tells rows apart. */
@RuleInfo(
    id = "table-duplicate-key",
    severity = Severity.ERROR,
    summary = "A column that tells rows apart has no value twice",
    why = "Whoever refers to one of two rows with the same id refers to neither.",
    bad =
        """
        ## Risks
        | ID | Risk |
        |---|---|
        | R-1 | The scanners fail in the cold |
        | R-1 | The desk runs out of paper |
        """,
    good =
        """
        ## Risks
        | ID | Risk |
        |---|---|
        | R-1 | The scanners fail in the cold |
        | R-2 | The desk runs out of paper |
        """,
    pack =
        """
        sections:
          - heading: Risks
            tables:
              - columns:
                  - name: ID
                    unique: true
                  - name: Risk
        """)
public final class TableDuplicateKey implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    context
        .match()
        .tables()
        .forEach(
            bound ->
                bound.columns().stream()
                    .filter(column -> column.expected().unique())
                    .forEach(column -> check(context, bound, column, findings)));
    return findings;
  }

  private static void check(
      RuleContext context, BoundTable bound, Column column, List<Finding> findings) {
    Map<String, Cell> seen = new HashMap<>();
    for (TableRow row : bound.dataRows()) {
      Optional<Cell> cell = column.cell(row).filter(TableDuplicateKey::isKey);
      if (cell.isEmpty()) {
        continue;
      }
      String value = cell.get().text().plain().strip();
      Cell first = seen.putIfAbsent(value.toLowerCase(Locale.ROOT), cell.get());
      if (first != null) {
        Table table = bound.table().orElseThrow();
        Cell header = table.header().cells().get(column.index().orElseThrow());
        int line = context.document().source().range(first.span()).start().line();
        findings.add(
            context
                .finding(
                    cell.get().span(),
                    "\"%s\" is in \"%s\" again, first in line %d"
                        .formatted(value, header.text().plain().strip(), line))
                .hint("give each row one of its own"));
      }
    }
  }

  private static boolean isKey(Cell cell) {
    return !Answer.of(cell.text()).standsForAll() && !Unfinished.is(cell.text(), List.of());
  }
}
