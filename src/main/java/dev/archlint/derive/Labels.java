package dev.archlint.derive;

import java.util.Locale;

/** Labels and headers as a pack names them. */
final class Labels {
  private Labels() {}

  /** On one line, without what says that it may be left out. */
  static String clean(String text) {
    String line = String.join(" ", text.strip().split("\\s+", -1));
    for (String mark : new String[] {"(optional)", "(if applicable)"}) {
      if (line.toLowerCase(Locale.ROOT).endsWith(mark)) {
        line = line.substring(0, line.length() - mark.length()).strip();
      }
    }
    return line;
  }
}
