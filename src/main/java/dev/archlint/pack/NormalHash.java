package dev.archlint.pack;

/**
 * The hash of the normal form of a text that is read piece by piece. Neither the text nor its
 * normal form need be made: a document is hashed all through, and nearly none of it is the
 * template's.
 *
 * <p>It is FNV-1a, 64 bit, over the UTF-8 bytes of the normal form, but for its first 16 bits:
 * those are what they were after the first {@value #OPENING} bytes, so that a text that begins like
 * none of a template need not be read to its end.
 */
public final class NormalHash {
  /** How many bytes of a text decide about the first bits of its hash. */
  private static final int OPENING = 8;

  /** How many bits that is. */
  private static final int OPENING_BITS = 16;

  private static final long NO_BYTES = 0xcbf29ce484222325L;

  /** The first bits of all hashes that are looked for. */
  private final Bits openings;

  private long hash = NO_BYTES;

  /** What the hash was after the first bytes. */
  private long opening = NO_BYTES;

  /** How many bytes were read. */
  private int length;

  private boolean certain = true;
  private boolean foreign;

  NormalHash(Bits openings) {
    this.openings = openings;
  }

  /** Begins anew. */
  public void clear() {
    hash = NO_BYTES;
    opening = NO_BYTES;
    length = 0;
    certain = true;
    foreign = false;
  }

  /**
   * Reads the next piece; between two of them is a gap.
   *
   * @return whether it makes a difference what comes next
   */
  public boolean add(String text, int start, int end) {
    if (!certain || foreign) {
      return false;
    }
    long sum = hash;
    int read = length;
    boolean spaced = read > 0;
    for (int i = start; i < end; i++) {
      byte folded = NormalText.folded(text.charAt(i));
      if (folded == NormalText.GAP) {
        spaced = read > 0;
      } else if (folded == NormalText.UNKNOWN) {
        certain = false;
        return false;
      } else if (folded != NormalText.NOTHING) {
        // Not before the next letter: a sign that is not certain may change the one before it.
        if (read >= OPENING && !openings.get(first(opening))) {
          foreign = true;
          return false;
        }
        if (spaced) {
          sum = next(sum, (byte) ' ');
          opening = read < OPENING ? sum : opening;
          read++;
          spaced = false;
        }
        sum = next(sum, folded);
        opening = read < OPENING ? sum : opening;
        read++;
      }
    }
    hash = sum;
    length = read;
    return true;
  }

  /** Whether what was read is all that counts; if not, only the whole normal form tells. */
  public boolean isCertain() {
    return certain;
  }

  /** Whether no text that is looked for begins like it. */
  boolean isForeign() {
    return foreign;
  }

  /** Whether no letter or digit was read. */
  boolean isEmpty() {
    return certain && length == 0;
  }

  /** What {@link NormalText#hash()} of the text is. */
  long value() {
    if (!certain || foreign) {
      throw new IllegalArgumentException("the hash of another text");
    }
    return value(opening, hash);
  }

  /** The hash of a text in its normal form. */
  static long of(byte[] utf8) {
    long hash = NO_BYTES;
    long opening = NO_BYTES;
    for (int i = 0; i < utf8.length; i++) {
      hash = next(hash, utf8[i]);
      opening = i < OPENING ? hash : opening;
    }
    return value(opening, hash);
  }

  private static long value(long opening, long hash) {
    long rest = -1L >>> OPENING_BITS;
    return (opening & ~rest) | (hash & rest);
  }

  /** The first bits of a hash, which the begin of the text decides about. */
  static int first(long hash) {
    return (int) (hash >>> (Long.SIZE - OPENING_BITS));
  }

  /** A step of FNV-1a. */
  private static long next(long before, byte next) {
    return (before ^ (next & 0xff)) * 0x100000001b3L;
  }
}
