package dev.archlint.document;

import java.util.Objects;

/**
 * A word or a sign to look for in many texts, see {@link InlineText#contains}.
 *
 * @param text what to look for
 * @param characters its characters, a bit for the last six of each: of most texts they tell that it
 *     is not in them
 */
public record Needle(String text, long characters) {
  public Needle {
    Objects.requireNonNull(text);
    if (text.isEmpty() || characters != characters(text)) {
      throw new IllegalArgumentException("not the characters of " + text);
    }
  }

  public static Needle of(String text) {
    return new Needle(text, characters(text));
  }

  /** Whether all its characters are among some. */
  boolean mayBeAmong(long others) {
    return (others & characters) == characters;
  }

  static long characters(String text) {
    long all = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      all |= 1L << text.charAt(i);
    }
    return all;
  }
}
