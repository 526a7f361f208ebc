package dev.archlint.match;

import dev.archlint.document.Field;
import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Key;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A field that the pack asks for, with what the document has for it.
 *
 * @param expected what the pack says of it
 * @param labels keys of its label and its aliases
 * @param occurrences where it stands, in the order of the source; empty if nowhere
 * @param required whether a document like this must have it: it is not optional, and its conditions
 *     hold
 */
public record BoundField(
    FieldSpec expected, Set<Key> labels, List<Field> occurrences, boolean required) {
  public BoundField {
    Objects.requireNonNull(expected);
    labels = Set.copyOf(labels);
    occurrences = List.copyOf(occurrences);
  }

  public boolean isMissing() {
    return occurrences.isEmpty();
  }
}
