package dev.archlint.pack;

/**
 * The hash of the normal form of a text that is read piece by piece. Neither the text nor its
 * normal form need be made: a document is hashed all through, and nearly none of it is the
 * template's.
 */
public final class NormalHash {
  static final long NO_BYTES = 0xcbf29ce484222325L;

  private long hash = NO_BYTES;
  private boolean begun;
  private boolean certain = true;

  /** Begins anew. */
  public void clear() {
    hash = NO_BYTES;
    begun = false;
    certain = true;
  }

  /** Reads the next piece; between two of them is a gap. */
  public void add(String text, int start, int end) {
    long sum = hash;
    boolean spaced = begun;
    for (int i = start; i < end; i++) {
      byte folded = NormalText.folded(text.charAt(i));
      if (folded == NormalText.GAP) {
        spaced = begun;
      } else if (folded == NormalText.UNKNOWN) {
        certain = false;
        return;
      } else if (folded != NormalText.NOTHING) {
        sum = next(spaced ? next(sum, (byte) ' ') : sum, folded);
        spaced = false;
        begun = true;
      }
    }
    hash = sum;
  }

  /** Whether it is that of the text; if not, only the whole normal form tells. */
  public boolean isCertain() {
    return certain;
  }

  /** Whether no letter or digit was read. */
  boolean isEmpty() {
    return certain && !begun;
  }

  /** What {@link NormalText#hash()} of the text is. */
  long value() {
    if (!certain) {
      throw new IllegalArgumentException("the hash of another text");
    }
    return hash;
  }

  /** A step of FNV-1a. */
  static long next(long before, byte next) {
    return (before ^ (next & 0xff)) * 0x100000001b3L;
  }
}
