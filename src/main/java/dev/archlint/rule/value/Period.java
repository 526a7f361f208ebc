package dev.archlint.rule.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as far as its author gave it: a day, a month, a quarter or a year.
 *
 * @param first its first day
 * @param last its last day
 */
public record Period(LocalDate first, LocalDate last) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> FULL_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  public Period {
    Objects.requireNonNull(first);
    Objects.requireNonNull(last);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("ends before it begins: " + first + " to " + last);
    }
  }

  /** Whether all of it is before all of the other. */
  public boolean isBefore(Period other) {
    return last.isBefore(other.first);
  }

  /**
   * The first date in a text: {@code 2026-03-14}, {@code 14 March 2026}, {@code March 14, 2026},
   * {@code 14.03.2026}, {@code 2026-03}, {@code March 2026}, {@code Q2 2026}, {@code 2026}. Empty
   * where there is none, where there is no such day, and for {@code 03/04/2026}, which may be two.
   */
  public static Optional<Period> of(String text) {
    List<String> tokens = tokens(text);
    for (int i = 0; i < tokens.size(); i++) {
      if (isNumber(tokens.get(i)) || month(tokens.get(i)) > 0 || quarter(tokens.get(i)) > 0) {
        Optional<Period> found = at(tokens, i);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a text has the form {@code 2026-02-30} of a day that no calendar has. */
  public static boolean isImpossible(String text) {
    List<String> tokens = tokens(text);
    return tokens.size() >= 5
        && isYear(tokens.get(0))
        && tokens.get(1).equals("-")
        && isNumber(tokens.get(2))
        && tokens.get(3).equals("-")
        && isNumber(tokens.get(4))
        && day(tokens.get(0), tokens.get(2), tokens.get(4)).isEmpty();
  }

  /** Whether a text may mean a date, though perhaps one that nobody but its author can read. */
  public static boolean mayBe(String text) {
    List<String> tokens = tokens(text);
    long numbers = tokens.stream().filter(Period::isNumber).count();
    boolean year = tokens.stream().anyMatch(Period::isYear);
    boolean month = tokens.stream().anyMatch(token -> month(token) > 0);
    boolean compact = tokens.stream().anyMatch(token -> token.length() == 8 && isNumber(token));
    return year || compact || (month && numbers > 0) || numbers >= 3;
  }

  private static Optional<Period> at(List<String> tokens, int at) {
    String first = tokens.get(at);
    String second = get(tokens, at + 1);
    String third = get(tokens, at + 2);
    String fifth = get(tokens, at + 4);
    boolean joined = second.equals(get(tokens, at + 3)) && "-/.".contains(second);
    if (isYear(first)) {
      if (joined && !second.isEmpty() && isNumber(fifth)) {
        return day(first, third, fifth);
      }
      if (second.equals("-") && quarter(third) > 0) {
        return quarter(first, quarter(third));
      }
      if (quarter(second) > 0) {
        return quarter(first, quarter(second));
      }
      if (second.equals("-") && third.length() == 2 && isNumber(third)) {
        return months(first, Integer.parseInt(third), 1);
      }
      return months(first, 1, 12);
    }
    if (joined && !second.isEmpty() && isYear(fifth) && isNumber(third)) {
      return numeric(first, second, third, fifth);
    }
    return words(tokens, at);
  }

  /** {@code 14.03.2026}, and of {@code 14/03/2026} what can be read in one way only. */
  private static Optional<Period> numeric(String a, String mark, String b, String year) {
    Optional<Period> dayFirst = day(year, b, a);
    Optional<Period> monthFirst = mark.equals(".") ? Optional.empty() : day(year, a, b);
    if (dayFirst.isPresent() && monthFirst.isPresent()) {
      return dayFirst.equals(monthFirst) ? dayFirst : Optional.empty();
    }
    return dayFirst.or(() -> monthFirst);
  }

  private static Optional<Period> words(List<String> tokens, int at) {
    List<String> next =
        tokens.subList(at, tokens.size()).stream()
            .filter(token -> !List.of(",", ".", "-", "of", "st", "nd", "rd", "th").contains(token))
            .limit(3)
            .toList();
    String first = next.get(0);
    String second = get(next, 1);
    String third = get(next, 2);
    if (quarter(first) > 0 && isYear(second)) {
      return quarter(second, quarter(first));
    }
    if (month(first) > 0) {
      return isYear(second)
          ? months(second, month(first), 1)
          : isYear(third) ? day(third, String.valueOf(month(first)), second) : Optional.empty();
    }
    return month(second) > 0 && isYear(third)
        ? day(third, String.valueOf(month(second)), first)
        : Optional.empty();
  }

  private static Optional<Period> day(String year, String month, String day) {
    if (!isNumber(month) || !isNumber(day) || month.length() > 2 || day.length() > 2) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(new Period(date, date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> quarter(String year, int quarter) {
    return months(year, quarter * 3 - 2, 3);
  }

  private static Optional<Period> months(String year, int month, int count) {
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    YearMonth begin = YearMonth.of(Integer.parseInt(year), month);
    return Optional.of(new Period(begin.atDay(1), begin.plusMonths(count - 1L).atEndOfMonth()));
  }

  private static boolean isYear(String token) {
    return token.length() == 4
        && isNumber(token)
        && (token.startsWith("19") || token.startsWith("20") || token.startsWith("21"));
  }

  private static boolean isNumber(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) < '0' || token.charAt(i) > '9') {
        return false;
      }
    }
    return !token.isEmpty();
  }

  /** 1 to 12; 0 for what is no month. */
  private static int month(String token) {
    if (token.equals("sept")) {
      return 9;
    }
    return token.length() < 3 ? 0 : 1 + Math.max(MONTHS.indexOf(token), FULL_MONTHS.indexOf(token));
  }

  /** 1 to 4; 0 for what is no quarter. */
  private static int quarter(String token) {
    boolean quarter =
        token.length() == 2 && token.charAt(0) == 'q' && "1234".indexOf(token.charAt(1)) >= 0;
    return quarter ? token.charAt(1) - '0' : 0;
  }

  private static String get(List<String> tokens, int at) {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  /** Numbers, words and signs, in lower case; {@code q2} is one word, {@code 14th} two. */
  private static List<String> tokens(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      int start = at;
      char c = lower.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      at++;
      if (Character.isDigit(c)) {
        while (at < lower.length() && Character.isDigit(lower.charAt(at))) {
          at++;
        }
      } else if (Character.isLetter(c)) {
        while (at < lower.length()
            && (Character.isLetter(lower.charAt(at))
                || (c == 'q' && at == start + 1 && Character.isDigit(lower.charAt(at))))) {
          at++;
        }
      }
      tokens.add(lower.substring(start, at));
    }
    return tokens;
  }
}
