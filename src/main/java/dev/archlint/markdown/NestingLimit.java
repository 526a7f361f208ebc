package dev.archlint.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;

/**
 * Starts no block, but stops the parser where lists and quotes nest too deeply: each line costs it
 * at least as much as there are blocks around it, and deep trees overflow its stack.
 */
final class NestingLimit {
  /** Levels of quotes and of lists; honest documents have up to ten. */
  static final int MAX_LEVELS = 100;

  private NestingLimit() {}

  /** Starts nothing. */
  static BlockStart check(ParserState state, MatchedBlockParser matched) {
    // A level of a list is two blocks: the list and its item.
    if (state.getActiveBlockParsers().size() > 2 * MAX_LEVELS) {
      throw new LimitException(
          "nests lists and quotes more than %d deep".formatted(MAX_LEVELS),
          "nest less; headings take a text apart without end",
          state.getLine().getStartOffset() + state.getNextNonSpaceIndex());
    }
    return BlockStart.none();
  }
}
