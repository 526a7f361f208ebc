package dev.archlint.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/** The keys that a shape knows, at any depth. */
public final class ShapeKeys {
  private ShapeKeys() {}

  /** Sorted, each once. */
  public static Set<String> of(Shape shape) {
    Set<String> keys = new TreeSet<>();
    collect(shape, keys, Collections.newSetFromMap(new IdentityHashMap<>()));
    return keys;
  }

  private static void collect(Shape shape, Set<String> keys, Set<Shape> seen) {
    if (!seen.add(shape)) {
      return;
    }
    if (shape instanceof Shape.Struct struct) {
      keys.addAll(struct.keys().keySet());
      struct.keys().values().forEach(key -> collect(key.shape(), keys, seen));
    } else if (shape instanceof Shape.Either either) {
      either.shapes().forEach(each -> collect(each, keys, seen));
    } else if (shape instanceof Shape.ListOf list) {
      collect(list.item(), keys, seen);
    } else if (shape instanceof Shape.MapOf map) {
      collect(map.value(), keys, seen);
    } else if (shape instanceof Shape.Later later) {
      collect(later.shape().get(), keys, seen);
    }
  }
}
