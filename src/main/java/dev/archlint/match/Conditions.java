package dev.archlint.match;

import dev.archlint.document.Field;
import dev.archlint.pack.Condition;
import dev.archlint.pack.Key;
import dev.archlint.pack.Stage;
import dev.archlint.pack.StageSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document's fields say, for those parts of a pack that depend on it. */
final class Conditions {
  private final Map<Key, List<Key>> values = new HashMap<>();

  /** Notes what the document has for a field of this label. */
  void note(String label, List<Field> occurrences) {
    List<Key> known = values.computeIfAbsent(Labels.key(label), key -> new ArrayList<>());
    for (Field field : occurrences) {
      String value = field.value().plain();
      known.add(Key.of(value));
      known.add(Key.withoutTrailingParentheses(value));
    }
  }

  /** Whether all hold; true of none. */
  boolean hold(List<Condition> conditions) {
    return conditions.stream()
        .allMatch(condition -> has(condition.field(), condition.values()).isPresent());
  }

  /** The first stage that one of the field's values means. */
  Stage stage(Optional<StageSpec> spec) {
    if (spec.isPresent()) {
      for (Stage stage : Stage.values()) {
        List<String> names = spec.get().values().getOrDefault(stage, List.of());
        if (has(spec.get().field(), names).isPresent()) {
          return stage;
        }
      }
    }
    return Stage.REVIEW;
  }

  private Optional<String> has(String label, List<String> wanted) {
    List<Key> known = values.getOrDefault(Labels.key(label), List.of());
    return wanted.stream().filter(value -> known.contains(Key.of(value))).findFirst();
  }
}
