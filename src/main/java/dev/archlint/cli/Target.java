package dev.archlint.cli;

import dev.archlint.config.Configuration;
import dev.archlint.lint.Input;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A document of a run.
 *
 * @param file where it is, or would be if it were no standard input; absolute and normalised
 * @param configuration that holds for it
 */
record Target(Input input, Path file, Configuration configuration) {
  Target {
    Objects.requireNonNull(input);
    file = file.toAbsolutePath().normalize();
    Objects.requireNonNull(configuration);
  }

  /** The same with another input. */
  Target with(Input other) {
    return new Target(other, file, configuration);
  }
}
