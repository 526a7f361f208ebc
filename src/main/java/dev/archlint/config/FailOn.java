package dev.archlint.config;

import dev.archlint.rule.Severity;
import java.util.Locale;

/** The severity from which on a finding fails a run. */
public enum FailOn {
  ERROR,
  WARNING,
  INFO,
  /** No finding does. */
  NEVER;

  /** As options and configurations write it: {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a finding of this severity fails the run. */
  public boolean isReachedBy(Severity severity) {
    return switch (this) {
      case ERROR -> severity.isAtLeast(Severity.ERROR);
      case WARNING -> severity.isAtLeast(Severity.WARNING);
      case INFO -> severity.isAtLeast(Severity.INFO);
      case NEVER -> false;
    };
  }
}
