package dev.archlint.rule.field;

import dev.archlint.document.Field;
import dev.archlint.document.InlineText;
import dev.archlint.match.BoundField;
import dev.archlint.rule.value.FieldText;
import dev.archlint.rule.value.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * A date that a document states.
 *
 * @param label of its field, as the author wrote it
 * @param text its value
 */
record Stated(String label, InlineText text, Period period) {
  Stated {
    Objects.requireNonNull(label);
    Objects.requireNonNull(text);
    Objects.requireNonNull(period);
  }

  /** The first date that a field states. */
  static Optional<Stated> date(BoundField bound) {
    return bound.occurrences().stream().flatMap(field -> date(field).stream()).findFirst();
  }

  private static Optional<Stated> date(Field field) {
    return FieldText.of(field).stream()
        .flatMap(
            text ->
                Period.of(text.plain())
                    .map(period -> new Stated(field.label().plain().strip(), text, period))
                    .stream())
        .findFirst();
  }

  String words() {
    return text.plain().strip();
  }
}
