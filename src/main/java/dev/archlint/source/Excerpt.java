package dev.archlint.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people are shown of the lines that a {@link Range} stands in. Holds copies of a few lines,
 * so that the file need not stay in memory.
 *
 * @param range the place; never ends before the first character of a line that is not its first
 * @param lines at least one, in order; of a long range the first ones and the last
 */
public record Excerpt(Range range, List<Line> lines) {
  /** A range of more lines than these is shortened. */
  private static final int MAX_LINES = 5;

  private static final int FIRST_LINES = 3;

  /** Places in the same stretch of so many units of a long line share what is kept of it. */
  private static final int STRETCH = 200;

  /** Units kept before and after that stretch. */
  private static final int BEFORE = 200;

  private static final int AFTER = 400;

  public Excerpt {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("no lines");
    }
  }

  /**
   * A line, or the part of a long one around the place.
   *
   * @param number 1-based
   * @param column of the first unit of {@code text}, 1-based
   * @param text without line end
   * @param goesOn whether the line has more after {@code text}
   */
  public record Line(int number, int column, String text, boolean goesOn) {}

  /** The lines of a place in a file. */
  public static Excerpt of(SourceFile source, Range place) {
    return of(source, place, new HashMap<>());
  }

  /** Those of many places in a file; what stands at several of them is kept once. */
  public static Map<Range, Excerpt> all(SourceFile source, Iterable<Range> places) {
    Map<Range, Excerpt> excerpts = new HashMap<>();
    Map<Integer, Line> lines = new HashMap<>();
    for (Range place : places) {
      excerpts.computeIfAbsent(place, range -> of(source, range, lines));
    }
    return excerpts;
  }

  /**
   * @param kept lines by the offset of their stretch in the file; what is missing is added
   */
  private static Excerpt of(SourceFile source, Range place, Map<Integer, Line> kept) {
    Range range = withoutLineEnd(source, place);
    int first = range.start().line();
    int last = range.end().line();
    List<Line> lines = new ArrayList<>();
    lines.add(line(source, first, range.start().column(), kept));
    boolean isLong = last - first >= MAX_LINES;
    for (int number = first + 1; number < (isLong ? first + FIRST_LINES : last); number++) {
      lines.add(line(source, number, 1, kept));
    }
    if (last > first) {
      lines.add(line(source, last, range.end().column(), kept));
    }
    return new Excerpt(range, lines);
  }

  /** A range that ends where a line begins has nothing of that line. */
  private static Range withoutLineEnd(SourceFile source, Range range) {
    int last = range.end().line();
    if (last == range.start().line() || range.end().column() > 1) {
      return range;
    }
    int length = source.lineSpan(last - 1).length();
    Position end = new Position(last - 1, length + 1);
    return new Range(range.start(), end.compareTo(range.start()) < 0 ? range.start() : end);
  }

  private static Line line(SourceFile source, int number, int column, Map<Integer, Line> kept) {
    Span span = source.lineSpan(number);
    int focus = Math.min(column - 1, span.length());
    int stretch = span.start() + focus / STRETCH * STRETCH;
    return kept.computeIfAbsent(
        stretch,
        offset ->
            line(
                source,
                number,
                Math.max(span.start(), offset - BEFORE),
                Math.min(span.end(), offset + STRETCH + AFTER)));
  }

  /** The part of a line from one offset to another, or a unit less that is half a character. */
  private static Line line(SourceFile source, int number, int from, int to) {
    Span span = source.lineSpan(number);
    String text = source.text();
    int start =
        from > span.start() && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    int end = to < span.end() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    return new Line(
        number,
        start - span.start() + 1,
        text.substring(Math.min(start, end), end),
        end < span.end());
  }
}
