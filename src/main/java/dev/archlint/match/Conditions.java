package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Field;
import dev.archlint.document.ListBlock;
import dev.archlint.document.Paragraph;
import dev.archlint.pack.Key;
import dev.archlint.pack.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document's fields say, for those parts of a pack that depend on it. */
final class Conditions {
  private final Map<Key, List<Key>> values = new HashMap<>();

  /** Notes what the document has for a field of this label. */
  void note(Key label, List<Field> occurrences) {
    List<Key> known = values.computeIfAbsent(label, key -> new ArrayList<>());
    for (Field field : occurrences) {
      String value = text(field);
      known.add(Key.of(value));
      known.add(Key.withoutTrailingParentheses(value));
    }
  }

  /** Takes the field of the stage for one that says so. */
  void force(Stage stage, Optional<StageNames> names) {
    names.ifPresent(
        field -> values.put(field.label(), field.values().getOrDefault(stage, List.of())));
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
  boolean hold(List<KeyedCondition> conditions) {
    for (KeyedCondition condition : conditions) {
      if (of(condition.label()).stream().noneMatch(condition.values()::contains)) {
        return false;
      }
    }
    return true;
  }

  /** The stage that the first of the field's values means which means one. */
  Stage stage(Optional<StageNames> names) {
    if (names.isPresent()) {
      for (Key value : of(names.get().label())) {
        @Nullable Stage meant = names.get().stages().get(value);
        if (meant != null) {
          return meant;
        }
      }
    }
    return Stage.REVIEW;
  }

  private List<Key> of(Key label) {
    return values.getOrDefault(label, List.of());
  }
}
