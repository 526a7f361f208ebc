package dev.archlint.source;

import java.util.Arrays;

/** Where the lines of a text begin, and what a look at each of its characters tells besides. */
final class Lines {
  /** Offset of each line's first unit, ascending; the first entry is 0. */
  final int[] starts;

  /** Whether a line ends with {@code \r} or {@code \r\n}. */
  final boolean hasReturns;

  final boolean hasNul;

  private Lines(int[] starts, boolean hasReturns, boolean hasNul) {
    this.starts = starts;
    this.hasReturns = hasReturns;
    this.hasNul = hasNul;
  }

  /** Those of a text. */
  static Lines of(String text) {
    return of(text.toCharArray(), 0, text.length());
  }

  /**
   * Those of the text from {@code from} to {@code to}. It is an array because to ask a string for
   * each of its characters takes ten times as long as all the rest, until Java has compiled it.
   */
  static Lines of(char[] text, int from, int to) {
    int[] starts = new int[64];
    int count = 1;
    boolean hasReturns = false;
    boolean hasNul = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c > '\r') {
        continue;
      }
      hasReturns |= c == '\r';
      hasNul |= c == '\0';
      boolean inPair = c == '\r' && i + 1 < to && text[i + 1] == '\n';
      if (c == '\n' || (c == '\r' && !inPair)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1 - from;
      }
    }
    return new Lines(Arrays.copyOf(starts, count), hasReturns, hasNul);
  }
}
