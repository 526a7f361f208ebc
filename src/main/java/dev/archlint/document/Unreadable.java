package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;

/**
 * Why a file could not be read as a document.
 *
 * @param reason completes "the file ..."
 * @param mend what to do about it
 * @param place what of the text is the reason; empty at its start where no part of it is
 */
public record Unreadable(String reason, String mend, Span place) {
  public Unreadable {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(mend);
    Objects.requireNonNull(place);
  }
}
