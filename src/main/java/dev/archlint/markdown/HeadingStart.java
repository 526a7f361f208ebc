package dev.archlint.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;

/**
 * Decides the two cases in which flexmark (0.64.8) misreads a heading: it sees no {@code #} heading
 * right after a list item whose code fence was never closed, and takes link reference definitions
 * above a line of {@code =} or {@code -} for the text of a heading.
 */
final class HeadingStart implements CustomBlockParserFactory {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    return HeadingStart::tryStart;
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(HeadingParser.Factory.class);
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= 4) {
      return BlockStart.none();
    }
    BasedSequence line = state.getLine();
    BasedSequence content =
        TableNode.trim(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
    // An open fence that the line still belongs to is not asked for block starts.
    if (state.getActiveBlockParser() instanceof FencedCodeBlockParser) {
      return atx(content, line);
    }
    List<BasedSequence> lines = matched.getParagraphLines();
    boolean maybeDefinition =
        lines != null && !lines.isEmpty() && TableNode.trim(lines.get(0)).startsWith("[");
    if (maybeDefinition && isUnderline(content)) {
      return belowDefinitions(content, state, matched);
    }
    return BlockStart.none();
  }

  private static BlockStart atx(BasedSequence content, BasedSequence line) {
    int level = content.countLeading(c -> c == '#');
    boolean opens =
        level >= 1
            && level <= 6
            && (level == content.length() || ParserText.isSpace(content.charAt(level)));
    if (!opens) {
      return BlockStart.none();
    }
    BasedSequence text = TableNode.trim(content.subSequence(level, content.length()));
    int closing = text.length();
    while (closing > 0 && text.charAt(closing - 1) == '#') {
      closing--;
    }
    boolean closes = closing == 0 || ParserText.isSpace(text.charAt(closing - 1));
    HeadingParser parser = new HeadingParser(level);
    Heading heading = (Heading) parser.getBlock();
    heading.setOpeningMarker(content.subSequence(0, level));
    heading.setText(closes ? TableNode.trim(text.subSequence(0, closing)) : text);
    if (closes && closing < text.length()) {
      heading.setClosingMarker(text.subSequence(closing, text.length()));
    }
    heading.setCharsFromContent();
    return BlockStart.of(parser).atIndex(line.length());
  }

  private static boolean isUnderline(BasedSequence content) {
    char mark = content.isEmpty() ? ' ' : content.charAt(0);
    return (mark == '=' || mark == '-') && content.countLeading(c -> c == mark) == content.length();
  }

  /** What an underline makes of a paragraph once the definitions at its head are taken out. */
  private static BlockStart belowDefinitions(
      BasedSequence underline, ParserState state, MatchedBlockParser matched) {
    BlockContent content = matched.getBlockParser().getBlockContent();
    Paragraph probe = new Paragraph(content.subContents(0, content.getLineCount()));
    Node definitions = new BlockQuote();
    definitions.appendChild(probe);
    int taken =
        state.getInlineParser() instanceof ParagraphPreProcessor references
            ? references.preProcessBlock(probe, state)
            : 0;
    if (taken <= 0) {
      return BlockStart.none();
    }
    while (definitions.getFirstChild() != probe) {
      matched.getBlockParser().getBlock().insertBefore(definitions.getFirstChild());
    }
    int first = 0;
    while (first < content.getLineCount()
        && content.getLine(first).getEndOffset() <= probe.getStartOffset() + taken) {
      first++;
    }
    if (first == content.getLineCount()) {
      // Nothing is left to be a heading: the underline is text.
      return BlockStart.of(new ParagraphParser())
          .atIndex(state.getNextNonSpaceIndex())
          .replaceActiveBlockParser();
    }
    HeadingParser parser = new HeadingParser(underline.charAt(0) == '=' ? 1 : 2);
    Heading heading = (Heading) parser.getBlock();
    BlockContent title = content.subContents(first, content.getLineCount());
    heading.setText(TableNode.trim(title.getContents()));
    heading.setClosingMarker(underline);
    heading.setCharsFromContent();
    return BlockStart.of(parser).atIndex(state.getLine().length()).replaceActiveBlockParser();
  }
}
