package dev.archlint.derive;

import dev.archlint.pack.Key;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of a pack in the making.
 *
 * @param signOff whether its rows name people who will sign, and are blank otherwise
 */
record DraftTable(List<DraftColumn> columns, boolean optional, boolean signOff) {
  DraftTable {
    columns = List.copyOf(columns);
  }

  DraftTable asOptional() {
    return new DraftTable(columns, true, signOff);
  }

  /** Its columns, to tell tables apart. */
  Set<Key> keys() {
    return columns.stream().map(column -> Key.of(column.name())).collect(Collectors.toSet());
  }
}
