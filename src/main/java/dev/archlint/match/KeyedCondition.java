package dev.archlint.match;

import dev.archlint.pack.Condition;
import dev.archlint.pack.Key;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition of the pack, ready to be held against what fields say.
 *
 * @param label key of the field's label
 * @param values keys of the values of which the field must have one
 */
record KeyedCondition(Key label, Set<Key> values) {
  KeyedCondition {
    values = Set.copyOf(values);
  }

  static List<KeyedCondition> of(List<Condition> conditions) {
    return conditions.stream()
        .map(
            condition ->
                new KeyedCondition(
                    Labels.key(condition.field()),
                    condition.values().stream().map(Key::of).collect(Collectors.toSet())))
        .toList();
  }
}
