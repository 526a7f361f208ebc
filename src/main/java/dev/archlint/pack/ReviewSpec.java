package dev.archlint.pack;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * By what a document is known to be out of date.
 *
 * @param updated label of the field with the day of its last change
 * @param cycle label of the field with the time between two reviews
 * @param next label of the field with the day of the next review
 * @param limit the age from which on it is out of date whatever it says
 */
public record ReviewSpec(
    Optional<String> updated,
    Optional<String> cycle,
    Optional<String> next,
    Optional<Period> limit) {
  public ReviewSpec {
    Objects.requireNonNull(updated);
    Objects.requireNonNull(cycle);
    Objects.requireNonNull(next);
    Objects.requireNonNull(limit);
  }
}
