package dev.archlint.source;

/**
 * A {@link Span} as editors count it.
 *
 * @param start the first place
 * @param end the place after the last one
 */
public record Range(Position start, Position end) implements Comparable<Range> {
  /** The first place of a file; for what is true of the file as a whole. */
  public static final Range FILE_START = new Range(new Position(1, 1), new Position(1, 1));

  public Range {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
    }
  }

  @Override
  public int compareTo(Range other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }
}
