package dev.archlint.source;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with an input that is not a document: a pack, a configuration, an option.
 *
 * @param where the file or option, as users name it
 * @param position the place in the file
 * @param what is wrong, in one line
 * @param mend what to do about it, in one line
 */
public record Problem(String where, Optional<Position> position, String what, String mend) {
  public Problem {
    Objects.requireNonNull(where);
    Objects.requireNonNull(position);
    Objects.requireNonNull(what);
    Objects.requireNonNull(mend);
  }

  /** {@code WHERE: WHAT; HOW TO MEND}, with {@code file:line:column} where there is a place. */
  @Override
  public String toString() {
    return where + position.map(place -> ":" + place).orElse("") + ": " + what + "; " + mend;
  }
}
