package dev.archlint.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * The parts of links and of link reference definitions; CommonMark, sections 4.7 and 6.3.
 *
 * <p>Each method takes the index where the part begins and gives the index after it, or {@link
 * #NONE}. None looks further ahead than the next mark that could begin such a part again, or a
 * fixed number of characters or brackets, so that a text full of beginnings takes linear time.
 */
final class LinkSyntax {
  /** There is no such part. */
  static final int NONE = -1;

  /** As in the specification. */
  private static final int MAX_LABEL = 999;

  /** As in the reference implementation. */
  private static final int MAX_PARENTHESES = 32;

  private LinkSyntax() {}

  /** A label with its brackets; it may be blank. */
  static int label(CharSequence text, int start) {
    if (!is(text, start, '[')) {
      return NONE;
    }
    int last = Math.min(text.length() - 1, start + MAX_LABEL + 1);
    for (int i = start + 1; i <= last; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i + 1;
      }
      if (c == '[') {
        return NONE;
      }
      if (isEscape(text, i)) {
        i++;
      }
    }
    return NONE;
  }

  /** A destination, in angle brackets or not; it may be empty. */
  static int destination(CharSequence text, int start) {
    return is(text, start, '<') ? inAngles(text, start) : bare(text, start);
  }

  /** GitHub allows spaces here: {@code [a](<my file.md>)}. */
  private static int inAngles(CharSequence text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' || c == '\n') {
        return NONE;
      }
      if (isEscape(text, i)) {
        i++;
      }
    }
    return NONE;
  }

  private static int bare(CharSequence text, int start) {
    int open = 0;
    int i = start;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u007f') {
        break;
      }
      if (isEscape(text, i)) {
        i++;
      } else if (c == '(' && ++open > MAX_PARENTHESES) {
        return NONE;
      } else if (c == ')' && --open < 0) {
        return i;
      }
    }
    return open > 0 ? NONE : i;
  }

  /** A destination without angle brackets around it. */
  static String withoutAngles(String destination) {
    return destination.startsWith("<")
        ? destination.substring(1, destination.length() - 1)
        : destination;
  }

  /** A title with its marks. */
  static int title(CharSequence text, int start) {
    if (start >= text.length()) {
      return NONE;
    }
    char open = text.charAt(start);
    if (open != '"' && open != '\'' && open != '(') {
      return NONE;
    }
    char close = open == '(' ? ')' : open;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i + 1;
      }
      if (c == open) {
        return NONE;
      }
      if (isEscape(text, i)) {
        i++;
      }
    }
    return NONE;
  }

  /** After spaces, tabs and at most one line end. */
  static int skipSpaces(CharSequence text, int start) {
    int at = skipBlanks(text, start);
    return is(text, at, '\n') ? skipBlanks(text, at + 1) : at;
  }

  /** After spaces and tabs. */
  static int skipBlanks(CharSequence text, int start) {
    int at = start;
    while (at < text.length() && InlineSource.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a backslash at {@code index} takes the next character's meaning. */
  static boolean isEscape(CharSequence text, int index) {
    return text.charAt(index) == '\\'
        && index + 1 < text.length()
        && Escaping.ESCAPABLE_CHARS.indexOf(text.charAt(index + 1)) >= 0;
  }

  static boolean is(CharSequence text, int index, char wanted) {
    return index < text.length() && text.charAt(index) == wanted;
  }
}
