package dev.archlint.yaml;

/**
 * Tabs that YAML 1.2 allows and the parser does not: between a key and its value, around commas, at
 * the end of a line, in a blank line (section 6.2 of the specification).
 */
final class Tabs {
  private Tabs() {}

  /**
   * The same text, of the same length, with a space for each tab that indents nothing. Tabs inside
   * quotes are among them: callers try the text as it is first.
   */
  static String separatingAsSpaces(String text) {
    StringBuilder spaced = new StringBuilder(text);
    int lineStart = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        replace(spaced, lineStart, i);
        lineStart = i + 1;
      }
    }
    return spaced.toString();
  }

  private static void replace(StringBuilder text, int start, int end) {
    int first = start;
    while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
      first++;
    }
    boolean comment = first < end && text.charAt(first) == '#';
    for (int i = first == end || comment ? start : first; i < end; i++) {
      if (text.charAt(i) == '\t') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
