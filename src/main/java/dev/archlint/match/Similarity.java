package dev.archlint.match;

import dev.archlint.pack.Key;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.text.similarity.IntersectionResult;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How likely one heading was meant by another.
 *
 * <p>Misspelt headings keep most letters (edit distance), reworded ones most words (overlap); the
 * better of the two counts. What stands where the missing section belongs, or holds what belongs in
 * it, may be less alike.
 */
final class Similarity {
  /**
   * Alike enough wherever it stands among the siblings. {@code Goals} and {@code Gaols} reach 0.6,
   * {@code Scope} and {@code Scale} 0.6 too: so short names need their place as well.
   */
  static final double ALIKE = 0.72;

  /** Alike enough in the very place of the missing section, or with its fields or tables in it. */
  static final double ALIKE_IN_PLACE = 0.5;

  private static final Set<String> STOP_WORDS =
      Set.of("and", "the", "of", "for", "to", "in", "a", "an", "or", "on", "with");

  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private static final IntersectionSimilarity<String> COMMON_WORDS =
      new IntersectionSimilarity<>(text -> words(text.toString()));

  private Similarity() {}

  /** 0 for nothing in common to 1 for the same words in any order. */
  static double of(Key a, Key b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return Math.max(wordOverlap(a, b), letters(a, b));
  }

  /** Words of both over the mean number of words (Sørensen and Dice), without stop words. */
  private static double wordOverlap(Key a, Key b) {
    IntersectionResult result = COMMON_WORDS.apply(a.toString(), b.toString());
    int words = result.getSizeA() + result.getSizeB();
    return words == 0 ? 0 : 2.0 * result.getIntersection() / words;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(text.split(" ")));
    words.removeAll(STOP_WORDS);
    return words;
  }

  /** One less the share of letters to change. */
  private static double letters(Key a, Key b) {
    String left = a.toString();
    String right = b.toString();
    int longest = Math.max(left.length(), right.length());
    int shortest = Math.min(left.length(), right.length());
    // Cheaper than the distance, and enough to tell most headings of a long document apart.
    if (shortest < longest * ALIKE_IN_PLACE || lettersApart(left, right) > longest) {
      return 0;
    }
    return 1 - (double) EDITS.apply(left, right) / longest;
  }

  /** Letters that only one of the two has, twice the edits that they need at most. */
  private static int lettersApart(String a, String b) {
    int[] counts = new int[64];
    for (int i = 0; i < a.length(); i++) {
      counts[a.charAt(i) & 63]++;
    }
    for (int i = 0; i < b.length(); i++) {
      counts[b.charAt(i) & 63]--;
    }
    int apart = 0;
    for (int count : counts) {
      apart += Math.abs(count);
    }
    return apart;
  }
}
