package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * An item of a list.
 *
 * @param box its task box, if it has one; the box is no part of the item's text
 * @param blocks what it holds; its first paragraph is its text
 * @param span from the marker to the end of the last block
 */
public record ListItem(TaskBox box, List<Block> blocks, Span span) {
  public ListItem {
    Objects.requireNonNull(box);
    blocks = List.copyOf(blocks);
    Objects.requireNonNull(span);
  }

  /** Whether an item is a task, and done. */
  public enum TaskBox {
    NONE,
    /** {@code [ ]}. */
    OPEN,
    /** {@code [x]}. */
    TICKED
  }

  /** The text of its first paragraph; empty, at the item's end, where it begins otherwise. */
  public InlineText text() {
    return !blocks.isEmpty() && blocks.get(0) instanceof Paragraph first
        ? first.text()
        : InlineText.empty(span.end());
  }

  public boolean hasContent() {
    return Block.anyHasContent(blocks);
  }
}
