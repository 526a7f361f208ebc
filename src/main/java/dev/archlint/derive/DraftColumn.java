package dev.archlint.derive;

import java.util.Objects;

/**
 * A column of a pack in the making.
 *
 * @param free whether its name is a sample
 * @param unique whether it looks like the key of its rows
 */
record DraftColumn(String name, boolean free, boolean unique, DraftValue value) {
  DraftColumn {
    Objects.requireNonNull(name);
    Objects.requireNonNull(value);
  }
}
