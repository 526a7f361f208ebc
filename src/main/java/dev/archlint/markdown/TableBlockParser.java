package dev.archlint.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * Reads tables as GitHub does: line by line, so that the cost is linear in rows.
 *
 * <p>flexmark's own extension looks for tables in finished paragraphs, where it is too late: a list
 * marker, a rule or a heading below the last row has been read as if it stood in a paragraph.
 */
final class TableBlockParser extends AbstractBlockParser {
  /** Wider tables are no tables that people read. */
  static final int MAX_COLUMNS = 1_000;

  private final TableNode table;

  /** The paragraph's lines before the header, which stay a paragraph; often none. */
  private final BlockContent linesBefore;

  private final Paragraph paragraphBefore = new Paragraph();

  private TableBlockParser(TableNode table, BlockContent linesBefore) {
    this.table = table;
    this.linesBefore = linesBefore;
  }

  @Override
  public Block getBlock() {
    return table;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    BasedSequence line = state.getLine();
    boolean goesOn = TableSyntax.isRow(line.subSequence(state.getIndex(), line.length()));
    return goesOn ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
  }

  @Override
  public boolean isInterruptible() {
    return true;
  }

  @Override
  public boolean canInterruptBy(BlockParserFactory factory) {
    return true;
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    BasedSequence row = TableNode.trim(line);
    // Right after the start comes the rest of the delimiter row, which is its line end.
    if (!row.isEmpty()) {
      table.addRow(row);
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    if (linesBefore.getLineCount() > 0) {
      paragraphBefore.setContent(linesBefore);
      table.insertBefore(paragraphBefore);
    }
  }

  /** Begins a table if the line is a delimiter row and the paragraph's last line fits it. */
  static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    List<BasedSequence> lines = matched.getParagraphLines();
    if (lines == null || lines.isEmpty() || state.getIndent() >= 4) {
      return BlockStart.none();
    }
    BasedSequence line = state.getLine();
    BasedSequence delimiter =
        TableNode.trim(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
    int columns = TableSyntax.delimiterColumns(delimiter);
    if (columns == 0) {
      return BlockStart.none();
    }
    int headerIndex = lines.size() - 1;
    BasedSequence header = TableNode.trim(lines.get(headerIndex));
    if (TableSyntax.cells(header).size() != columns) {
      return BlockStart.none();
    }
    if (columns > MAX_COLUMNS) {
      throw new LimitException(
          "has a table of %d columns, more than %d".formatted(columns, MAX_COLUMNS),
          "turn rows and columns, or make it more than one table",
          delimiter.getStartOffset());
    }
    BlockContent before = matched.getBlockParser().getBlockContent().subContents(0, headerIndex);
    return BlockStart.of(new TableBlockParser(new TableNode(header, delimiter), before))
        .atIndex(line.length())
        .replaceActiveBlockParser();
  }
}
