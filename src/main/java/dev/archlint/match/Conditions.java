package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Field;
import dev.archlint.document.ListBlock;
import dev.archlint.document.Paragraph;
import dev.archlint.pack.Condition;
import dev.archlint.pack.Key;
import dev.archlint.pack.Stage;
import dev.archlint.pack.StageSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a document's fields say, for those parts of a pack that depend on it. */
final class Conditions {
  private final Map<Key, List<Key>> values = new HashMap<>();

  /** Notes what the document has for a field of this label. */
  void note(String label, List<Field> occurrences) {
    List<Key> known = values.computeIfAbsent(Labels.key(label), key -> new ArrayList<>());
    for (Field field : occurrences) {
      String value = text(field);
      known.add(Key.of(value));
      known.add(Key.withoutTrailingParentheses(value));
    }
  }

  /** Takes the field of the stage for one that says so. */
  void force(Stage stage, Optional<StageSpec> spec) {
    spec.ifPresent(
        field ->
            values.put(
                Labels.key(field.field()),
                field.values().getOrDefault(stage, List.of()).stream().map(Key::of).toList()));
  }

  /** What stands beside the label, or else first below it. */
  private static String text(Field field) {
    return field.value().isBlank()
        ? field.blocks().stream().findFirst().map(Conditions::text).orElse("")
        : field.value().plain();
  }

  private static String text(Block block) {
    if (block instanceof Paragraph paragraph) {
      return paragraph.text().plain();
    }
    return block instanceof ListBlock list && !list.items().isEmpty()
        ? list.items().get(0).text().plain()
        : "";
  }

  /** Whether all hold; true of none. */
  boolean hold(List<Condition> conditions) {
    return conditions.stream()
        .allMatch(condition -> has(condition.field(), condition.values()).isPresent());
  }

  /** The stage that the first of the field's values means which means one. */
  Stage stage(Optional<StageSpec> spec) {
    if (spec.isEmpty()) {
      return Stage.REVIEW;
    }
    return values.getOrDefault(Labels.key(spec.get().field()), List.of()).stream()
        .flatMap(value -> stageOf(value, spec.get()).stream())
        .findFirst()
        .orElse(Stage.REVIEW);
  }

  private static Optional<Stage> stageOf(Key value, StageSpec spec) {
    return Stream.of(Stage.values())
        .filter(
            stage ->
                spec.values().getOrDefault(stage, List.of()).stream()
                    .anyMatch(name -> Key.of(name).equals(value)))
        .findFirst();
  }

  private Optional<String> has(String label, List<String> wanted) {
    List<Key> known = values.getOrDefault(Labels.key(label), List.of());
    return wanted.stream().filter(value -> known.contains(Key.of(value))).findFirst();
  }
}
