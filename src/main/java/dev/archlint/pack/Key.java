package dev.archlint.pack;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a heading or label, reduced for comparison: NFKC, case-folded, numbering, {@code
 * (Optional)}, emoji and punctuation dropped, {@code &} read as {@code and}. Two headings that a
 * reader takes for the same have the same key.
 *
 * @param text its words with single spaces between them; empty for a heading of nothing but signs
 */
public record Key(String text) {
  public Key {
    Objects.requireNonNull(text);
  }

  /** The key of a heading or label as a reader sees it, without inline marks. */
  public static Key of(String text) {
    if (isPlain(text)) {
      return new Key(lower(text));
    }
    return new Key(words(dropOptional(Numbering.strip(fold(text)))));
  }

  /** The key of a part of a heading: what looks like a number in it is none. */
  static Key ofPart(String text) {
    return new Key(words(dropOptional(fold(text))));
  }

  /**
   * The key without a last part in parentheses: {@code Sequence (happy path)} gives {@code
   * sequence}. The same as {@link #of} where there is none, or nothing else.
   */
  public static Key withoutTrailingParentheses(String text) {
    String stripped = text.strip();
    int open = stripped.endsWith(")") ? stripped.lastIndexOf('(') : -1;
    Key key = of(open > 0 ? stripped.substring(0, open) : stripped);
    return key.isEmpty() ? of(text) : key;
  }

  private static String fold(String text) {
    if (NormalText.isAscii(text)) {
      return text.toLowerCase(Locale.ROOT).strip();
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    // Lower case after upper case is case folding for all but a handful of letters.
    return folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip();
  }

  private static String dropOptional(String text) {
    if (!text.endsWith(")") && !text.endsWith("]")) {
      return text;
    }
    for (String mark : OPTIONAL_MARKS) {
      if (text.endsWith(mark)) {
        return text.substring(0, text.length() - mark.length());
      }
    }
    return text;
  }

  private static final List<String> OPTIONAL_MARKS =
      List.of("(optional)", "(if applicable)", "[optional]", "(required)");

  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      char first = text.charAt(i);
      int c = first < 0x80 ? first : text.codePointAt(i);
      i += first < 0x80 ? 1 : Character.charCount(c);
      if (first >= 'a' && first <= 'z') {
        // Nearly all are, and need no look at Unicode's tables.
        separate(words, gap);
        words.append(first);
        gap = false;
      } else if (isWordPart(c)) {
        separate(words, gap);
        words.appendCodePoint(c);
        gap = false;
      } else if (c == '&') {
        separate(words, true);
        words.append("and");
        gap = true;
      } else if (c != '\'' && c != '’') {
        gap = true;
      }
    }
    return words.toString();
  }

  /**
   * Whether it is words of ASCII with a space between two, and no number at its begin: most
   * headings and labels are, and have their key but for capitals.
   */
  private static boolean isPlain(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = i > 0 && c >= '0' && c <= '9';
      if (!letter && !digit && (c != ' ' || !inWord)) {
        return false;
      }
      inWord = letter || digit;
    }
    return inWord;
  }

  /** Plain words in lower case, with less effort than for any letters. */
  private static String lower(String plain) {
    byte[] letters = new byte[plain.length()];
    for (int i = 0; i < letters.length; i++) {
      char c = plain.charAt(i);
      letters[i] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private static void separate(StringBuilder words, boolean gap) {
    if (gap && !words.isEmpty()) {
      words.append(' ');
    }
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || isInnerMark(c);
  }

  /** Accents and vowel signs; not the variation selectors and keycaps that follow emoji. */
  private static boolean isInnerMark(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark && !(c >= 0xFE00 && c <= 0xFE0F);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  // Written out for the same reason as in Span: headings and labels are looked up by their keys.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key && text.equals(key.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Its words, in order. */
  public List<String> words() {
    return isEmpty() ? List.of() : List.of(text.split(" "));
  }

  /** Its words with single spaces between them. */
  @Override
  public String toString() {
    return text;
  }
}
