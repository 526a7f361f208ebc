package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/**
 * A link or an image.
 *
 * @param kind how it is written
 * @param destination where it leads, as written; for a reference, its definition's destination
 * @param span the whole link, brackets included
 */
public record Link(Kind kind, String destination, Span span) {
  public Link {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(destination);
    Objects.requireNonNull(span);
  }

  /** How a link is written. */
  public enum Kind {
    /** {@code [text](destination)}. */
    INLINE,
    /** {@code [text][label]}, {@code [label][]} or {@code [label]}, with a definition. */
    REFERENCE,
    /** {@code <https://…>}. */
    AUTOLINK,
    /** {@code ![text](destination)} or its reference forms. */
    IMAGE
  }
}
