package dev.archlint.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Stands behind a writer of JSON or XML and escapes what these allow and a terminal or a build log
 * would obey or hide: control characters beyond ASCII, text that runs backwards, invisible
 * characters. They can stand in strings and texts only, where the escape means the same.
 */
final class EscapingWriter extends FilterWriter {
  /** Takes the UTF-16 unit. */
  private final String escape;

  private EscapingWriter(Writer out, String escape) {
    super(out);
    this.escape = escape;
  }

  static Writer json(Writer out) {
    return new EscapingWriter(out, "\\u%04x");
  }

  static Writer xml(Writer out) {
    return new EscapingWriter(out, "&#x%X;");
  }

  @Override
  public void write(int c) throws IOException {
    if (isPlain((char) c)) {
      out.write(c);
    } else {
      out.write(escape.formatted(c));
    }
  }

  @Override
  public void write(char[] chars, int start, int length) throws IOException {
    int from = start;
    for (int i = start; i < start + length; i++) {
      if (!isPlain(chars[i])) {
        out.write(chars, from, i - from);
        write(chars[i]);
        from = i + 1;
      }
    }
    out.write(chars, from, start + length - from);
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    int from = start;
    for (int i = start; i < start + length; i++) {
      if (!isPlain(text.charAt(i))) {
        out.write(text, from, i - from);
        write(text.charAt(i));
        from = i + 1;
      }
    }
    out.write(text, from, start + length - from);
  }

  private static boolean isPlain(char c) {
    if (c < 0x7f) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
