package dev.archlint.pack;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Times between two reviews, as people write them. */
public final class Interval {
  private static final Map<String, Period> UNITS =
      Map.of(
          "day", Period.ofDays(1),
          "week", Period.ofWeeks(1),
          "month", Period.ofMonths(1),
          "quarter", Period.ofMonths(3),
          "year", Period.ofYears(1));

  private static final Map<String, Period> ADVERBS =
      Map.ofEntries(
          Map.entry("daily", Period.ofDays(1)),
          Map.entry("weekly", Period.ofWeeks(1)),
          Map.entry("fortnightly", Period.ofWeeks(2)),
          Map.entry("biweekly", Period.ofWeeks(2)),
          Map.entry("monthly", Period.ofMonths(1)),
          Map.entry("bimonthly", Period.ofMonths(2)),
          Map.entry("quarterly", Period.ofMonths(3)),
          Map.entry("semiannually", Period.ofMonths(6)),
          Map.entry("biannually", Period.ofMonths(6)),
          Map.entry("annually", Period.ofYears(1)),
          Map.entry("annual", Period.ofYears(1)),
          Map.entry("yearly", Period.ofYears(1)),
          Map.entry("biennially", Period.ofYears(2)));

  /** How many times the adverb behind them: {@code semi-annually} is half of it. */
  private static final Map<String, Double> PREFIXES = Map.of("semi", 0.5, "half", 0.5, "bi", 2.0);

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final int MAX_DIGITS = 4;

  private Interval() {}

  /**
   * The first interval in a text: {@code Quarterly}, {@code every 6 months}, {@code once a year},
   * {@code twice a year}, {@code 90 days}. Empty where there is none, as in {@code with each
   * release}.
   */
  public static Optional<Period> of(String text) {
    List<String> words = words(text.toLowerCase(Locale.ROOT));
    for (int i = 0; i < words.size(); i++) {
      Optional<Period> found = at(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Runs of letters and runs of digits. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      boolean digits = Character.isDigit(text.charAt(at));
      while (at < text.length()
          && Character.isLetterOrDigit(text.charAt(at))
          && Character.isDigit(text.charAt(at)) == digits) {
        at++;
      }
      if (at > start) {
        words.add(text.substring(start, at));
      } else {
        at++;
      }
    }
    return words;
  }

  private static Optional<Period> at(List<String> words, int i) {
    String word = words.get(i);
    Period adverb = ADVERBS.get(word);
    if (adverb != null) {
      Double times = i > 0 ? PREFIXES.get(words.get(i - 1)) : null;
      return Optional.of(times == null ? adverb : times(adverb, times));
    }
    Period unit = UNITS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    if (unit == null || i == 0) {
      return Optional.empty();
    }
    String before = words.get(i - 1);
    int number = number(before);
    if (number > 0) {
      return Optional.of(unit.multipliedBy(number));
    }
    return switch (before) {
      case "a", "per", "each", "every" -> Optional.of(often(words, i - 2, unit));
      case "other", "second" -> Optional.of(unit.multipliedBy(2));
      case "third" -> Optional.of(unit.multipliedBy(3));
      default -> Optional.empty();
    };
  }

  /** {@code twice a year}, {@code 4 times per year}; once, where nothing else stands before. */
  private static Period often(List<String> words, int at, Period unit) {
    String word = at >= 0 ? words.get(at) : "";
    int times = word.equals("twice") ? 2 : 1;
    if (word.equals("times") && at > 0) {
      times = Math.max(1, number(words.get(at - 1)));
    }
    return times(unit, 1.0 / times);
  }

  private static Period times(Period period, double factor) {
    long months = period.toTotalMonths();
    return months > 0 && months * factor >= 1
        ? Period.ofMonths((int) Math.round(months * factor))
        : Period.ofDays((int) Math.ceil((months * 30 + period.get(ChronoUnit.DAYS)) * factor));
  }

  /** 0 for what is no number. */
  private static int number(String word) {
    boolean digits =
        word.length() <= MAX_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !word.isEmpty() ? Integer.parseInt(word) : NUMBERS.indexOf(word) + 1;
  }
}
