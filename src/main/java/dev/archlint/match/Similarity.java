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
  /** Alike enough wherever it stands among the siblings. */
  static final double ALIKE = 0.72;

  /**
   * Alike enough in the very place of the missing section, or with its fields or tables in it.
   * {@code Goals} and {@code Gaols} reach 0.6, and so do {@code Scope} and {@code Scale}: short
   * names need their place as well.
   */
  static final double ALIKE_IN_PLACE = 0.5;

  private static final Set<String> STOP_WORDS =
      Set.of("and", "the", "of", "for", "to", "in", "a", "an", "or", "on", "with");

  private static final IntersectionSimilarity<String> COMMON_WORDS =
      new IntersectionSimilarity<>(text -> words(text.toString()));

  private Similarity() {}

  /**
   * A name with what tells most names apart at once: a long document has thousands of headings to
   * hold against each part that is missing.
   *
   * @param text its words with spaces between them
   * @param letters a bit for each letter in it, letters sharing the 64 bits
   * @param words a bit for each word that counts, words sharing the 64 bits
   */
  record Name(String text, long letters, long words) {
    static Name of(Key key) {
      long letters = 0;
      for (String word : key.words()) {
        for (int i = 0; i < word.length(); i++) {
          letters |= 1L << (word.charAt(i) & 63);
        }
      }
      long words = 0;
      for (String word : key.words()) {
        words |= STOP_WORDS.contains(word) ? 0 : 1L << (word.hashCode() & 63);
      }
      return new Name(key.toString(), letters, words);
    }
  }

  /** 0 for nothing in common to 1 for the same words in any order. */
  static double of(Key a, Key b) {
    return of(Name.of(a), Name.of(b), 0);
  }

  /**
   * The likeness of two names, from nothing in common, 0, to the same words in any order, 1.
   *
   * @param least less than this is not worth knowing, and is 0
   */
  static double of(Name a, Name b, double least) {
    if (a.text().isEmpty() || b.text().isEmpty()) {
      return 0;
    }
    double alike = Math.max(wordOverlap(a, b), letters(a, b, least));
    return alike >= least ? alike : 0;
  }

  /** Words of both over the mean number of words (Sørensen and Dice), without stop words. */
  private static double wordOverlap(Name a, Name b) {
    if ((a.words() & b.words()) == 0) {
      return 0;
    }
    IntersectionResult result = COMMON_WORDS.apply(a.text(), b.text());
    int words = result.getSizeA() + result.getSizeB();
    return words == 0 ? 0 : 2.0 * result.getIntersection() / words;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(text.split(" ")));
    words.removeAll(STOP_WORDS);
    return words;
  }

  /** One less the share of letters to change. */
  private static double letters(Name a, Name b, double least) {
    int longest = Math.max(a.text().length(), b.text().length());
    int limit = (int) ((1 - least) * longest);
    int apart = Long.bitCount(a.letters() ^ b.letters());
    // An edit replaces one letter by another: two bits at most.
    if (apart > 2 * limit || Math.abs(a.text().length() - b.text().length()) > limit) {
      return 0;
    }
    int edits = new LevenshteinDistance(limit).apply(a.text(), b.text());
    return edits < 0 ? 0 : 1 - (double) edits / longest;
  }
}
