package dev.archlint.rule.table;

import dev.archlint.document.BrokenTable;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;

/** Finds lines that were meant as a table, or as the rest of one, and are shown as text. */
@RuleInfo(
    id = "table-malformed",
    severity = Severity.WARNING,
    summary = "What is meant as a table is one",
    why = "Readers see a heap of pipes, and whoever wrote it saw a table in the editor.",
    bad =
        """
        ## Limits
        | Caller | Limit |
        |---|
        | Desk | 5 a second |
        """,
    good =
        """
        ## Limits
        | Caller | Limit |
        |---|---|
        | Desk | 5 a second |
        """)
public final class TableMalformed implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return BrokenTable.in(context.document()).stream()
        .map(broken -> context.finding(broken.span(), message(context, broken)).hint(hint(broken)))
        .toList();
  }

  private static String message(RuleContext context, BrokenTable broken) {
    return switch (broken.kind()) {
      case NO_DELIMITER -> "these lines are no table: no line of dashes follows the first";
      case ODD_DELIMITER ->
          "these lines are no table: \"%s\" is no line of dashes"
              .formatted(context.document().source().text(broken.span()));
      case COLUMN_COUNT ->
          "these lines are no table: the line of dashes has %d %s, the header has %d"
              .formatted(
                  broken.found(), broken.found() == 1 ? "column" : "columns", broken.columns());
      case NO_HEADER -> "these lines are no table: no header stands above the line of dashes";
      case BLANK_LINE ->
          broken.before().isPresent()
              ? "the blank line above has ended the table; this row is shown as text"
              : "these lines are no table: a blank line cuts off the header";
    };
  }

  private static String hint(BrokenTable broken) {
    return switch (broken.kind()) {
      case NO_DELIMITER -> "add \"%s\" below it".formatted(dashes(broken.columns()));
      case ODD_DELIMITER, COLUMN_COUNT -> "write \"%s\"".formatted(dashes(broken.columns()));
      case NO_HEADER -> "add a row with the names of the columns above it";
      case BLANK_LINE -> "take the blank line out";
    };
  }

  /** More columns than anybody reads are not written out. */
  private static String dashes(int columns) {
    return columns > 20 ? "|---|...|---|" : "|" + "---|".repeat(columns);
  }
}
