package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A table as GitHub reads it, but with the cells that the author wrote: none added to a short row,
 * none dropped from a long one.
 *
 * @param header its header cells; a table has at least one column
 * @param delimiter the line of dashes below the header
 * @param rows its body
 */
public record Table(TableRow header, Span delimiter, List<TableRow> rows, Span span)
    implements Block {
  public Table {
    Objects.requireNonNull(header);
    Objects.requireNonNull(delimiter);
    rows = List.copyOf(rows);
    Objects.requireNonNull(span);
    if (header.cells().isEmpty()) {
      throw new IllegalArgumentException("a table without a column");
    }
  }

  /** Number of columns, which the header decides. */
  public int columnCount() {
    return header.cells().size();
  }

  @Override
  public boolean hasContent() {
    return true;
  }
}
