package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/** A horizontal rule. */
public record ThematicBreak(Span span) implements Block {
  public ThematicBreak {
    Objects.requireNonNull(span);
  }

  @Override
  public boolean hasContent() {
    return false;
  }
}
