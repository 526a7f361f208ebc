package dev.archlint.cli;

/** What a run tells the shell. */
enum ExitCode {
  OK(0, "Nothing at or above --fail-on."),
  FINDINGS(1, "Findings at or above it."),
  USAGE(2, "Wrong usage, a bad configuration or pack, or nothing to check."),
  FAILURE(3, "archlint itself failed on a document, which it names; the rest was checked.");

  private final int status;
  private final String meaning;

  ExitCode(int status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  /** The number that the shell sees. */
  int status() {
    return status;
  }

  /** What it means, in a sentence. */
  String meaning() {
    return meaning;
  }

  /** The graver of two. */
  ExitCode and(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
