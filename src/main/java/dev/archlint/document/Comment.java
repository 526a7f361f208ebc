package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/**
 * An HTML comment.
 *
 * @param text what stands between {@code <!--} and {@code -->}, trimmed
 */
public record Comment(String text, Span span) implements Block {
  public Comment {
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }

  @Override
  public boolean hasContent() {
    return false;
  }
}
