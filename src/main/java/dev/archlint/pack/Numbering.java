package dev.archlint.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The number that a heading begins with: {@code 1.}, {@code 0)}, {@code 5.1}, {@code 5.1)}, {@code
 * A.}, {@code IV.}, {@code (2)}, {@code § 3}, or a bare {@code 1} before a space.
 *
 * @param parts its numbers, outermost first; letters count from 1
 * @param end offset after it and the white space that follows, 0-based in the heading's text
 */
public record Numbering(List<Integer> parts, int end) {
  public Numbering {
    parts = List.copyOf(parts);
  }

  /** {@code text} without its number, or {@code text}. */
  public static String strip(String text) {
    return of(text).map(number -> text.substring(number.end())).orElse(text);
  }

  /** The number at the begin of {@code text}; empty where the number is all there is. */
  public static Optional<Numbering> of(String text) {
    boolean parenthesis = text.startsWith("(");
    boolean sign = text.startsWith("§");
    int start = parenthesis || sign ? skipSpace(text, 1) : 0;
    List<Integer> parts = new ArrayList<>();
    int end = digits(text, start, parts);
    boolean letter = end == start;
    if (letter) {
      end = letters(text, start, parts);
    }
    if (end == start || (parenthesis && !text.startsWith(")", end))) {
      return Optional.empty();
    }
    int closed = end;
    while (closed < text.length() && CLOSING.indexOf(text.charAt(closed)) >= 0) {
      closed++;
    }
    boolean closes = closed > end;
    int next = skipSpace(text, closed);
    boolean spaced = next > closed;
    boolean closesLetter = parts.size() > 1 || (closes && text.charAt(end) != ':');
    boolean ends = letter ? spaced && closesLetter : spaced || (closes && isWord(text, closed));
    if (!ends) {
      return Optional.empty();
    }
    if (spaced && next < text.length() && DASHES.indexOf(text.charAt(next)) >= 0) {
      int after = skipSpace(text, next + 1);
      next = after > next + 1 ? after : next;
    }
    return next < text.length() ? Optional.of(new Numbering(parts, next)) : Optional.empty();
  }

  /** What may follow a number without a space; the last two make a keycap of a digit. */
  private static final String CLOSING = ".):\u20E3\uFE0F";

  /** What may stand between a number and the words, with spaces around it. */
  private static final String DASHES = "-–—:";

  /** {@code 1.Summary} is numbered; {@code 7.x}, {@code 3:2} are not. */
  private static boolean isWord(String text, int at) {
    return at + 1 < text.length()
        && Character.isLetter(text.charAt(at))
        && Character.isLetter(text.charAt(at + 1));
  }

  /** "2026 plan" begins with a year, "20260115" with a date. */
  private static final int MAX_DIGITS = 3;

  private static int digits(String text, int start, List<Integer> parts) {
    int at = start;
    while (true) {
      int from = at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      if (at - from > MAX_DIGITS) {
        return start;
      }
      if (at == from) {
        // "3." has read its dot too far.
        return Math.max(start, from - 1);
      }
      parts.add(Integer.parseInt(text.substring(from, at)));
      if (at >= text.length() || text.charAt(at) != '.') {
        return at;
      }
      at++;
    }
  }

  /** One letter, or a Roman number below forty, and numbers after a dot ({@code A.1}). */
  private static int letters(String text, int start, List<Integer> parts) {
    int end = start;
    while (end < text.length() && isLatinLetter(text.charAt(end))) {
      end++;
    }
    boolean closes = end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0;
    if (end - start > MAX_ROMAN || !closes) {
      // Most headings begin with a word: without a look at what it says.
      return start;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    int number = word.length() == 1 ? word.charAt(0) - 'a' + 1 : ROMAN.getOrDefault(word, 0);
    if (number == 0) {
      return start;
    }
    parts.add(number);
    boolean numbered =
        end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
    return numbered ? digits(text, end + 1, parts) : end;
  }

  private static final Map<String, Integer> ROMAN = roman();

  /** As {@code xxxviii} has letters. */
  private static final int MAX_ROMAN = 7;

  private static Map<String, Integer> roman() {
    String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    Map<String, Integer> numbers = new HashMap<>();
    for (int n = 1; n < 40; n++) {
      numbers.put("x".repeat(n / 10) + ones[n % 10], n);
    }
    return Map.copyOf(numbers);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatinLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int skipSpace(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
