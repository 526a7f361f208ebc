package dev.archlint.rule;

import java.util.Objects;

/**
 * How much somebody lets a rule weigh.
 *
 * @param where who says so, as people can look it up: {@code .archlint.yaml:4}, {@code pack note}
 */
public record SeveritySetting(Severity severity, String where) {
  public SeveritySetting {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(where);
  }
}
