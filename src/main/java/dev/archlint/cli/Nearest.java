package dev.archlint.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Known names that someone may have meant. */
final class Nearest {
  private static final int AT_MOST = 3;

  private Nearest() {}

  /** How to mend an unknown name: the names that come nearest, or where to find them all. */
  static String mend(String given, Collection<String> known, String otherwise) {
    List<String> nearest = to(given, known);
    return nearest.isEmpty() ? otherwise : "did you mean " + String.join(" or ", nearest) + "?";
  }

  /** The known names that are a slip or two away, more in long ones; nearest first. */
  static List<String> to(String given, Collection<String> known) {
    String name = given.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= 1 + candidate.length() / 4)
        .sorted(
            Comparator.comparing((String candidate) -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(AT_MOST)
        .collect(Collectors.toList());
  }

  /** A name that holds what was given, or the other way round, is near however long it is. */
  private static int distance(String given, String candidate) {
    boolean part = given.length() > 2 && (candidate.contains(given) || given.contains(candidate));
    return part ? 1 : LevenshteinDistance.getDefaultInstance().apply(given, candidate);
  }
}
