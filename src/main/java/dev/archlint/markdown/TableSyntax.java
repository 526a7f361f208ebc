package dev.archlint.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * What makes a line a delimiter row or a row of a table, and where its cells are; GitHub Flavored
 * Markdown, section 4.10, read as its reference implementation reads it.
 *
 * <p>Lines come without indentation and line end.
 */
final class TableSyntax {
  private TableSyntax() {}

  /**
   * A cell as written.
   *
   * @param start offset in the line of what follows the pipe before it
   * @param end offset of the pipe after it, or of the line's end
   */
  record RawCell(int start, int end) {}

  /** Number of columns of a delimiter row; 0 for any other line. */
  static int delimiterColumns(CharSequence line) {
    int at = 0;
    int length = line.length();
    int columns = 0;
    if (at < length && line.charAt(at) == '|') {
      at++;
    }
    while (true) {
      at = skipSpaces(line, at);
      if (at < length && line.charAt(at) == ':') {
        at++;
      }
      int dashes = at;
      while (at < length && line.charAt(at) == '-') {
        at++;
      }
      if (at == dashes) {
        return 0;
      }
      columns++;
      if (at < length && line.charAt(at) == ':') {
        at++;
      }
      at = skipSpaces(line, at);
      if (at == length) {
        return columns;
      }
      if (line.charAt(at) != '|') {
        return 0;
      }
      at++;
      if (skipSpaces(line, at) == length) {
        return columns;
      }
    }
  }

  /**
   * The cells of a line; none if it is no row at all, which is true of blank lines and of a lone
   * pipe.
   *
   * <p>Every pipe without a backslash right before it splits, in code spans and links too; a pipe
   * at either end adds no cell.
   */
  static List<RawCell> cells(CharSequence line) {
    List<RawCell> cells = new ArrayList<>();
    int length = line.length();
    int start = length > 0 && line.charAt(0) == '|' ? 1 : 0;
    for (int i = start; i < length; i++) {
      if (line.charAt(i) == '|' && line.charAt(Math.max(i - 1, 0)) != '\\') {
        cells.add(new RawCell(start, i));
        start = i + 1;
      }
    }
    if (skipSpaces(line, start) < length) {
      cells.add(new RawCell(start, length));
    }
    return cells;
  }

  /** Whether a line goes on with a table. */
  static boolean isRow(CharSequence line) {
    int start = skipSpaces(line, 0);
    int afterPipe = start < line.length() && line.charAt(start) == '|' ? start + 1 : start;
    return skipSpaces(line, afterPipe) < line.length();
  }

  private static int skipSpaces(CharSequence line, int from) {
    int at = from;
    while (at < line.length() && ParserText.isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
