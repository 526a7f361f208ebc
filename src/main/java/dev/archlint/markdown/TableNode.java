package dev.archlint.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** A table in flexmark's tree: its lines, each trimmed. */
final class TableNode extends Block {
  private final BasedSequence header;
  private final BasedSequence delimiter;
  private final List<BasedSequence> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param header its header line, trimmed
   * @param delimiter its delimiter row, trimmed
   */
  TableNode(BasedSequence header, BasedSequence delimiter) {
    this.header = header;
    this.delimiter = delimiter;
    extendTo(delimiter);
  }

  BasedSequence header() {
    return header;
  }

  BasedSequence delimiter() {
    return delimiter;
  }

  List<BasedSequence> rows() {
    return rows;
  }

  /**
   * Adds a row of the body.
   *
   * @param line trimmed
   */
  void addRow(BasedSequence line) {
    rows.add(line);
    extendTo(line);
  }

  private void extendTo(BasedSequence line) {
    setChars(line.baseSubSequence(header.getStartOffset(), line.getEndOffset()));
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
