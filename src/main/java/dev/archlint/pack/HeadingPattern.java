package dev.archlint.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a heading may say: words, and {@code {name}} for any words.
 *
 * @param source as the pack has it
 * @param parts keys of the literal parts, in order; between two parts, and where {@code open} says
 *     so at either end, any words may stand
 * @param openStart whether it begins with a {@code {name}}
 * @param openEnd whether it ends with one
 */
public record HeadingPattern(String source, List<Key> parts, boolean openStart, boolean openEnd) {
  public HeadingPattern {
    Objects.requireNonNull(source);
    parts = List.copyOf(parts);
  }

  /** Reads {@code Component: {name}}; a brace without its partner stands for itself. */
  public static HeadingPattern of(String source) {
    String text = Numbering.strip(source.strip());
    List<Key> parts = new ArrayList<>();
    boolean openStart = false;
    boolean openEnd = false;
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      boolean last = close < 0;
      Key literal = Key.ofPart(text.substring(at, last ? text.length() : open));
      if (!literal.isEmpty()) {
        parts.add(literal);
        openEnd = false;
      }
      if (last) {
        break;
      }
      openStart |= parts.isEmpty();
      openEnd = true;
      at = close + 1;
    }
    return new HeadingPattern(source.strip(), parts, openStart, openEnd);
  }

  /** Whether it has no {@code {name}}. */
  public boolean isLiteral() {
    return !openStart && !openEnd && parts.size() == 1;
  }

  /** The words between the braces: {@code name} of {@code Component: {name}}. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    int open = source.indexOf('{');
    while (open >= 0 && source.indexOf('}', open) >= 0) {
      int close = source.indexOf('}', open);
      names.add(source.substring(open + 1, close).strip());
      open = source.indexOf('{', close);
    }
    return names;
  }

  /** Whether it is nothing but a {@code {name}}: any heading will do. */
  public boolean isWildcard() {
    return parts.isEmpty();
  }

  /** What it says, whatever its source looks like: equal for patterns that match the same. */
  public Words words() {
    return new Words(parts, openStart, openEnd);
  }

  /** See {@link #words()}. */
  public record Words(List<Key> parts, boolean openStart, boolean openEnd) {}

  /** The key of a literal pattern; of another, the key of its literal words. */
  public Key key() {
    return new Key(parts.stream().flatMap(part -> part.words().stream()).toList());
  }

  /** Whether a heading with this key follows the pattern; each {@code {name}} takes a word. */
  public boolean matches(Key heading) {
    List<String> words = heading.words();
    if (parts.isEmpty()) {
      return !words.isEmpty();
    }
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      List<String> part = parts.get(i).words();
      boolean free = i > 0 || openStart;
      boolean last = i == parts.size() - 1;
      int from = at + (free ? 1 : 0);
      int to = last && !openEnd ? words.size() - part.size() : free ? words.size() : from;
      int found = last && !openEnd ? (to >= from ? to : -1) : from;
      while (found >= 0 && found <= to && !startsAt(words, part, found)) {
        found++;
      }
      if (found < from || found > to || (!free && found != from)) {
        return false;
      }
      at = found + part.size();
    }
    return openEnd ? at < words.size() : at == words.size();
  }

  private static boolean startsAt(List<String> words, List<String> part, int at) {
    return at + part.size() <= words.size() && words.subList(at, at + part.size()).equals(part);
  }

  /** As the pack has it. */
  @Override
  public String toString() {
    return source;
  }
}
