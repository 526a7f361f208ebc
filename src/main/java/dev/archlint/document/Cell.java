package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/**
 * A cell of a table.
 *
 * @param text its content
 * @param span its content without white space around it; of a blank cell, what lies between its
 *     pipes, which may be nothing
 */
public record Cell(InlineText text, Span span) {
  public Cell {
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
