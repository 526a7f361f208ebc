package dev.archlint.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import dev.archlint.markdown.TableSyntax.RawCell;
import java.util.ArrayList;
import java.util.List;

/** A table in flexmark's tree; its children are its cells, row by row. */
final class TableNode extends Block {
  private final Row header;
  private final BasedSequence delimiter;
  private final List<Row> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param header its header line, trimmed
   * @param delimiter its delimiter row, trimmed
   */
  TableNode(BasedSequence header, BasedSequence delimiter) {
    this.header = row(header);
    this.delimiter = delimiter;
    extendTo(delimiter);
  }

  /** A row of a table: its line, trimmed, and its cells. */
  record Row(BasedSequence line, List<CellNode> cells) {}

  /** A cell; its children are its inlines. */
  static final class CellNode extends Node {
    private final BasedSequence raw;

    /**
     * A cell.
     *
     * @param raw all between its pipes
     */
    CellNode(BasedSequence raw) {
      super(trim(raw));
      this.raw = raw;
    }

    /** All between its pipes. */
    BasedSequence raw() {
      return raw;
    }

    /**
     * Its content as the inline parser sees it: {@code \|} is a pipe before anything else is read,
     * so that it is one in code too.
     */
    BasedSequence content() {
      BasedSequence chars = getChars();
      List<BasedSequence> parts = new ArrayList<>();
      int from = 0;
      for (int i = 0; i + 1 < chars.length(); i++) {
        if (chars.charAt(i) == '\\' && chars.charAt(i + 1) == '|') {
          parts.add(chars.subSequence(from, i));
          from = i + 1;
        }
      }
      if (parts.isEmpty()) {
        return chars;
      }
      parts.add(chars.subSequence(from, chars.length()));
      return SegmentedSequence.create(chars, parts);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  Row header() {
    return header;
  }

  BasedSequence delimiter() {
    return delimiter;
  }

  List<Row> rows() {
    return rows;
  }

  /**
   * Adds a row of the body.
   *
   * @param line trimmed
   */
  void addRow(BasedSequence line) {
    rows.add(row(line));
    extendTo(line);
  }

  private Row row(BasedSequence line) {
    List<CellNode> cells = new ArrayList<>();
    for (RawCell cell : TableSyntax.cells(line)) {
      CellNode node = new CellNode(line.subSequence(cell.start(), cell.end()));
      cells.add(node);
      appendChild(node);
    }
    return new Row(line, cells);
  }

  private void extendTo(BasedSequence line) {
    setChars(line.baseSubSequence(header.line().getStartOffset(), line.getEndOffset()));
  }

  static BasedSequence trim(BasedSequence chars) {
    int start = 0;
    int end = chars.length();
    while (start < end && ParserText.isSpace(chars.charAt(start))) {
      start++;
    }
    while (end > start && ParserText.isSpace(chars.charAt(end - 1))) {
      end--;
    }
    return chars.subSequence(start, end);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
