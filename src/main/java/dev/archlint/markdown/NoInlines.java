package dev.archlint.markdown;

import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Stands where flexmark wants an inline parser, and leaves its work to {@link InlineParser}. */
final class NoInlines extends CommonmarkInlineParser {
  NoInlines(DataHolder options) {
    super(
        options,
        new BitSet(),
        new BitSet(),
        Map.of(),
        new LinkRefProcessorData(List.of(), 0, new int[0]),
        List.of());
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    // Once all blocks and definitions are known, they are read.
  }
}
