package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/** A paragraph. */
public record Paragraph(InlineText text, Span span) implements Block {
  public Paragraph {
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }

  @Override
  public boolean hasContent() {
    return !text.isBlank();
  }
}
