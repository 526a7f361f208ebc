package dev.archlint.rule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a run tells its rules besides the document: rules look at no clock, no disk and no option
 * themselves.
 *
 * @param day tells the day of the run
 * @param files the files around documents
 * @param minCompleteness how complete a document has to be, in percent; empty if nobody asks
 */
public record Surroundings(Day day, FileView files, OptionalInt minCompleteness) {
  /** Of these nothing is known. */
  public static final Surroundings UNKNOWN =
      new Surroundings(Optional::empty, FileView.UNKNOWN, OptionalInt.empty());

  /** A clock that shows the same day whenever it is asked. */
  @FunctionalInterface
  public interface Day {
    /** The day of the run; empty where nobody says. */
    Optional<LocalDate> get();
  }

  public Surroundings {
    Objects.requireNonNull(day);
    Objects.requireNonNull(files);
    Objects.requireNonNull(minCompleteness);
    if (minCompleteness.isPresent()
        && (minCompleteness.getAsInt() < 0 || minCompleteness.getAsInt() > 100)) {
      throw new IllegalArgumentException("no percentage: " + minCompleteness.getAsInt());
    }
  }

  /** The day of the run; empty where nobody says. To ask for it costs time at the first. */
  public Optional<LocalDate> today() {
    return day.get();
  }
}
