package dev.archlint.config;

import dev.archlint.source.Position;
import dev.archlint.source.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of a configuration and where it stands.
 *
 * @param file as users name it
 */
public record Setting<T>(T value, String file, Position position) {
  public Setting {
    Objects.requireNonNull(value);
    Objects.requireNonNull(file);
    Objects.requireNonNull(position);
  }

  /** As people look it up: {@code .archlint.yaml:7}. */
  public String where() {
    return file + ":" + position.line();
  }

  /** Something that is wrong with it. */
  public Problem problem(String what, String mend) {
    return new Problem(file, Optional.of(position), what, mend);
  }
}
