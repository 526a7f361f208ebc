package dev.archlint.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Reads thematic breaks, in place of flexmark's (0.64.8) own start of them: its pattern overflows
 * the stack on long lines of {@code *}, and is run on nearly every line.
 */
final class ThematicBreakStart {
  private static final int MIN_MARKS = 3;

  private ThematicBreakStart() {}

  static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
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
