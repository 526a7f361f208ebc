package dev.archlint.derive;

import java.util.Objects;

/**
 * A field of a pack in the making.
 *
 * @param value what is known of its value
 */
record DraftField(String label, boolean optional, DraftValue value) {
  DraftField {
    Objects.requireNonNull(label);
    Objects.requireNonNull(value);
  }

  DraftField asOptional() {
    return new DraftField(label, true, value);
  }
}
