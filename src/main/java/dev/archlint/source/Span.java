package dev.archlint.source;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a {@link SourceFile}'s text.
 *
 * @param start offset of the first UTF-16 unit, 0-based
 * @param end offset after the last one; equal to {@code start} for an empty place
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The empty place at {@code offset}. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether {@code other} lies wholly inside this span; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same stretch, {@code by} units further on. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  // Written out since spans are looked up by the thousand, which what a record has of itself is
  // slow at before the JVM has optimised it.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    // Those of one length get hashes as far from each other as they stand: near ones are near in a
    // table, and those of a long text do not share a few places of it.
    return start + 31 * (end - start);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
