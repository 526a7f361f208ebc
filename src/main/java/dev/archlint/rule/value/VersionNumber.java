package dev.archlint.rule.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A version as far as its numbers say: {@code v1.2}, {@code 1.2.0} and {@code Version 1.2 (draft)}
 * are one.
 *
 * @param numbers from the most significant on, without zeros at the end
 */
public record VersionNumber(List<Integer> numbers) implements Comparable<VersionNumber> {
  private static final int MAX_DIGITS = 8;

  public VersionNumber {
    numbers = List.copyOf(numbers);
  }

  /** The first version in a text; empty where there is no number. */
  public static Optional<VersionNumber> of(String text) {
    int at = 0;
    while (at < text.length() && !isDigit(text.charAt(at))) {
      at++;
    }
    List<Integer> numbers = new ArrayList<>();
    while (at < text.length() && isDigit(text.charAt(at))) {
      int start = at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      if (at - start > MAX_DIGITS) {
        return Optional.empty();
      }
      numbers.add(Integer.parseInt(text.substring(start, at)));
      boolean goesOn =
          at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1));
      at += goesOn ? 1 : 0;
    }
    boolean none = numbers.isEmpty();
    while (numbers.size() > 1 && numbers.get(numbers.size() - 1) == 0) {
      numbers.remove(numbers.size() - 1);
    }
    return none ? Optional.empty() : Optional.of(new VersionNumber(numbers));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public int compareTo(VersionNumber other) {
    for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
      int order = Integer.compare(numbers.get(i), other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(numbers.size(), other.numbers.size());
  }
}
