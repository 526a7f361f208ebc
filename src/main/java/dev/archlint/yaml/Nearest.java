package dev.archlint.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who misspelt a word probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that is the fewest edits away, the first of equals; empty if all need more than
   * two, or more than a third of the word, or leave nothing of it. Case, {@code -} and {@code _} do
   * not count.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String plain = plain(word);
    String nearest = null;
    int limit = Math.min(Math.max(2, plain.length() / 3), plain.length() - 1);
    for (String candidate : candidates) {
      if (limit < 0) {
        break;
      }
      int edits = new LevenshteinDistance(limit).apply(plain, plain(candidate));
      if (edits >= 0) {
        nearest = candidate;
        limit = edits - 1;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
