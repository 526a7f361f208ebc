package dev.archlint.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A set such as {@code [a-z_]}, {@code [!0-9]} or {@code [[:alpha:]]} in a pattern of git, read as
 * its {@code wildmatch.c} does. It never holds a slash.
 *
 * @param end offset after its closing bracket
 */
record CharacterSet(boolean negated, List<IntPredicate> parts, int end) {
  CharacterSet {
    parts = List.copyOf(parts);
  }

  boolean contains(int sign) {
    return sign != '/' && negated != parts.stream().anyMatch(part -> part.test(sign));
  }

  /**
   * The set whose opening bracket is at an offset; empty if it is not closed or names an unknown
   * class.
   */
  static Optional<CharacterSet> at(String pattern, int open) {
    int at = open + 1;
    boolean negated = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    if (negated) {
      at++;
    }
    List<IntPredicate> parts = new ArrayList<>();
    int first = at;
    // Where a range may begin: the sign before a hyphen, unless it ended a range or was a class.
    int before = -1;
    while (at < pattern.length() && (at == first || pattern.charAt(at) != ']')) {
      int close = pattern.startsWith("[:", at) ? pattern.indexOf(']', at + 2) : at;
      if (close < 0) {
        return Optional.empty();
      }
      if (close > at + 2 && pattern.charAt(close - 1) == ':') {
        Optional<IntPredicate> named = named(pattern.substring(at + 2, close - 1));
        if (named.isEmpty()) {
          return Optional.empty();
        }
        parts.add(named.get());
        before = -1;
        at = close + 1;
        continue;
      }
      boolean range = pattern.charAt(at) == '-' && before >= 0 && rangeEnds(pattern, at + 1);
      at += range ? 1 : 0;
      at += pattern.charAt(at) == '\\' ? 1 : 0;
      if (at == pattern.length()) {
        return Optional.empty();
      }
      int sign = pattern.codePointAt(at);
      int low = range ? before : sign;
      parts.add(c -> low <= c && c <= sign);
      before = range ? -1 : sign;
      at += Character.charCount(sign);
    }
    return at < pattern.length()
        ? Optional.of(new CharacterSet(negated, parts, at + 1))
        : Optional.empty();
  }

  private static boolean rangeEnds(String pattern, int at) {
    return at < pattern.length() && pattern.charAt(at) != ']';
  }

  /** The classes of POSIX, of ASCII only; those of git know a page feed for no space. */
  private static Optional<IntPredicate> named(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "alnum" -> c -> isLetter(c) || isDigit(c);
          case "alpha" -> CharacterSet::isLetter;
          case "blank" -> c -> c == ' ' || c == '\t';
          case "cntrl" -> c -> c < 0x20 || c == 0x7F;
          case "digit" -> CharacterSet::isDigit;
          case "graph" -> CharacterSet::isGraphic;
          case "lower" -> c -> isIn(c, 'a', 'z');
          case "print" -> c -> c == ' ' || isGraphic(c);
          case "punct" -> c -> isGraphic(c) && !isLetter(c) && !isDigit(c);
          case "space" -> c -> c == ' ' || c == '\t' || c == '\n' || c == '\r';
          case "upper" -> c -> isIn(c, 'A', 'Z');
          case "xdigit" -> c -> isDigit(c) || isIn(c, 'A', 'F') || isIn(c, 'a', 'f');
          default -> null;
        });
  }

  private static boolean isIn(int c, char low, char high) {
    return low <= c && c <= high;
  }

  private static boolean isGraphic(int c) {
    return c > ' ' && c < 0x7F;
  }

  private static boolean isLetter(int c) {
    return isIn(c, 'a', 'z') || isIn(c, 'A', 'Z');
  }

  private static boolean isDigit(int c) {
    return isIn(c, '0', '9');
  }
}
