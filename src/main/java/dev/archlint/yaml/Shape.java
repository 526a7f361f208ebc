package dev.archlint.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a YAML file may hold, said once: {@link ShapeCheck} finds what does not follow it, and a
 * walk over it gives the JSON Schema.
 */
public sealed interface Shape {
  /** What it is, as a sentence can use it: {@code a list of fields}. */
  String noun();

  /** Any text, number or truth value, taken as text; not empty. */
  Shape TEXT = new Text();

  /** {@code true} or {@code false}. */
  Shape BOOLEAN = new Bool();

  /** A whole number that is not negative. */
  Shape NUMBER = new Whole();

  /** Text, or a list of text. */
  Shape TEXTS = either(TEXT, listOf(TEXT));

  static Shape oneOf(String... options) {
    return new OneOf(List.of(options));
  }

  static Shape listOf(Shape item) {
    return new ListOf(item);
  }

  static Shape mapOf(Shape value) {
    return new MapOf(value);
  }

  /** Any of some shapes, which are told apart by whether they are scalar, list or mapping. */
  static Shape either(Shape... shapes) {
    return new Either(List.of(shapes));
  }

  /** A shape that is still being declared; for those that hold themselves. */
  static Shape later(Supplier<Shape> shape) {
    return new Later(shape);
  }

  /** A mapping with known keys; {@code noun} is what it is called: {@code a section}. */
  static Struct struct(String noun) {
    return new Struct(noun, Map.of());
  }

  /** See {@link #TEXT}. */
  record Text() implements Shape {
    @Override
    public String noun() {
      return "text";
    }
  }

  /** See {@link #BOOLEAN}. */
  record Bool() implements Shape {
    @Override
    public String noun() {
      return "true or false";
    }
  }

  /** See {@link #NUMBER}. */
  record Whole() implements Shape {
    @Override
    public String noun() {
      return "a whole number";
    }
  }

  /** One of some words. */
  record OneOf(List<String> options) implements Shape {
    public OneOf {
      options = List.copyOf(options);
    }

    @Override
    public String noun() {
      return "one of " + String.join(", ", options);
    }
  }

  /** A list. */
  record ListOf(Shape item) implements Shape {
    @Override
    public String noun() {
      return "a list";
    }
  }

  /** A mapping with keys of the author's choice. */
  record MapOf(Shape value) implements Shape {
    @Override
    public String noun() {
      return "a mapping";
    }
  }

  /**
   * A mapping with known keys.
   *
   * @param keys in the order in which people are told of them
   */
  record Struct(String noun, Map<String, Key> keys) implements Shape {
    public Struct {
      Objects.requireNonNull(noun);
      // A plain copy would lose the order.
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** The same with a key that must be there. */
    public Struct required(String key, Shape shape, String doc) {
      return with(key, new Key(shape, true, doc));
    }

    /** The same with a key that may be there. */
    public Struct optional(String key, Shape shape, String doc) {
      return with(key, new Key(shape, false, doc));
    }

    /** The same with all keys of another. */
    public Struct including(Struct other) {
      Map<String, Key> all = new LinkedHashMap<>(keys);
      all.putAll(other.keys);
      return new Struct(noun, all);
    }

    private Struct with(String key, Key value) {
      Map<String, Key> all = new LinkedHashMap<>(keys);
      all.put(key, value);
      return new Struct(noun, all);
    }
  }

  /**
   * A key of a {@link Struct}.
   *
   * @param doc what it is for, in one line
   */
  record Key(Shape shape, boolean required, String doc) {}

  /** See {@link #either}. */
  record Either(List<Shape> shapes) implements Shape {
    public Either {
      shapes = List.copyOf(shapes);
    }

    @Override
    public String noun() {
      return shapes.stream().map(Shape::noun).distinct().collect(Collectors.joining(" or "));
    }
  }

  /** See {@link #later}. */
  record Later(Supplier<Shape> shape) implements Shape {
    @Override
    public String noun() {
      return shape.get().noun();
    }
  }
}
