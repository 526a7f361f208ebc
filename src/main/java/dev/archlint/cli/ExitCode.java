package dev.archlint.cli;

/** What a run tells the shell. */
enum ExitCode {
  /** Nothing at or above {@code --fail-on}. */
  OK(0),
  /** Findings at or above it. */
  FINDINGS(1),
  /** Wrong usage, a bad configuration or pack, or nothing to check. */
  USAGE(2),
  /** archlint itself failed on a document. */
  FAILURE(3);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  /** The number that the shell sees. */
  int status() {
    return status;
  }

  /** The graver of two. */
  ExitCode and(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
