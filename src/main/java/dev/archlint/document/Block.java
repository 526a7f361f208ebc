package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;

/** A block of a document. {@link Other} takes what has no kind of its own: nothing vanishes. */
public sealed interface Block
    permits Paragraph,
        ListBlock,
        Table,
        CodeBlock,
        BlockQuote,
        Comment,
        HtmlBlock,
        ThematicBreak,
        Other {
  /** All of it, in the source. */
  Span span();

  /** Whether it says something to a reader: comments and rules do not. */
  boolean hasContent();

  /** Whether any of some blocks does. */
  static boolean anyHasContent(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.hasContent()) {
        return true;
      }
    }
    return false;
  }
}
