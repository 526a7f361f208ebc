package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table.
 *
 * @param cells as many as the author wrote
 * @param span the line, without white space around it
 */
public record TableRow(List<Cell> cells, Span span) {
  public TableRow {
    cells = List.copyOf(cells);
    Objects.requireNonNull(span);
  }

  /** Whether no cell has text. */
  public boolean isBlank() {
    return isBlankFrom(0);
  }

  private boolean isBlankFrom(int first) {
    for (int i = first; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a heading inside the table: its only text is its first cell, all of it bold. */
  public boolean isGroup() {
    return !cells.isEmpty()
        && isBlankFrom(1)
        && !cells.get(0).isBlank()
        && cells.get(0).text().inlines().stream()
            .allMatch(inline -> inline.strong() || inline.text().isBlank());
  }
}
