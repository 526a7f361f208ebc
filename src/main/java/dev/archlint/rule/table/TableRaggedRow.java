package dev.archlint.rule.table;

import dev.archlint.document.Cell;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/** Finds rows that have more or fewer cells than the header. */
@RuleInfo(
    id = "table-ragged-row",
    severity = Severity.WARNING,
    summary = "Every row has as many cells as the header",
    why = "GitHub drops the cells that are too many without a word, and leaves blank what lacks.",
    bad =
        """
        ## Limits
        | Caller | Limit |
        |---|---|
        | Desk | 5 a second | with a hint |
        """,
    good =
        """
        ## Limits
        | Caller | Limit |
        |---|---|
        | Desk | 5 a second, with a hint |
        """)
public final class TableRaggedRow implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context
        .document()
        .tables()
        .flatMap(
            table ->
                table.rows().stream()
                    .filter(row -> row.cells().size() != table.columnCount())
                    .flatMap(row -> check(context, table, row)))
        .toList();
  }

  private static Stream<Finding> check(RuleContext context, Table table, TableRow row) {
    int cells = row.cells().size();
    int columns = table.columnCount();
    if (row.isBlank() || row.isGroup()) {
      return Stream.empty();
    }
    SourceFile source = context.document().source();
    String message =
        "the row has %d %s, the header has %d"
            .formatted(cells, cells == 1 ? "cell" : "cells", columns);
    if (cells > columns && splitsCode(source, row)) {
      return Stream.of(
          context
              .finding(row.span(), message + "; a pipe splits a cell even inside code")
              .hint("write the pipe as \"\\|\""));
    }
    boolean prose = cells == 1 && source.text(row.span()).indexOf('|') < 0;
    return Stream.of(
        context
            .finding(row.span(), message)
            .hint(
                prose
                    ? "the line is read as a row; leave a blank line above it"
                    : cells < columns
                        ? "add the cells that lack; \"-\" where there is nothing to say"
                        : "merge or remove cells; a pipe in a cell is written \"\\|\""));
  }

  /** Whether a code span begins in one cell and ends in a later one. */
  private static boolean splitsCode(SourceFile source, TableRow row) {
    boolean open = false;
    for (Cell cell : row.cells()) {
      boolean odd = source.text(cell.span()).chars().filter(c -> c == '`').count() % 2 == 1;
      if (odd && open) {
        return true;
      }
      open |= odd;
    }
    return false;
  }
}
