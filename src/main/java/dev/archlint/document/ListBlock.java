package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A bullet list or a numbered list.
 *
 * @param ordered whether its items are numbered
 */
public record ListBlock(boolean ordered, List<ListItem> items, Span span) implements Block {
  public ListBlock {
    items = List.copyOf(items);
    Objects.requireNonNull(span);
  }

  @Override
  public boolean hasContent() {
    for (ListItem item : items) {
      if (item.hasContent()) {
        return true;
      }
    }
    return false;
  }
}
