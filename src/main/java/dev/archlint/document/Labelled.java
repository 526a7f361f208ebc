package dev.archlint.document;

import dev.archlint.source.Span;

/**
 * A label with what is its value in the same text, whatever stands below.
 *
 * @param span of both
 * @param line of the text that it begins in, 0-based; blank ones do not count
 * @param end offset in the source up to which lines go on with it
 */
record Labelled(InlineText name, InlineText value, Span span, Style style, int line, int end) {
  /** How a label is set off from its value. */
  enum Style {
    /** {@code **Status:** x}. */
    COLON_INSIDE,
    /** {@code **Status**: x}. */
    COLON_OUTSIDE,
    /** {@code **Status** - x}. */
    DASH,
    /** {@code Status: x}. */
    PLAIN
  }
}
