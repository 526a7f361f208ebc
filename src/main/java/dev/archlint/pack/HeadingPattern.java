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
    return parts.size() == 1
        ? parts.get(0)
        : new Key(String.join(" ", parts.stream().map(Key::text).toList()));
  }

  /** Whether a heading with this key follows the pattern; each {@code {name}} takes a word. */
  public boolean matches(Key heading) {
    if (parts.isEmpty()) {
      return !heading.isEmpty();
    }
    String words = " " + heading + " ";
    // Of the space behind what is matched.
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = " " + parts.get(i) + " ";
      boolean free = i > 0 || openStart;
      boolean last = i == parts.size() - 1;
      int found =
          last && !openEnd
              ? words.length() - part.length()
              : free ? words.indexOf(part, at + 1) : at;
      boolean fits = free ? found > at : found == at;
      if (!fits || !words.startsWith(part, found)) {
        return false;
      }
      at = found + part.length() - 1;
    }
    return openEnd ? at < words.length() - 1 : at == words.length() - 1;
  }

  /** As the pack has it. */
  @Override
  public String toString() {
    return source;
  }
}
