package dev.archlint.yaml;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A value in a YAML file and where it stands. */
public sealed interface YamlNode {
  /** From its first character to its last; of a value that is left out, the place for it. */
  Span span();

  /**
   * Keys with values.
   *
   * @param entries in the order of the source; no key occurs twice
   */
  record Mapping(List<Entry> entries, Span span) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
      Objects.requireNonNull(span);
    }

    /** The value of a key; empty if there is no such key. */
    public Optional<YamlNode> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().text().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, YamlNode value) {
    public Entry {
      Objects.requireNonNull(key);
      Objects.requireNonNull(value);
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
      Objects.requireNonNull(span);
    }
  }

  /**
   * Text, a number, a truth value or nothing: which of them is for the reader to say.
   *
   * @param text what it says, quotes and escapes undone
   * @param span quotes included
   */
  record Scalar(String text, Style style, Span span) implements YamlNode {
    public Scalar {
      Objects.requireNonNull(text);
      Objects.requireNonNull(style);
      Objects.requireNonNull(span);
    }

    /** Whether it is YAML's null: left out, {@code ~} or {@code null} without quotes. */
    public boolean isNull() {
      return style == Style.PLAIN
          && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }
  }

  /** How a scalar is written. */
  enum Style {
    /** Without quotes. */
    PLAIN,
    /** In single or double quotes. */
    QUOTED,
    /** After {@code |} or {@code >}. */
    BLOCK
  }
}
