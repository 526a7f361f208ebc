package dev.archlint.match;

import dev.archlint.pack.Key;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

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

  private Similarity() {}

  /**
   * A name with what tells most names apart at once: a long document has thousands of headings to
   * hold against each part that is missing.
   */
  static final class Name {
    private final String text;

    /** Worked out when somebody asks; any thread finds the same. */
    private @Nullable Words words;

    /** A bit for each letter, letters sharing the 64 bits. */
    private final long letterBits;

    /** How often each letter occurs, letters sharing the 32 places. */
    private final int[] letters = new int[32];

    private Name(String text) {
      this.text = text;
      long bits = 0;
      for (int i = 0; i < text.length(); i++) {
        letters[text.charAt(i) & 31]++;
        bits |= 1L << (text.charAt(i) & 63);
      }
      this.letterBits = bits;
    }

    private Words words() {
      Words known = words;
      if (known == null) {
        known = Words.of(text);
        words = known;
      }
      return known;
    }

    static Name of(Key key) {
      return new Name(key.toString());
    }

    /** Whether a glance says that their letters are less alike than {@code least}. */
    private boolean isFarFrom(Name other, double least) {
      int limit = mostEdits(Math.max(text.length(), other.text.length()), least);
      return Math.abs(text.length() - other.text.length()) > limit
          || lettersApart(other, 2 * limit) > 2 * limit;
    }

    /** At most twice the number of edits: each replaces one letter by another. */
    private int lettersApart(Name other, int enough) {
      int apart = Long.bitCount(letterBits ^ other.letterBits);
      if (apart > enough) {
        return apart;
      }
      apart = 0;
      for (int i = 0; i < letters.length && apart <= enough; i++) {
        apart += Math.abs(letters[i] - other.letters[i]);
      }
      return apart;
    }
  }

  /**
   * The words of a name.
   *
   * @param bits a bit for each word, words sharing the 64 bits: names without a common bit share no
   *     word
   */
  private record Words(Set<String> all, long bits) {
    static Words of(String text) {
      Set<String> all = words(text);
      long bits = 0;
      for (String word : all) {
        bits |= 1L << (word.hashCode() & 63);
      }
      return new Words(all, bits);
    }

    /** How many are in both. */
    int common(Words others) {
      if ((bits & others.bits) == 0) {
        return 0;
      }
      int common = 0;
      for (String word : all) {
        common += others.all.contains(word) ? 1 : 0;
      }
      return common;
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
    if (a.text.isEmpty() || b.text.isEmpty()) {
      return 0;
    }
    double alike = wordOverlap(a, b);
    if (!a.isFarFrom(b, least)) {
      alike = Math.max(alike, letters(a.text, b.text, least));
    }
    return alike >= least ? alike : 0;
  }

  /** The share of letters that two names have in common, in order; 0 where less than the least. */
  static double ofLetters(Key a, Key b, double least) {
    return a.isEmpty() || b.isEmpty() ? 0 : letters(a.text(), b.text(), least);
  }

  /** The same, of names that are compared often. */
  static double ofLetters(Name a, Name b, double least) {
    return a.text.isEmpty() || b.text.isEmpty() || a.isFarFrom(b, least)
        ? 0
        : letters(a.text, b.text, least);
  }

  /** Words of both over the mean number of words (Sørensen and Dice), without stop words. */
  private static double wordOverlap(Name a, Name b) {
    int common = a.words().common(b.words());
    return common == 0 ? 0 : 2.0 * common / (a.words().all().size() + b.words().all().size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(text.split(" ")));
    words.removeAll(STOP_WORDS);
    return words;
  }

  /** One less the share of letters to change. */
  private static double letters(String a, String b, double least) {
    int longest = Math.max(a.length(), b.length());
    int limit = mostEdits(longest, least);
    if (Math.abs(a.length() - b.length()) > limit) {
      return 0;
    }
    if (limit == 0) {
      return a.equals(b) ? 1 : 0;
    }
    int edits = new LevenshteinDistance(limit).apply(a, b);
    return edits < 0 ? 0 : 1 - (double) edits / longest;
  }

  /** So many edits leave two names, the longer one of this length, alike enough. */
  private static int mostEdits(int longest, double least) {
    return (int) ((1 - least) * longest);
  }
}
