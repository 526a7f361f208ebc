package dev.archlint.pack;

import java.util.List;
import java.util.Objects;

/**
 * True of a document in which a field has one of some values.
 *
 * @param field the field's label
 * @param values compared by {@link Key}
 */
public record Condition(String field, List<String> values) {
  public Condition {
    Objects.requireNonNull(field);
    values = List.copyOf(values);
  }
}
