package dev.archlint.variants;

import dev.archlint.source.Span;

/** Makes one change to a text and knows which line things stand on afterwards. */
final class Editor {
  private final String text;

  Editor(String text) {
    this.text = text;
  }

  String without(Span span) {
    return replace(span, "");
  }

  String replace(Span span, String by) {
    return text.substring(0, span.start()) + by + text.substring(span.end());
  }

  String insert(int offset, String what) {
    return replace(Span.at(offset), what);
  }

  String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The whole lines that a span touches, the last line end included. */
  Span lines(Span span) {
    int start = text.lastIndexOf('\n', Math.max(span.start() - 1, 0));
    start = span.start() == 0 ? 0 : start + 1;
    int end =
        span.end() > 0 && text.charAt(span.end() - 1) == '\n' && !span.isEmpty()
            ? span.end()
            : text.indexOf('\n', span.end()) + 1;
    return new Span(start, end <= 0 ? text.length() : end);
  }

  /** The 1-based line of an offset. */
  int line(int offset) {
    return line(text, offset);
  }

  static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  static int lineCount(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
