package dev.archlint.report;

import dev.archlint.source.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document as a terminal can show it, and where a place of it stands then: tabs become
 * blanks, what cannot be seen is spelled out, and a line that is too long is cut around the place.
 *
 * @param text what to print
 * @param start column of the place, 0-based
 * @param end column after the place; greater than {@code start}
 */
record LineView(String text, int start, int end) {
  private static final int TAB = 4;
  private static final String CUT = "…";

  /**
   * A piece that is shown whole or not at all.
   *
   * @param unit offset of its first unit in the line
   * @param endUnit offset after its last one
   * @param column where it begins, 0-based
   * @param endColumn where the next one begins
   */
  private record Cell(int unit, int endUnit, String shown, int column, int endColumn) {}

  /**
   * @param from offset of the first unit of the place in the text of {@code line}
   * @param to offset after its last unit; {@code from} for an empty place
   * @param width columns that there are
   */
  static LineView of(Excerpt.Line line, int from, int to, int width) {
    List<Cell> cells = cells(line.text());
    int total = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).endColumn();
    int start = total;
    int end = 0;
    for (Cell cell : cells) {
      start = cell.unit() <= from && from < cell.endUnit() ? cell.column() : start;
      end = cell.unit() < to ? cell.endColumn() : end;
    }
    int marks = (line.column() > 1 ? 1 : 0) + (line.goesOn() ? 1 : 0);
    int left = total + marks <= width ? 0 : left(start, end, total, width);
    int first = 0;
    while (first < cells.size() && cells.get(first).column() < left) {
      first++;
    }
    int origin = first < cells.size() ? cells.get(first).column() : total;
    String before = first > 0 || line.column() > 1 ? CUT : "";
    int room = width - before.length();
    StringBuilder text = new StringBuilder(before);
    int next = first;
    int shownTo = origin;
    // The last piece may stand where the mark of a cut would.
    while (next < cells.size()
        && cells.get(next).endColumn() - origin
            <= (next == cells.size() - 1 && !line.goesOn() ? room : room - 1)) {
      text.append(cells.get(next).shown());
      shownTo = cells.get(next++).endColumn();
    }
    text.append(next < cells.size() || line.goesOn() ? CUT : "");
    int shift = before.length() - origin;
    return new LineView(
        text.toString(), start + shift, Math.max(start + 1, Math.min(end, shownTo)) + shift);
  }

  /** The first column to show of a line that does not fit: the place with some text before it. */
  private static int left(int start, int end, int total, int width) {
    int wanted = Math.max(start - width / 4, Math.min(start - width / 8, end - width + 2));
    return Math.max(0, Math.min(wanted, total - width + 2));
  }

  private static List<Cell> cells(String text) {
    List<Cell> cells = new ArrayList<>();
    int unit = 0;
    int column = 0;
    for (String cluster : DisplayWidth.clusters(text)) {
      String shown =
          cluster.equals("\t")
              ? " ".repeat(TAB - column % TAB)
              : visible(text, unit, unit + cluster.length());
      int endColumn = column + DisplayWidth.of(shown);
      cells.add(new Cell(unit, unit + cluster.length(), shown, column, endColumn));
      unit += cluster.length();
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
