package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/**
 * A link reference definition, {@code [label]: destination}.
 *
 * @param label as written, without brackets
 * @param destination as written
 * @param span the whole definition
 */
public record LinkDefinition(String label, String destination, Span span) {
  public LinkDefinition {
    Objects.requireNonNull(label);
    Objects.requireNonNull(destination);
    Objects.requireNonNull(span);
  }
}
