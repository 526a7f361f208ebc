package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/** A block of HTML that is more than a comment. */
public record HtmlBlock(Span span) implements Block {
  public HtmlBlock {
    Objects.requireNonNull(span);
  }

  @Override
  public boolean hasContent() {
    return true;
  }
}
