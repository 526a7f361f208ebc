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
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == text.length()) {
      return new NormalText(ofAscii(bytes));
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

  /**
   * The same for most texts, without a look at Unicode's tables.
   *
   * @param text is written over: what is left of it is no longer than what was read
   */
  private static String ofAscii(byte[] text) {
    int length = 0;
    boolean gap = false;
    for (byte c : text) {
      byte folded = FOLDED[c];
      if (folded == GAP) {
        gap = true;
      } else if (folded != NOTHING) {
        if (gap && length > 0) {
          text[length++] = ' ';
        }
        text[length++] = folded;
        gap = false;
      }
    }
    return new String(text, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** Between words. */
  private static final byte GAP = 0;

  /** Inside a word, and left out. */
  private static final byte NOTHING = 1;

  /** What becomes of each character of ASCII: itself in lower case, {@link #GAP} or nothing. */
  private static final byte[] FOLDED = folded();

  private static byte[] folded() {
    byte[] folded = new byte[0x80];
    for (byte c = 0; c >= 0; c++) {
      folded[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : GAP;
    }
    folded['\''] = NOTHING;
    return folded;
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

  /** Whether there is a word in a text: whether anything is left of it in its normal form. */
  public static boolean hasWords(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FOLDED.length) {
        return !of(text).isEmpty();
      }
      if (FOLDED[c] > NOTHING) {
        return true;
      }
    }
    return false;
  }

  /** Whether it begins with all words of {@code other}; nothing begins with no words. */
  public boolean startsWith(NormalText other) {
    int length = other.value.length();
    return length > 0
        && value.startsWith(other.value)
        && (value.length() == length || value.charAt(length) == ' ');
  }

  /** Number of words. */
  public int wordCount() {
    int words = isEmpty() ? 0 : 1;
    for (int i = value.indexOf(' '); i >= 0; i = value.indexOf(' ', i + 1)) {
      words++;
    }
    return words;
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
