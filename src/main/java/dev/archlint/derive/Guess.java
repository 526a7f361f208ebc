package dev.archlint.derive;

import java.util.Objects;

/**
 * A value as the pack writes it, with what makes it a guess.
 *
 * @param yaml the value in YAML, on one line
 * @param why completes "guessed: ..."; empty where the template says so itself
 */
record Guess(String yaml, String why) {
  Guess {
    Objects.requireNonNull(yaml);
    Objects.requireNonNull(why);
  }

  static Guess of(String yaml, String why) {
    return new Guess(yaml, why);
  }

  static Guess sure(String yaml) {
    return new Guess(yaml, "");
  }
}
