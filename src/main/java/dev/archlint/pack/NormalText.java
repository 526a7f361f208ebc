package dev.archlint.pack;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Text reduced to what survives re-wrapping and restyling: NFKC, lower case, its letters and
 * digits; white space, emphasis, list markers, brackets and all other signs are gone. {@code
 * [Owner]} and {@code Owner} are one: whoever looks a text up must know from elsewhere that it
 * stood in brackets.
 *
 * @param value words with single spaces between them
 */
public record NormalText(String value) {
  public NormalText {
    Objects.requireNonNull(value);
  }

  public static NormalText of(String text) {
    if (isAscii(text)) {
      return new NormalText(ofAscii(text));
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        words.appendCodePoint(c);
        gap = false;
      } else if (c != '\'' && c != '’') {
        gap = true;
      }
    }
    return new NormalText(words.toString());
  }

  /** The same for most texts, without a look at Unicode's tables. */
  private static String ofAscii(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        words.append(capital ? (char) (c + ('a' - 'A')) : c);
        gap = false;
      } else if (c != '\'') {
        gap = true;
      }
    }
    return words.toString();
  }

  /** Such a text is its own normal form; to look costs less than to normalise it. */
  static boolean isAscii(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) < 0x80) {
      at++;
    }
    return at == text.length();
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** Whether it begins with all words of {@code other}; nothing begins with no words. */
  public boolean startsWith(NormalText other) {
    return !other.isEmpty() && (value + " ").startsWith(other.value + " ");
  }

  /** Number of words. */
  public int wordCount() {
    return isEmpty() ? 0 : (int) value.chars().filter(c -> c == ' ').count() + 1;
  }

  /**
   * FNV-1a over the UTF-8 bytes, 64 bit: stable over versions and systems, and short enough to keep
   * thousands. Two texts of one template that collide would be one chance in 2^50.
   */
  public long hash() {
    long hash = 0xcbf29ce484222325L;
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      hash ^= b & 0xff;
      hash *= 0x100000001b3L;
    }
    return hash;
  }
}
