package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/**
 * A block that no rule asks about, such as link reference definitions.
 *
 * @param kind the parser's name for it
 */
public record Other(String kind, Span span) implements Block {
  public Other {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(span);
  }

  @Override
  public boolean hasContent() {
    return false;
  }
}
