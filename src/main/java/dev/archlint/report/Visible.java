package dev.archlint.report;

/**
 * Text from documents made harmless for terminals and honest for readers: what a terminal would
 * obey, what reverses the text around it and what cannot be seen is written as {@code <U+001B>}.
 *
 * <p>By Unicode's general categories: control, format, line and paragraph separators, surrogates
 * without partner; and the letters that are blank by design. The joiner inside an emoji stays.
 */
public final class Visible {
  private static final int JOINER = 0x200D;

  private Visible() {}

  /** One line of text in which every character can be seen. */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && isPlain(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isVisible(c) || (c == JOINER && joinsEmoji(text, i, next))) {
        visible.appendCodePoint(c);
      } else {
        visible.append("<U+%04X>".formatted(c));
      }
      i = next;
    }
    return visible.toString();
  }

  /** Fast way out for nearly all text. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> !isBlankLetter(c);
    };
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
