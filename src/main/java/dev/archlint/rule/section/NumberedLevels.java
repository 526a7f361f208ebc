package dev.archlint.rule.section;

import dev.archlint.document.Document;
import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.pack.Numbering;
import dev.archlint.source.Span;
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
  private final Map<Span, Numbering> read = new HashMap<>();

  /** Whether some letters of a level can only be Roman numbers. */
  private final Map<Integer, Boolean> roman = new HashMap<>();

  private NumberedLevels() {}

  static NumberedLevels of(Document document) {
    NumberedLevels levels = new NumberedLevels();
    document.sections().map(Section::heading).flatMap(Optional::stream).forEach(levels::count);
    return levels;
  }

  private void count(Heading heading) {
    headings[heading.level()]++;
    Optional<Numbering> number =
        Numbering.of(heading.title())
            .filter(it -> it.parts().stream().allMatch(part -> part <= MAX_NUMBER));
    if (number.isPresent()) {
      read.put(heading.span(), number.get());
      numbers[heading.level()]++;
      closed[heading.level()] += isClosed(heading) ? 1 : 0;
      String word = firstWord(heading);
      roman.merge(heading.level(), word.length() > 1 && !isDigit(word), Boolean::logicalOr);
    }
  }

  /** Whether no heading has a number. */
  boolean isEmpty() {
    return read.isEmpty();
  }

  /** The subsections of a section that are numbered, where that is the habit. */
  List<NumberedHeading> numbered(Section parent) {
    List<NumberedHeading> numbered =
        parent.sections().stream().map(this::number).flatMap(Optional::stream).toList();
    return numbered.size() * 2 >= parent.sections().size() ? numbered : List.of();
  }

  /** The number of a section, where its level has the habit. */
  Optional<NumberedHeading> number(Section section) {
    return section
        .heading()
        .filter(heading -> read.containsKey(heading.span()) && isHabit(heading))
        .flatMap(this::number);
  }

  private boolean isHabit(Heading heading) {
    int level = heading.level();
    boolean likeMost = isClosed(heading) || closed[level] * 2 < numbers[level];
    return numbers[level] * 2 >= headings[level] && likeMost;
  }

  private Optional<NumberedHeading> number(Heading heading) {
    return Optional.ofNullable(read.get(heading.span()))
        .map(
            number -> {
              List<Integer> parts = withoutZero(number.parts());
              boolean lettered = !isDigit(firstWord(heading)) && parts.size() == 1;
              boolean asRoman = lettered && roman.getOrDefault(heading.level(), false);
              return new NumberedHeading(
                  heading, asRoman ? List.of(asRoman(parts.get(0))) : parts, lettered);
            });
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

  /** Whether a sign after the number sets it apart from the words: {@code 1.}, {@code 2)}. */
  private static boolean isClosed(Heading heading) {
    int end = Numbering.of(heading.title()).map(Numbering::end).orElse(0);
    String number = heading.title().substring(0, end).strip();
    return number.isEmpty() || !isDigit(number) || number.length() > 3;
  }

  private static String firstWord(Heading heading) {
    String title = heading.title().toLowerCase(Locale.ROOT);
    int start = 0;
    while (start < title.length() && !Character.isLetterOrDigit(title.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < title.length() && Character.isLetterOrDigit(title.charAt(end))) {
      end++;
    }
    return title.substring(start, end);
  }

  private static boolean isDigit(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }
}
