package dev.archlint.rule.section;

import dev.archlint.document.Document;
import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.pack.Numbering;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The levels of a document on which headings are numbered as a habit: at least half of them are. A
 * number on a level without that habit is part of a name ({@code 3 Tier Setup}).
 */
final class NumberedLevels {
  /** Years and other large numbers number no sections. */
  private static final int MAX_NUMBER = 199;

  private final int[] headings = new int[7];
  private final int[] numbers = new int[7];
  private final int[] closed = new int[7];

  /** The numbers, by the places of their headings. */
  private final Map<Span, Written> read = new HashMap<>();

  /** Whether some letters of a level can only be Roman numbers. */
  private final Map<Integer, Boolean> roman = new HashMap<>();

  private NumberedLevels() {}

  static NumberedLevels of(Document document) {
    NumberedLevels levels = new NumberedLevels();
    document.sections().map(Section::heading).flatMap(Optional::stream).forEach(levels::count);
    return levels;
  }

  /**
   * A number as it is written.
   *
   * @param word its first letters or digits, in lower case
   * @param closed whether a sign after it sets it apart from the words: {@code 1.}, {@code 2)}
   */
  private record Written(List<Integer> parts, String word, boolean closed) {
    static Written of(String title, Numbering numbering) {
      String number = title.substring(0, numbering.end()).strip();
      boolean closed = number.isEmpty() || !isDigit(number) || number.length() > 3;
      return new Written(numbering.parts(), firstWord(title), closed);
    }

    boolean isLetters() {
      return !isDigit(word);
    }
  }

  private void count(Heading heading) {
    headings[heading.level()]++;
    String title = heading.title();
    Optional<Numbering> numbering = Numbering.of(title);
    if (numbering.isPresent() && isSmall(numbering.get())) {
      Written number = Written.of(title, numbering.get());
      read.put(heading.span(), number);
      numbers[heading.level()]++;
      closed[heading.level()] += number.closed() ? 1 : 0;
      boolean words = number.word().length() > 1 && number.isLetters();
      roman.merge(heading.level(), words, Boolean::logicalOr);
    }
  }

  private static boolean isSmall(Numbering numbering) {
    for (int part : numbering.parts()) {
      if (part > MAX_NUMBER) {
        return false;
      }
    }
    return true;
  }

  /** Whether no heading has a number. */
  boolean isEmpty() {
    return read.isEmpty();
  }

  /** The subsections of a section that are numbered, where that is the habit. */
  List<NumberedHeading> numbered(Section parent) {
    List<NumberedHeading> numbered = new ArrayList<>();
    for (Section section : parent.sections()) {
      number(section).ifPresent(numbered::add);
    }
    return numbered.size() * 2 >= parent.sections().size() ? numbered : List.of();
  }

  /** The number of a section, where its level has the habit. */
  Optional<NumberedHeading> number(Section section) {
    if (section.heading().isEmpty()) {
      return Optional.empty();
    }
    Heading heading = section.heading().get();
    Written number = read.get(heading.span());
    return number != null && isHabit(heading.level(), number)
        ? Optional.of(numbered(heading, number))
        : Optional.empty();
  }

  private boolean isHabit(int level, Written number) {
    boolean likeMost = number.closed() || closed[level] * 2 < numbers[level];
    return numbers[level] * 2 >= headings[level] && likeMost;
  }

  private NumberedHeading numbered(Heading heading, Written number) {
    List<Integer> parts = withoutZero(number.parts());
    boolean lettered = number.isLetters() && parts.size() == 1;
    boolean asRoman = lettered && roman.getOrDefault(heading.level(), false);
    return new NumberedHeading(heading, asRoman ? List.of(asRoman(parts.get(0))) : parts, lettered);
  }

  /** {@code 1.0} numbers what {@code 1} does. */
  private static List<Integer> withoutZero(List<Integer> parts) {
    boolean zero = parts.size() == 2 && parts.get(1) == 0;
    return zero ? parts.subList(0, 1) : parts;
  }

  /** What was read as the letters i, v and x. */
  private static int asRoman(int number) {
    return switch (number) {
      case 9 -> 1;
      case 22 -> 5;
      case 24 -> 10;
      default -> number;
    };
  }

  private static String firstWord(String title) {
    int start = 0;
    while (start < title.length() && !Character.isLetterOrDigit(title.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < title.length() && Character.isLetterOrDigit(title.charAt(end))) {
      end++;
    }
    return title.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
