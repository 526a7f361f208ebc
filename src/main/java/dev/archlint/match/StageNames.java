package dev.archlint.match;

import dev.archlint.pack.Key;
import dev.archlint.pack.Stage;
import dev.archlint.pack.StageSpec;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where documents of a pack say how far they are, ready for look-up.
 *
 * @param label key of the field's label
 * @param stages what each of its values means
 * @param values what stands for each stage
 */
record StageNames(Key label, Map<Key, Stage> stages, Map<Stage, List<Key>> values) {
  StageNames {
    stages = Map.copyOf(stages);
    values = Map.copyOf(values);
  }

  static StageNames of(StageSpec spec) {
    Map<Key, Stage> stages = new HashMap<>();
    Map<Stage, List<Key>> values = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      List<Key> names = spec.values().getOrDefault(stage, List.of()).stream().map(Key::of).toList();
      names.forEach(name -> stages.putIfAbsent(name, stage));
      values.put(stage, names);
    }
    return new StageNames(Labels.key(spec.field()), stages, values);
  }
}
