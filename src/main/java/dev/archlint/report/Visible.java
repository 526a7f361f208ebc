package dev.archlint.report;

import java.util.List;

/**
 * Text from documents made harmless for terminals and logs, and honest for readers: what a terminal
 * or a build server would obey, what reverses the text around it and what cannot be seen is written
 * as {@code <U+001B>}.
 *
 * <p>By Unicode's general categories: control, format, line and paragraph separators, surrogates
 * without partner; noncharacters; and the letters that are blank by design. The joiner inside an
 * emoji stays.
 */
public final class Visible {
  private static final int JOINER = 0x200D;

  /**
   * Commands that GitHub's and Azure's runners obey wherever they stand in a line of a log, and
   * TeamCity's at its beginning.
   */
  private static final List<String> LOG_COMMANDS = List.of("##[", "##vso[", "##teamcity[");

  /** What GitHub's runner obeys at the beginning of a line, after blanks. */
  private static final String LINE_COMMAND = "::";

  private Visible() {}

  /** One line of text in which every character can be seen. */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && isPlain(text.charAt(first))) {
      first++;
    }
    int lineCommand = lineCommand(text);
    if (lineCommand >= 0) {
      first = Math.min(first, lineCommand);
    } else if (first == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (i != lineCommand && isShown(text, i)) {
        visible.appendCodePoint(c);
      } else {
        visible.append(spelled(c));
      }
    }
    return visible.toString();
  }

  /** The character at this place of a text. */
  static String at(String text, int at) {
    int c = text.codePointAt(at);
    return isShown(text, at) ? Character.toString(c) : spelled(c);
  }

  private static boolean isShown(String text, int at) {
    int c = text.codePointAt(at);
    return isPlain(text.charAt(at))
        || ((isVisible(c) || (c == JOINER && joinsEmoji(text, at, at + 1)))
            && !beginsLogCommand(text, at));
  }

  private static String spelled(int c) {
    return "<U+%04X>".formatted(c);
  }

  /** Fast way out for nearly all text. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F && c != '#';
  }

  private static boolean beginsLogCommand(String text, int at) {
    return text.charAt(at) == '#'
        && LOG_COMMANDS.stream().anyMatch(command -> text.startsWith(command, at));
  }

  /** Where {@link #LINE_COMMAND} begins the text; -1 if something else does. */
  private static int lineCommand(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.startsWith(LINE_COMMAND, at) ? at : -1;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> !isBlankLetter(c) && !isNoncharacter(c);
    };
  }

  /** Code points that no text may hold, and that XML cannot: U+FDD0 to U+FDEF, U+FFFE, U+FFFF... */
  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** The Hangul fillers and the Braille blank, which are letters and signs without ink. */
  private static boolean isBlankLetter(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
  }

  private static boolean joinsEmoji(String text, int at, int next) {
    return at > 0
        && next < text.length()
        && isEmojiPart(text.codePointBefore(at))
        && isEmojiPart(text.codePointAt(next));
  }

  /** A pictograph, a skin tone or the sign that asks for a colourful form. */
  private static boolean isEmojiPart(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL || (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0xFE0F;
  }
}
