package dev.archlint.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of some width. */
final class Wrap {
  private Wrap() {}

  /**
   * The lines; at least one. A word that is longer than a line stays whole, so that a path or an
   * address in it can be copied.
   */
  static List<String> lines(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int columns = DisplayWidth.of(word);
      if (used > 0 && used + 1 + columns > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      } else if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += columns;
    }
    lines.add(line.toString());
    return lines;
  }
}
