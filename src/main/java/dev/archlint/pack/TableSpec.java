package dev.archlint.pack;

import java.util.List;
import java.util.Objects;

/**
 * What a pack says of a table.
 *
 * @param columns its columns, in the template's order; any order will do
 * @param rows how many filled rows it has
 * @param rowLabels what stands in the first column of rows that must occur
 * @param optional whether it may be left out
 */
public record TableSpec(
    List<ColumnSpec> columns, Count rows, List<String> rowLabels, boolean optional) {
  public TableSpec {
    columns = List.copyOf(columns);
    Objects.requireNonNull(rows);
    rowLabels = List.copyOf(rowLabels);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table without a column");
    }
  }
}
