package dev.archlint.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the runs of {@code *} and {@code _} of one block; CommonMark, section 6.2 and the algorithm
 * of its appendix, in time linear in the number of runs.
 */
final class Emphasis {
  /** Kinds of closers that may find other openers: mark, whether it opens too, length modulo 3. */
  private static final int KINDS = 2 * 2 * 3;

  /** A run of marks that may open or close emphasis. */
  static final class Run {
    private final char mark;
    private final int index;
    private final InlinePiece piece;
    private final int length;
    private final boolean opens;
    private final boolean closes;
    private @Nullable Run previous;
    private @Nullable Run next;

    private Run(int index, InlinePiece piece, char mark, boolean opens, boolean closes) {
      this.index = index;
      this.piece = piece;
      this.length = piece.end - piece.start;
      this.mark = mark;
      this.opens = opens;
      this.closes = closes;
    }

    private int left() {
      return piece.end - piece.start;
    }

    private int kind() {
      return ((mark == '*' ? 0 : 1) * 2 + (opens ? 0 : 1)) * 3 + length % 3;
    }

    /** The rule of three: without it {@code **a*b**} would hold an emphasis. */
    private boolean pairsWith(Run closer) {
      boolean odd = (closer.opens || closes) && closer.length % 3 != 0;
      return opens && mark == closer.mark && !(odd && (length + closer.length) % 3 == 0);
    }
  }

  /**
   * Pieces that are set apart.
   *
   * @param from index of the first piece
   * @param to index after the last one
   */
  record Range(int from, int to, boolean strong) {}

  private final List<Range> ranges = new ArrayList<>(2);
  private @Nullable Run last;

  /** What was paired. */
  List<Range> ranges() {
    return ranges;
  }

  /** The last run that may still be paired. */
  @Nullable Run last() {
    return last;
  }

  /**
   * Adds a run of marks.
   *
   * @param index of its piece
   * @param before the character before it; white space at the start of the content
   * @param after the character after it; white space at the end
   */
  void add(int index, InlinePiece piece, char mark, int before, int after) {
    boolean spaceBefore = isSpace(before);
    boolean spaceAfter = isSpace(after);
    boolean markBefore = isPunctuation(before);
    boolean markAfter = isPunctuation(after);
    boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
    boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
    boolean inWord = mark == '_' && left && right;
    Run run =
        new Run(
            index, piece, mark, left && (!inWord || markBefore), right && (!inWord || markAfter));
    run.previous = last;
    if (last != null) {
      last.next = run;
    }
    last = run;
  }

  /** Pairs all runs after {@code floor}, and forgets them. */
  @SuppressWarnings("ReferenceEquality") // runs are links of one chain
  void pair(@Nullable Run floor) {
    if (last == floor) {
      return;
    }
    int lowest = floor == null ? -1 : floor.index;
    int[] floors = null;
    Run closer = last;
    while (closer != null && closer.previous != floor) {
      closer = closer.previous;
    }
    while (closer != null) {
      int from = floors == null ? lowest : floors[closer.kind()];
      Run opener = closer.closes ? opener(closer, from) : null;
      if (opener != null) {
        closer = join(opener, closer);
      } else {
        Run next = closer.next;
        if (closer.closes) {
          if (floors == null) {
            floors = new int[KINDS];
            Arrays.fill(floors, lowest);
          }
          floors[closer.kind()] = closer.previous == null ? -1 : closer.previous.index;
          if (!closer.opens) {
            remove(closer);
          }
        }
        closer = next;
      }
    }
    last = floor;
    if (floor != null) {
      floor.next = null;
    }
  }

  private static @Nullable Run opener(Run closer, int floor) {
    Run opener = closer.previous;
    while (opener != null && opener.index > floor) {
      if (opener.pairsWith(closer)) {
        return opener;
      }
      opener = opener.previous;
    }
    return null;
  }

  /** Sets apart what stands between the two; gives the run to go on with. */
  private @Nullable Run join(Run opener, Run closer) {
    boolean strong = opener.left() >= 2 && closer.left() >= 2;
    int used = strong ? 2 : 1;
    opener.piece.end -= used;
    closer.piece.start += used;
    ranges.add(new Range(opener.index + 1, closer.index, strong));
    opener.next = closer;
    closer.previous = opener;
    if (opener.left() == 0) {
      remove(opener);
    }
    if (closer.left() > 0) {
      return closer;
    }
    Run next = closer.next;
    remove(closer);
    return next;
  }

  private void remove(Run run) {
    if (run.previous != null) {
      run.previous.next = run.next;
    }
    if (run.next != null) {
      run.next.previous = run.previous;
    } else {
      last = run.previous;
    }
  }

  private static boolean isSpace(int c) {
    return c == '\n'
        || c == '\t'
        || c == '\f'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
