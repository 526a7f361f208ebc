package dev.archlint.match;

import dev.archlint.match.HeadingNode.NamedTable;
import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/**
 * Finds the tables of a part in the section that fills it: those whose headers fit best, each table
 * for one part only. A table that shares less than a third of the columns is another table.
 */
final class TableBinder {
  private static final double MIN_FIT = 1.0 / 3;

  private final Conditions conditions;

  TableBinder(Conditions conditions) {
    this.conditions = conditions;
  }

  List<BoundTable> bind(Aligned owner) {
    List<TableNames> expected = owner.spec().tables();
    if (expected.isEmpty()) {
      return List.of();
    }
    List<NamedTable> own = owner.node().tables();
    Map<Integer, Integer> chosen = choose(expected, own);
    List<NamedTable> tables = own;
    if (chosen.size() < expected.size()) {
      tables = new ArrayList<>(own);
      for (HeadingNode extra : owner.extras()) {
        below(extra, tables);
      }
      chosen = tables.size() > own.size() ? choose(expected, tables) : chosen;
    }
    List<BoundTable> bound = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      TableNames table = expected.get(i);
      Optional<NamedTable> found = Optional.ofNullable(chosen.get(i)).map(tables::get);
      bound.add(
          new BoundTable(
              table.spec(),
              found.map(NamedTable::table),
              found.map(it -> columns(table, it)).orElse(List.of())));
    }
    return bound;
  }

  private static void below(HeadingNode node, List<NamedTable> tables) {
    tables.addAll(node.tables());
    node.children().forEach(child -> below(child, tables));
  }

  private static Map<Integer, Integer> choose(List<TableNames> expected, List<NamedTable> tables) {
    List<BestPairs.Pair> pairs = new ArrayList<>();
    for (int e = 0; e < expected.size(); e++) {
      for (int t = 0; t < tables.size(); t++) {
        double fit = fit(expected.get(e), tables.get(t));
        if (fit >= MIN_FIT) {
          // The order of the section breaks ties.
          int weight = (int) (fit * 100_000) + Math.max(0, 1000 - Math.abs(e - t));
          pairs.add(new BestPairs.Pair(e, t, weight));
        }
      }
    }
    return BestPairs.best(pairs);
  }

  /** The share of the required columns that a table has; free ones count half. */
  private static double fit(TableNames expected, NamedTable table) {
    int[] indexes = indexes(expected, table);
    double wanted = 0;
    double found = 0;
    boolean named = false;
    for (int i = 0; i < indexes.length; i++) {
      ColumnSpec column = expected.columns().get(i).spec();
      double weight = column.free() ? 0.5 : 1;
      if (indexes[i] >= 0) {
        found += weight;
        named |= !column.free();
      }
      if (!column.optional() || indexes[i] >= 0) {
        wanted += weight;
      }
    }
    return named && wanted > 0 ? found / wanted : 0;
  }

  private List<BoundTable.Column> columns(TableNames expected, NamedTable table) {
    int[] indexes = indexes(expected, table);
    List<BoundTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < indexes.length; i++) {
      TableNames.Column column = expected.columns().get(i);
      OptionalInt at = indexes[i] < 0 ? OptionalInt.empty() : OptionalInt.of(indexes[i]);
      columns.add(new BoundTable.Column(column.spec(), at, conditions.hold(column.filledWhen())));
    }
    return columns;
  }

  /** Of each column of the pack, which column of the table it is, 0-based; -1 for none. */
  private static int[] indexes(TableNames expected, NamedTable table) {
    List<Key> headers = table.columns();
    List<TableNames.Column> columns = expected.columns();
    boolean[] taken = new boolean[headers.size()];
    int[] indexes = new int[columns.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = named(columns.get(i), headers, taken, Key::equals);
    }
    for (int i = 0; i < indexes.length; i++) {
      if (indexes[i] < 0) {
        indexes[i] = named(columns.get(i), headers, taken, Labels::areNearlySame);
      }
    }
    int free = 0;
    for (int i = 0; i < indexes.length; i++) {
      while (free < taken.length && taken[free]) {
        free++;
      }
      if (indexes[i] < 0 && columns.get(i).spec().free() && free < taken.length) {
        indexes[i] = free++;
      }
    }
    return indexes;
  }

  private static int named(
      TableNames.Column column, List<Key> headers, boolean[] taken, BiPredicate<Key, Key> same) {
    for (Key name : column.names()) {
      for (int i = 0; i < headers.size(); i++) {
        if (!taken[i] && same.test(headers.get(i), name)) {
          taken[i] = true;
          return i;
        }
      }
    }
    return -1;
  }
}
