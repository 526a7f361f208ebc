package dev.archlint.match;

import dev.archlint.document.Table;
import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.Key;
import dev.archlint.pack.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
    List<TableSpec> specs = owner.spec().spec().tables();
    if (specs.isEmpty()) {
      return List.of();
    }
    List<Table> own = owner.node().tables();
    Map<Integer, Integer> chosen = choose(specs, own);
    List<Table> tables = own;
    if (chosen.size() < specs.size()) {
      tables = new ArrayList<>(own);
      for (HeadingNode extra : owner.extras()) {
        below(extra, tables);
      }
      chosen = choose(specs, tables);
    }
    List<BoundTable> bound = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      TableSpec spec = specs.get(i);
      Optional<Table> table = Optional.ofNullable(chosen.get(i)).map(tables::get);
      bound.add(
          new BoundTable(spec, table, table.map(found -> columns(spec, found)).orElse(List.of())));
    }
    return bound;
  }

  private static void below(HeadingNode node, List<Table> tables) {
    tables.addAll(node.tables());
    node.children().forEach(child -> below(child, tables));
  }

  private Map<Integer, Integer> choose(List<TableSpec> specs, List<Table> tables) {
    List<BestPairs.Pair> pairs = new ArrayList<>();
    for (int s = 0; s < specs.size(); s++) {
      for (int t = 0; t < tables.size(); t++) {
        double fit = fit(specs.get(s), tables.get(t));
        if (fit >= MIN_FIT) {
          // The order of the section breaks ties.
          int weight = (int) (fit * 100_000) + Math.max(0, 1000 - Math.abs(s - t));
          pairs.add(new BestPairs.Pair(s, t, weight));
        }
      }
    }
    return BestPairs.best(pairs);
  }

  /** The share of the required columns that a table has; free ones count half. */
  private double fit(TableSpec spec, Table table) {
    double wanted = 0;
    double found = 0;
    boolean named = false;
    for (BoundTable.Column column : columns(spec, table)) {
      double weight = column.expected().free() ? 0.5 : 1;
      if (column.index().isPresent()) {
        found += weight;
        named |= !column.expected().free();
      }
      if (!column.expected().optional() || column.index().isPresent()) {
        wanted += weight;
      }
    }
    return named && wanted > 0 ? found / wanted : 0;
  }

  private List<BoundTable.Column> columns(TableSpec spec, Table table) {
    List<Key> headers =
        table.header().cells().stream().map(cell -> Labels.key(cell.text().plain())).toList();
    Set<Integer> taken = new HashSet<>();
    int[] index = new int[spec.columns().size()];
    for (int i = 0; i < index.length; i++) {
      index[i] = named(spec.columns().get(i), headers, taken, Key::equals);
    }
    for (int i = 0; i < index.length; i++) {
      if (index[i] < 0) {
        index[i] = named(spec.columns().get(i), headers, taken, Labels::areNearlySame);
      }
    }
    for (int i = 0; i < index.length; i++) {
      if (index[i] < 0 && spec.columns().get(i).free()) {
        index[i] = next(headers.size(), taken);
      }
    }
    List<BoundTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < index.length; i++) {
      ColumnSpec column = spec.columns().get(i);
      OptionalInt at = index[i] < 0 ? OptionalInt.empty() : OptionalInt.of(index[i]);
      columns.add(new BoundTable.Column(column, at, conditions.hold(column.filledWhen())));
    }
    return columns;
  }

  private static int named(
      ColumnSpec column, List<Key> headers, Set<Integer> taken, BiPredicate<Key, Key> same) {
    Set<Key> names = new LinkedHashSet<>();
    names.add(Labels.key(column.name()));
    column.aliases().forEach(alias -> names.add(Labels.key(alias)));
    for (Key name : names) {
      for (int i = 0; i < headers.size(); i++) {
        if (same.test(headers.get(i), name) && taken.add(i)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static int next(int count, Set<Integer> taken) {
    for (int i = 0; i < count; i++) {
      if (taken.add(i)) {
        return i;
      }
    }
    return -1;
  }
}
