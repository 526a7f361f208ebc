package dev.archlint.report;

import dev.archlint.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a terminal shows a line of a document: in which columns each piece of it stands. Tabs become
 * blanks, and what cannot be seen is spelled out.
 */
final class LineLayout {
  private static final int TAB = 4;
  private static final String CUT = "…";

  private final Excerpt.Line line;

  /** All that there is to show of it. */
  private final String shown;

  /** In order and without gaps, in units as in columns. */
  private final List<Cell> cells;

  /** Columns of all of them. */
  private final int total;

  LineLayout(Excerpt.Line line) {
    this.line = line;
    StringBuilder all = new StringBuilder();
    this.cells = cells(line.text(), all);
    this.shown = all.toString();
    this.total = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).endColumn();
  }

  /**
   * A piece that is shown whole or not at all.
   *
   * @param unit offset of its first unit in the line
   * @param endUnit offset after its last one
   * @param shown offset of the first unit of what is shown for it
   * @param endShown offset after the last one of that
   * @param column where it begins, 0-based
   * @param endColumn where the next one begins
   */
  private record Cell(int unit, int endUnit, int shown, int endShown, int column, int endColumn) {}

  /** The line that is laid out. */
  Excerpt.Line line() {
    return line;
  }

  /**
   * The line, or what there is room for of it around a place.
   *
   * @param from offset of the first unit of the place in the text of the line
   * @param to offset after its last unit; {@code from} for an empty place
   * @param width columns that there are
   */
  LineView around(int from, int to, int width) {
    int at = first(cell -> cell.endUnit() > from);
    int start = at < cells.size() ? cells.get(at).column() : total;
    int behind = first(cell -> cell.unit() >= to);
    int end = behind > 0 ? cells.get(behind - 1).endColumn() : 0;
    int marks = (line.column() > 1 ? 1 : 0) + (line.goesOn() ? 1 : 0);
    int left = total + marks <= width ? 0 : left(start, end, width);
    int first = first(cell -> cell.column() >= left);
    int origin = first < cells.size() ? cells.get(first).column() : total;
    String before = first > 0 || line.column() > 1 ? CUT : "";
    int room = width - before.length();
    int next = Math.max(first, first(cell -> cell.endColumn() - origin > room - 1));
    // The last piece may stand where the mark of a cut would.
    if (next == cells.size() - 1 && !line.goesOn() && total - origin <= room) {
      next++;
    }
    int shownTo = next > first ? cells.get(next - 1).endColumn() : origin;
    String text =
        next > first
            ? shown.substring(cells.get(first).shown(), cells.get(next - 1).endShown())
            : "";
    String after = next < cells.size() || line.goesOn() ? CUT : "";
    int shift = before.length() - origin;
    return new LineView(
        before + text + after, start + shift, Math.max(start + 1, Math.min(end, shownTo)) + shift);
  }

  /** The first column to show of a line that does not fit: the place with some text before it. */
  private int left(int start, int end, int width) {
    int wanted = Math.max(start - width / 4, Math.min(start - width / 8, end - width + 2));
    return Math.max(0, Math.min(wanted, total - width + 2));
  }

  /** Index of the first piece that is far enough, as all behind it are; their number if none is. */
  private int first(Predicate<Cell> farEnough) {
    int from = 0;
    int to = cells.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (farEnough.test(cells.get(middle))) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /**
   * @param shown takes what is shown
   */
  private static List<Cell> cells(String text, StringBuilder shown) {
    List<Cell> cells = new ArrayList<>();
    int unit = 0;
    int column = 0;
    for (String cluster : DisplayWidth.clusters(text)) {
      String visible =
          cluster.equals("\t")
              ? " ".repeat(TAB - column % TAB)
              : visible(text, unit, unit + cluster.length());
      int endUnit = unit + cluster.length();
      int at = shown.length();
      int endColumn = column + DisplayWidth.of(visible);
      shown.append(visible);
      cells.add(new Cell(unit, endUnit, at, shown.length(), column, endColumn));
      unit = endUnit;
      column = endColumn;
    }
    return cells;
  }

  private static String visible(String text, int start, int end) {
    StringBuilder visible = new StringBuilder();
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      visible.append(Visible.at(text, i));
    }
    return visible.toString();
  }
}
