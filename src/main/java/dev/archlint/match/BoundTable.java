package dev.archlint.match;

import dev.archlint.document.Cell;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.TableSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table that the pack asks for, with what the document has for it.
 *
 * @param expected what the pack says of it
 * @param table the table that fits it best; empty if there is none
 * @param columns all its columns, in the order of the pack; empty if there is no table
 */
public record BoundTable(TableSpec expected, Optional<Table> table, List<Column> columns) {
  public BoundTable {
    Objects.requireNonNull(expected);
    Objects.requireNonNull(table);
    columns = List.copyOf(columns);
  }

  /**
   * A column of the pack.
   *
   * @param expected what the pack says of it
   * @param index which column of the document it is, 0-based; empty if none
   * @param mustFill whether its cells must be filled in a document like this
   */
  public record Column(ColumnSpec expected, OptionalInt index, boolean mustFill) {
    public Column {
      Objects.requireNonNull(expected);
      Objects.requireNonNull(index);
    }

    /** Its cell in a row; empty if the column or the cell is not there. */
    public Optional<Cell> cell(TableRow row) {
      return index.isPresent() && index.getAsInt() < row.cells().size()
          ? Optional.of(row.cells().get(index.getAsInt()))
          : Optional.empty();
    }
  }

  /** The rows of its body that are no headings inside the table; blank ones included. */
  public List<TableRow> dataRows() {
    if (table.isEmpty() || table.get().rows().stream().noneMatch(TableRow::isGroup)) {
      return table.map(Table::rows).orElse(List.of());
    }
    return table.get().rows().stream().filter(row -> !row.isGroup()).toList();
  }

  /** The column of the pack that stands at an index of the document, 0-based. */
  public Optional<Column> columnAt(int index) {
    return columns.stream()
        .filter(column -> column.index().isPresent() && column.index().getAsInt() == index)
        .findFirst();
  }
}
