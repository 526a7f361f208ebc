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
    byte[] ascii = ascii(text);
    if (ascii.length == text.length()) {
      int length = fold(ascii);
      return new NormalText(new String(ascii, 0, length, StandardCharsets.ISO_8859_1));
    }
    String compatible =
        isCompatible(text) ? levelled(text) : Normalizer.normalize(text, Normalizer.Form.NFKC);
    String folded = compatible.toLowerCase(Locale.ROOT);
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
   * A text in ASCII that has the same normal form and as many characters; empty where there is none
   * such.
   */
  private static byte[] ascii(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length == text.length()) {
      return utf8;
    }
    byte[] ascii = new byte[text.length()];
    for (int i = 0; i < ascii.length; i++) {
      char c = text.charAt(i);
      byte folded = folded(c);
      if (folded == UNKNOWN) {
        return new byte[0];
      }
      ascii[i] = (byte) (c < 0x80 ? c : folded == NOTHING ? '\'' : '-');
    }
    return ascii;
  }

  /**
   * Whether NFKC changes nothing in the words of a text but {@link #levelled digits}, as in those
   * of Western Europe: the JDK loads long what it needs to normalise anything.
   */
  private static boolean isCompatible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'À' && c <= 'ÿ';
      if (folded(c) == UNKNOWN && !letter && c != '¹' && c != '²' && c != '³') {
        return false;
      }
    }
    return true;
  }

  /** A text whose raised digits stand on the line, as NFKC has them. */
  private static String levelled(String text) {
    return text.replace('¹', '1').replace('²', '2').replace('³', '3');
  }

  /**
   * The normal form of a text in ASCII, without a look at Unicode's tables.
   *
   * @param text is written over from its begin
   * @return the length of what is written, which is no longer than what was read
   */
  private static int fold(byte[] text) {
    int length = 0;
    boolean gap = false;
    for (byte c : text) {
      byte folded = FOLDED[c];
      if (folded == GAP) {
        gap = length > 0;
      } else if (folded != NOTHING) {
        if (gap) {
          text[length++] = ' ';
          gap = false;
        }
        text[length++] = folded;
      }
    }
    return length;
  }

  /** Between words. */
  static final byte GAP = 0;

  /** Inside a word, and left out. */
  static final byte NOTHING = 1;

  /** What only Unicode's tables can tell. */
  static final byte UNKNOWN = 2;

  /** Asks for the sign before it in colours. */
  private static final char EMOJI_STYLE = '\uFE0F';

  /** What most emoji begin with, and no letter. */
  private static final char EMOJI_HIGH = '\uD83D';

  /** What becomes of each character of ASCII: itself in lower case, {@link #GAP} or nothing. */
  private static final byte[] FOLDED = asciiFolded();

  private static byte[] asciiFolded() {
    byte[] folded = new byte[0x80];
    for (byte c = 0; c >= 0; c++) {
      folded[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : GAP;
    }
    folded['\''] = NOTHING;
    return folded;
  }

  /**
   * What becomes of a character: a letter or digit of ASCII, {@link #GAP}, {@link #NOTHING} or
   * {@link #UNKNOWN}. Punctuation, arrows, mathematical signs, the lines of drawings and emoji are
   * neither letters nor changed by NFKC into any.
   */
  static byte folded(char c) {
    if (c < FOLDED.length) {
      return FOLDED[c];
    }
    boolean sign =
        (c >= '\u2010' && c <= '\u2027')
            || (c >= '\u2190' && c <= '\u22FF')
            || (c >= '\u2500' && c <= '\u27BF')
            || c == EMOJI_STYLE
            || c == EMOJI_HIGH
            || Character.isLowSurrogate(c);
    return sign ? (c == '’' ? NOTHING : GAP) : UNKNOWN;
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
   * A {@link NormalHash}: stable over versions and systems, and short enough to keep thousands. Two
   * texts of one template that begin alike and collide would be one chance in 2^34.
   */
  public long hash() {
    return NormalHash.of(value.getBytes(StandardCharsets.UTF_8));
  }
}
