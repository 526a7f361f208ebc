package dev.archlint.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A file that other programs read, or a part of one. */
public record Yaml(Object value) {
  public static Yaml of(String text) {
    return new Yaml(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  /** The value of a key, which is there. */
  public Yaml at(String key) {
    Object found = value instanceof Map<?, ?> map ? map.get(key) : null;
    if (found == null) {
      throw new AssertionError("there is no " + key + " in " + value);
    }
    return new Yaml(found);
  }

  public boolean has(String key) {
    return value instanceof Map<?, ?> map && map.containsKey(key);
  }

  public List<Yaml> items() {
    return value instanceof List<?> list ? list.stream().map(Yaml::new).toList() : List.of();
  }

  /** Keys and values. */
  public Map<String, Yaml> entries() {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> entries.put(String.valueOf(key), new Yaml(each)));
    }
    return entries;
  }

  /** A text, or what is written for a number or a truth value. */
  public String text() {
    return value.toString();
  }
}
