package dev.archlint.cli;

import dev.archlint.rule.Surroundings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The day at which somebody first asks for it, where this machine is; a run that goes past midnight
 * keeps it. Most runs never ask, and to read the time zones takes as long as a whole rule.
 */
final class Today implements Surroundings.Day {
  private Optional<LocalDate> day = Optional.empty();

  @Override
  public synchronized Optional<LocalDate> get() {
    if (day.isEmpty()) {
      day = Optional.of(LocalDate.now(ZoneId.systemDefault()));
    }
    return day;
  }
}
