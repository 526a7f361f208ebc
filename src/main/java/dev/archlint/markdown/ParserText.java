package dev.archlint.markdown;

import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.Arrays;

/**
 * The text as flexmark gets it, and the way back to the source.
 *
 * <p>It leaves out the front matter, and every line ends with {@code \n}: flexmark's patterns do
 * not agree on {@code \r}, so that a document with other line ends would be another document. NUL
 * becomes U+FFFD, as CommonMark says; flexmark takes it for the end of the text.
 */
final class ParserText {
  private final SourceFile source;
  private final String text;

  /** Where {@code text} begins in the source. */
  private final int base;

  /** Offsets in {@code text} of each {@code \n} that stands for {@code \r\n}, ascending. */
  private final int[] shortened;

  private ParserText(SourceFile source, String text, int base, int[] shortened) {
    this.source = source;
    this.text = text;
    this.base = base;
    this.shortened = shortened;
  }

  /** What follows offset {@code base} of {@code source}. */
  static ParserText from(SourceFile source, int base) {
    String rest = source.text().substring(base);
    if (source.isPlain()) {
      return new ParserText(source, rest, base, new int[0]);
    }
    StringBuilder text = new StringBuilder(rest.length());
    int[] shortened = new int[64];
    int count = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '\r' && i + 1 < rest.length() && rest.charAt(i + 1) == '\n') {
        if (count == shortened.length) {
          shortened = Arrays.copyOf(shortened, count * 2);
        }
        shortened[count++] = text.length();
      } else {
        text.append(c == '\r' ? '\n' : c == '\0' ? '\uFFFD' : c);
      }
    }
    return new ParserText(source, text.toString(), base, Arrays.copyOf(shortened, count));
  }

  String text() {
    return text;
  }

  /** The place in the source of what stands from {@code start} to {@code end} in {@link #text}. */
  Span span(int start, int end) {
    return new Span(offset(start), offset(end));
  }

  /** The source of what stands from {@code start} to {@code end} in {@link #text}. */
  String source(int start, int end) {
    return source.text(span(start, end));
  }

  private int offset(int at) {
    int found = Arrays.binarySearch(shortened, at);
    return base + at + (found >= 0 ? found : -found - 1);
  }

  /**
   * {@link #span} without white space at both ends; empty at the start if there is nothing else.
   */
  Span trimmed(int start, int end) {
    int from = skipSpaces(start, end);
    int to = skipSpacesBack(from, end);
    return from == to ? span(start, start) : span(from, to);
  }

  /** The first offset from {@code start} on that is no white space; {@code end} if all is. */
  int skipSpaces(int start, int end) {
    return skipSpaces(text, start, end);
  }

  static int skipSpaces(String text, int start, int end) {
    int at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset after the last character from {@code start} on that is no white space. */
  int skipSpacesBack(int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** White space as CommonMark knows it, which is ASCII only. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
