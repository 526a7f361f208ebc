package dev.archlint.yaml;

import java.util.Locale;
import java.util.Set;

/** Text as YAML writes it. */
public final class YamlText {
  /** Plain, these are no text to one YAML or another. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

  private YamlText() {}

  /**
   * A scalar on one line that reads back as {@code text}, inside flow collections too: plain where
   * nothing in it could mean anything to YAML, else in double quotes.
   */
  public static String scalar(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && Character.isLetter(text.codePointAt(0))
        && !text.endsWith(" ")
        && !WORDS.contains(text.toLowerCase(Locale.ROOT))
        && text.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || " _-/().+".indexOf(c) >= 0);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (isSafe(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append((c > 0xFFFF ? "\\U%08X" : "\\u%04X").formatted(c));
              }
            });
    return quoted.append('"').toString();
  }

  /** Neither a control character, nor invisible, nor half a character. */
  private static boolean isSafe(int c) {
    int type = Character.getType(c);
    return switch (type) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
