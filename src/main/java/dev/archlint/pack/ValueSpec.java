package dev.archlint.pack;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a field or cell may be; everything, unless it says otherwise.
 *
 * @param type its kind
 * @param options the values of which it is one; empty where any value will do
 * @param pattern what all of it looks like
 */
public record ValueSpec(Type type, List<Option> options, Optional<Pattern> pattern) {
  /** Any text. */
  public static final ValueSpec ANY = new ValueSpec(Type.TEXT, List.of(), Optional.empty());

  public ValueSpec {
    Objects.requireNonNull(type);
    options = List.copyOf(options);
    Objects.requireNonNull(pattern);
  }

  /** Whether any text will do. */
  public boolean allowsAll() {
    return type == Type.TEXT && options.isEmpty() && pattern.isEmpty();
  }

  /** Whether all of a text looks as the pattern asks; true where there is none. */
  public boolean isLike(String text) {
    return pattern.map(form -> form.matches(text)).orElse(true);
  }

  /** The pattern as the pack has it. */
  public Optional<String> form() {
    return pattern.map(Pattern::pattern);
  }

  /** The kinds of value. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** A calendar date: {@code 2026-03-14}. */
    DATE,
    /** A version: {@code 1.0}, {@code v0.3.1}, {@code 2.0.0-rc.1}. */
    VERSION,
    /** At least one link or address. */
    LINK,
    /** A number, with or without unit. */
    NUMBER,
    /** A person or team. */
    PERSON
  }

  /** One of the values to choose from. */
  public static final class Option {
    private final List<String> names;

    /** Null before somebody asks. */
    private @Nullable List<Key> keys;

    /**
     * @param names the value first, then other spellings of it ({@code Medium}, {@code Med})
     */
    public Option(List<String> names) {
      this.names = List.copyOf(names);
      if (names.isEmpty()) {
        throw new IllegalArgumentException("an option without a name");
      }
    }

    /** The value first, then other spellings of it ({@code Medium}, {@code Med}). */
    public List<String> names() {
      return names;
    }

    /** The value itself. */
    public String name() {
      return names.get(0);
    }

    /** The keys of its names, in their order. */
    public List<Key> keys() {
      // Any thread finds the same, so that none need wait.
      List<Key> known = keys;
      if (known == null) {
        known = names.stream().map(Key::of).toList();
        keys = known;
      }
      return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Option option && names.equals(option.names);
    }

    @Override
    public int hashCode() {
      return names.hashCode();
    }

    @Override
    public String toString() {
      return names.toString();
    }
  }
}
