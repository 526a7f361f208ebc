package dev.archlint.rule;

import java.util.Locale;

/** How much a finding weighs, heaviest first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO,
  /** Not reported. */
  OFF;

  /** As packs, options and reports write it: {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it weighs as much as {@code other} or more. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
