package dev.archlint.source;

import java.util.BitSet;

/** What of a text is new against another version of it. Lines are 1-based. */
public final class LineChanges {
  private final boolean all;
  private final BitSet added = new BitSet();

  /** The lines below which lines of the other version are gone. */
  private final BitSet gaps = new BitSet();

  private LineChanges(boolean all) {
    this.all = all;
  }

  /** Of a text that has no other version. */
  public static LineChanges all() {
    return new LineChanges(true);
  }

  /**
   * Of a text with these hunks.
   *
   * @param hunks none if nothing is new
   */
  public static LineChanges of(Iterable<Hunk> hunks) {
    LineChanges changes = new LineChanges(false);
    for (Hunk hunk : hunks) {
      changes.added.set(hunk.first(), hunk.first() + hunk.added());
      if (hunk.deletes()) {
        // What was deleted at the very top is missed in the first line.
        changes.gaps.set(Math.max(1, hunk.first() - 1));
      }
    }
    return changes;
  }

  /**
   * New lines in a row, or a gap where others were.
   *
   * @param first the first new line, or the line below the gap
   * @param added how many lines are new
   * @param deletes whether lines of the other version are gone here
   */
  public record Hunk(int first, int added, boolean deletes) {
    public Hunk {
      if (first < 1 || added < 0) {
        throw new IllegalArgumentException("no lines: " + added + " from " + first);
      }
    }
  }

  /** Whether one of the lines {@code from} to {@code to} is new. */
  public boolean addsIn(int from, int to) {
    return all || isAny(added, from, to);
  }

  /** Whether lines are gone from below one of the lines {@code from} to {@code to}. */
  public boolean deletesIn(int from, int to) {
    return all || isAny(gaps, from, to);
  }

  private static boolean isAny(BitSet lines, int from, int to) {
    int next = lines.nextSetBit(from);
    return next >= 0 && next <= to;
  }
}
