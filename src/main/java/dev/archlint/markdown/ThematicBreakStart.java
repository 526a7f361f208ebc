package dev.archlint.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Reads thematic breaks, in place of flexmark's (0.64.8) own start of them: its pattern overflows
 * the stack on long lines of {@code *}, and is run on nearly every line.
 */
final class ThematicBreakStart implements CustomBlockParserFactory {
  private static final int MIN_MARKS = 3;

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return ThematicBreakStart::tryStart;
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of(
        BlockQuoteParser.Factory.class,
        // Below a paragraph three hyphens make a heading of it.
        HeadingStart.class,
        FencedCodeBlockParser.Factory.class,
        HtmlBlockParser.Factory.class);
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class);
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    if (state.getIndent() >= 4 || !isThematicBreak(line, state.getNextNonSpaceIndex())) {
      return BlockStart.none();
    }
    return BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex())))
        .atIndex(line.length());
  }

  private static boolean isThematicBreak(BasedSequence line, int from) {
    char mark = from < line.length() ? line.charAt(from) : ' ';
    if (mark != '*' && mark != '-' && mark != '_') {
      return false;
    }
    int marks = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != mark && c != ' ' && c != '\t') {
        return false;
      }
      marks += c == mark ? 1 : 0;
    }
    return marks >= MIN_MARKS;
  }
}
