package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;

/** A block quote; also GitHub's alerts, whose first line is {@code [!NOTE]} or the like. */
public record BlockQuote(List<Block> blocks, Span span) implements Block {
  public BlockQuote {
    blocks = List.copyOf(blocks);
    Objects.requireNonNull(span);
  }

  @Override
  public boolean hasContent() {
    return Block.anyHasContent(blocks);
  }
}
