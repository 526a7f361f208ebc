package dev.archlint.derive;

import dev.archlint.document.Cell;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.pack.Key;
import dev.archlint.pack.ValueSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of a template. */
final class Tables {
  private static final String TICKS = "✓✗✔✘☑☒xX-–✅❌";

  private Tables() {}

  /** Empty for a table without a column that has a name, or with two of one name. */
  static Optional<DraftTable> draft(Table table) {
    List<DraftColumn> columns = new ArrayList<>();
    Set<Key> seen = new HashSet<>();
    boolean wasFree = false;
    for (int i = 0; i < table.columnCount(); i++) {
      Cell header = table.header().cells().get(i);
      String name = Labels.clean(Brackets.inside(header.text().plain()));
      List<String> values = values(table, i);
      boolean free = Brackets.in(header.text()) || isTicks(values);
      if (Key.of(name).isEmpty() || (free && wasFree) || !seen.add(Key.of(name))) {
        continue;
      }
      wasFree = free;
      List<String> words = Key.of(name).words();
      boolean unique = words.get(words.size() - 1).equals("id") && i == 0;
      columns.add(new DraftColumn(name, free, unique, value(name, values)));
    }
    List<TableRow> rows = table.rows().stream().filter(row -> !row.isBlank()).toList();
    boolean signOff =
        rows.size() > 1
            && rows.stream().allMatch(row -> row.cells().stream().skip(1).allMatch(Cell::isBlank));
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new DraftTable(columns, false, signOff));
  }

  private static List<String> values(Table table, int column) {
    return table.rows().stream()
        .filter(row -> !row.isGroup() && column < row.cells().size())
        .map(row -> row.cells().get(column).text().plain().strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static boolean isTicks(List<String> values) {
    long ticks = values.stream().filter(it -> it.length() == 1 && TICKS.contains(it)).count();
    return ticks > 0 && ticks * 2 >= values.size();
  }

  /** The same of all its cells, or anything. */
  private static DraftValue value(String name, List<String> values) {
    List<DraftValue> guesses =
        values.stream().map(value -> DraftValue.of(name, value)).distinct().toList();
    boolean one = guesses.size() == 1 && guesses.get(0).type() != ValueSpec.Type.PERSON;
    return one ? guesses.get(0) : DraftValue.ANY;
  }
}
