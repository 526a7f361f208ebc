package dev.archlint.match;

import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.Key;
import dev.archlint.pack.TableSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the pack with the names of its columns ready for look-up.
 *
 * @param columns in the order of the pack
 */
record TableNames(TableSpec spec, List<Column> columns) {
  TableNames {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param names keys of its name and its aliases, the name first
   * @param filledWhen the conditions under which alone its cells must be filled
   */
  record Column(ColumnSpec spec, List<Key> names, List<KeyedCondition> filledWhen) {
    Column {
      names = List.copyOf(names);
      filledWhen = List.copyOf(filledWhen);
    }

    private static Column of(ColumnSpec spec) {
      List<Key> names = new ArrayList<>();
      names.add(Labels.key(spec.name()));
      spec.aliases().forEach(alias -> names.add(Labels.key(alias)));
      return new Column(spec, names, KeyedCondition.of(spec.filledWhen()));
    }

    Key name() {
      return names.get(0);
    }
  }

  static TableNames of(TableSpec spec) {
    return new TableNames(spec, spec.columns().stream().map(Column::of).toList());
  }
}
