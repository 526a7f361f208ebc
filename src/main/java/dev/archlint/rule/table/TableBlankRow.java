package dev.archlint.rule.table;

import dev.archlint.document.TableRow;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;

/** Finds rows without any text. */
@RuleInfo(
    id = "table-blank-row",
    severity = Severity.WARNING,
    summary = "No row of a table is blank",
    why = "A blank row is a place kept for something that never came.",
    bad =
        """
        ## Limits
        | Caller | Limit |
        |---|---|
        | Desk | 5 a second |
        | | |
        """,
    good =
        """
        ## Limits
        | Caller | Limit |
        |---|---|
        | Desk | 5 a second |
        """)
public final class TableBlankRow implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    BoundTables tables = context.get(BoundTables.SHARED);
    return context
        .document()
        .tables()
        .filter(table -> table.rows().stream().anyMatch(TableRow::isBlank))
        .filter(table -> tables.of(table).filter(BoundTables::isUnfilled).isEmpty())
        .flatMap(table -> table.rows().stream())
        .filter(TableRow::isBlank)
        .map(row -> context.finding(row.span(), "the row is blank").hint("fill it in or remove it"))
        .toList();
  }
}
