package dev.archlint.markdown;

import java.util.ArrayList;
import java.util.List;

/** Finds the comments in a piece of HTML. */
final class HtmlComments {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private HtmlComments() {}

  /**
   * A comment.
   *
   * @param start offset of its {@code <!--}
   * @param end offset after its {@code -->}, or of the end of the HTML if it is never closed
   */
  record Place(int start, int end) {}

  /** The comments in {@code html}, in order. */
  static List<Place> in(String html) {
    List<Place> places = new ArrayList<>();
    int start = html.indexOf(OPEN);
    while (start >= 0) {
      int close = html.indexOf(CLOSE, start + OPEN.length());
      int end = close < 0 ? html.length() : close + CLOSE.length();
      places.add(new Place(start, end));
      start = html.indexOf(OPEN, end);
    }
    return places;
  }

  /** Whether {@code html} holds nothing but these comments. */
  static boolean isAllOf(String html, List<Place> comments) {
    int at = 0;
    for (Place comment : comments) {
      if (!html.substring(at, comment.start()).isBlank()) {
        return false;
      }
      at = comment.end();
    }
    return html.substring(at).isBlank();
  }

  /** What stands between the marks of a comment, trimmed. */
  static String inner(String comment) {
    String open = comment.substring(OPEN.length());
    String inner = open.endsWith(CLOSE) ? open.substring(0, open.length() - CLOSE.length()) : open;
    return inner.strip();
  }
}
