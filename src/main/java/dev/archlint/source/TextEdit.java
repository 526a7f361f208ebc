package dev.archlint.source;

import java.util.Objects;

/**
 * One replacement in a file's text.
 *
 * @param span what is replaced; empty to insert
 * @param replacement what stands there afterwards; empty to delete
 */
public record TextEdit(Span span, String replacement) {
  public TextEdit {
    Objects.requireNonNull(span);
    Objects.requireNonNull(replacement);
  }
}
