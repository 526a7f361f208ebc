package dev.archlint.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many columns text takes on a terminal.
 *
 * <p>By Unicode Standard Annex 11 (East Asian Width) and the sequences of Technical Standard 51: a
 * wide character takes two, a mark that combines none, and characters that make one emoji take two
 * together. Not every terminal draws all emoji so; most do.
 *
 * <p>Java knows categories of characters but not their width; the libraries that do are 14 MB large
 * or take {@code ✅} for narrow. So the wide ones are listed here, and a test holds the list to
 * Unicode's data.
 */
final class DisplayWidth {
  private static final int JOINER = 0x200D;

  /** Asks for the colourful, wide form of the sign before it. */
  private static final int EMOJI_FORM = 0xFE0F;

  /**
   * First and last code points of the ranges with East_Asian_Width W or F in Unicode 16, ascending;
   * what is not assigned between two ranges counts as either.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F,
    0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
    0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
    0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
    0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50,
    0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3,
    0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
    0x1B2FB, 0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191,
    0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0,
    0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440,
    0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A,
    0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC,
    0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0,
    0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF8, 0x20000,
    0x3FFFD
  };

  private DisplayWidth() {}

  /** Columns of a line of {@linkplain Visible visible} text. */
  static int of(String text) {
    if (isNarrow(text)) {
      return text.length();
    }
    int columns = 0;
    for (String cluster : clusters(text)) {
      columns += ofCluster(cluster);
    }
    return columns;
  }

  /** Fast way out for nearly all text: before U+0300, each character takes one column. */
  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return false;
      }
    }
    return true;
  }

  /** The text in pieces that no terminal can show one part of. */
  static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    int start = 0;
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean joined = before == JOINER || isFlagPair(text, start, i, c);
      if (i > start && !joined && !isZeroWidth(c) && !isSkinTone(c)) {
        clusters.add(text.substring(start, i));
        start = i;
      }
      before = c;
      i += Character.charCount(c);
    }
    if (start < text.length()) {
      clusters.add(text.substring(start));
    }
    return clusters;
  }

  /** Two regional indicators are the flag of a country. */
  private static boolean isFlagPair(String text, int start, int at, int c) {
    return at - start == 2 && isRegional(c) && isRegional(text.codePointAt(start));
  }

  private static boolean isRegional(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  private static int ofCluster(String cluster) {
    int first = cluster.codePointAt(0);
    if (isZeroWidth(first)) {
      return 0;
    }
    boolean wide = isWide(first) || isRegional(first) || cluster.indexOf(EMOJI_FORM) > 0;
    return wide ? 2 : 1;
  }

  /** Marks that combine, formats, and the vowels and finals of Hangul syllables. */
  static boolean isZeroWidth(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> c != 0xAD;
      default -> (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FB);
    };
  }

  static boolean isWide(int c) {
    int at = Arrays.binarySearch(WIDE, c);
    // Not found: the place to insert it at is odd inside of a range.
    return at >= 0 || (-at - 1) % 2 == 1;
  }
}
