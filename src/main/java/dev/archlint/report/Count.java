package dev.archlint.report;

/** Numbers of things in words. */
final class Count {
  private Count() {}

  /** {@code 1 document}, {@code 2 documents}. */
  static String of(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
