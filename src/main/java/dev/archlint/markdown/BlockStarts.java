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
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks what block a line begins, in the order in which the parsers of blocks have a say. Each is
 * asked only about lines whose first sign may begin its block: flexmark asks all of them about
 * nearly every line, and some run a pattern over all of it.
 */
final class BlockStarts implements BlockParserFactory {
  /** Stands for the signs of those that are asked about any line. */
  private static final String ANY = "";

  /**
   * One that may say that a block begins.
   *
   * @param signs with one of which its blocks begin
   */
  private record Start(String signs, BlockParserFactory factory) {
    boolean mayBeginWith(char sign) {
      return signs.isEmpty() || signs.indexOf(sign) >= 0;
    }
  }

  private final List<Start> starts;

  /**
   * Those that are asked about lines with an ASCII sign, by the sign, once such a line was seen; at
   * 0 those that are asked about lines with any other sign. To choose them anew for each line takes
   * a quarter of what they take.
   */
  private final BlockParserFactory[][] bySign = new BlockParserFactory[128][];

  private BlockStarts(DataHolder options) {
    this.starts =
        List.of(
            new Start(ANY, NestingLimit::check),
            new Start(">", new BlockQuoteParser.Factory().apply(options)),
            new Start("#=-", HeadingStart::tryStart),
            new Start("`~", new FencedCodeBlockParser.Factory().apply(options)),
            new Start("<", new HtmlBlockParser.Factory().apply(options)),
            // Below a paragraph three hyphens make a heading of it.
            new Start("*-_", ThematicBreakStart::tryStart),
            new Start("*+-0123456789", listItems(options)),
            new Start(ANY, new IndentedCodeBlockParser.Factory().apply(options)),
            // A table begins only where nothing else does, and may be indented by white space of
            // all
            // kinds.
            new Start("|:-\f\u000B", TableBlockParser::tryStart));
  }

  /** flexmark's, which runs its pattern over all of a line, asked only where there is a marker. */
  private static BlockParserFactory listItems(DataHolder options) {
    BlockParserFactory items = new ListBlockParser.Factory().apply(options);
    return (state, matched) ->
        isMarker(state.getLine(), state.getNextNonSpaceIndex())
            ? items.tryStart(state, matched)
            : BlockStart.none();
  }

  /** Whether a bullet or a number stands at {@code from}, and nothing or white space behind it. */
  private static boolean isMarker(BasedSequence line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
      at++;
    }
    boolean numbered = at > from;
    if (numbered && !(at < line.length() && ".)".indexOf(line.charAt(at)) >= 0)) {
      return false;
    }
    return at + 1 >= line.length() || ParserText.isSpace(line.charAt(at + 1));
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    for (BlockParserFactory factory : asked(state.getLine().charAt(state.getNextNonSpaceIndex()))) {
      BlockStart found = factory.tryStart(state, matched);
      if (found != null) {
        return found;
      }
    }
    return BlockStart.none();
  }

  private BlockParserFactory[] asked(char sign) {
    char key = sign < bySign.length ? sign : '\0';
    BlockParserFactory[] asked = bySign[key];
    if (asked == null) {
      asked =
          starts.stream()
              .filter(start -> start.mayBeginWith(key))
              .map(Start::factory)
              .toArray(BlockParserFactory[]::new);
      bySign[key] = asked;
    }
    return asked;
  }

  /** Makes those of a document. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new BlockStarts(options);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
