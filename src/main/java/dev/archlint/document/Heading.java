package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/**
 * A heading.
 *
 * @param level 1 to 6
 * @param text without {@code #}s or underline
 * @param span all of it, marks included
 */
public record Heading(int level, InlineText text, Span span) {
  public Heading {
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("not a heading level: " + level);
    }
  }

  /** What readers see, trimmed. */
  public String title() {
    return text.plain().strip();
  }
}
