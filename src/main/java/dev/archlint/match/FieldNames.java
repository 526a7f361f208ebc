package dev.archlint.match;

import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Key;
import java.util.List;
import java.util.Set;

/**
 * A field of the pack with its names ready for look-up.
 *
 * @param label key of its label
 * @param labels the same and those of its aliases
 * @param when the conditions under which alone it is required
 */
record FieldNames(FieldSpec spec, Key label, Set<Key> labels, List<KeyedCondition> when) {
  FieldNames {
    labels = Set.copyOf(labels);
    when = List.copyOf(when);
  }

  static FieldNames of(FieldSpec spec) {
    return new FieldNames(
        spec, Labels.key(spec.label()), Labels.of(spec), KeyedCondition.of(spec.when()));
  }
}
