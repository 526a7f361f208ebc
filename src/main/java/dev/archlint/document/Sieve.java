package dev.archlint.document;

/**
 * Lets through all texts of a document that hold one of some needles or are as short as a word and
 * begin with one of some characters, and few others: whoever looks for something rare need not look
 * into each, see {@link Document#texts(Sieve)}.
 */
public final class Sieve {
  /** How long a short value is at most, in UTF-16 code units, white space around it apart. */
  public static final int SHORT = 20;

  private final long[] needles;
  private final long begins;

  private Sieve(long[] needles, long begins) {
    this.needles = needles;
    this.begins = begins;
  }

  /** For texts that hold any of some needles. */
  public static Sieve of(Needles needles) {
    return new Sieve(needles.all().stream().mapToLong(Needle::characters).toArray(), 0);
  }

  /**
   * For these texts, and those that are {@link #SHORT}, or the value of a label in them is, and
   * begin with one of some characters.
   */
  public Sieve orShort(String characters) {
    return new Sieve(needles, Needle.characters(characters));
  }

  /** Whether it asks how short texts begin. */
  boolean looksAtBegins() {
    return begins != 0;
  }

  /**
   * @param characters the {@link Needle#characters} of a text
   * @param begun those of the first of it and of each value in it that is short; 0 where nobody
   *     asks
   */
  boolean lets(long characters, long begun) {
    if ((begun & begins) != 0) {
      return true;
    }
    for (long needle : needles) {
      if ((characters & needle) == needle) {
        return true;
      }
    }
    return false;
  }
}
