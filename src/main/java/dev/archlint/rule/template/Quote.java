package dev.archlint.rule.template;

/** A long text as messages quote it. */
final class Quote {
  private static final int MAX = 60;

  private Quote() {}

  /** The text in one line, cut at a word. */
  static String of(String text) {
    String line = text.strip().replace('\n', ' ');
    if (line.length() <= MAX) {
      return line;
    }
    int end = line.lastIndexOf(' ', MAX);
    return line.substring(0, end > 0 ? end : MAX) + " ...";
  }
}
