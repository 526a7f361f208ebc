package dev.archlint.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Stands behind a writer of JSON or XML and escapes what these allow and a terminal or a build log
 * would obey or hide: control characters beyond ASCII, text that runs backwards, invisible
 * characters, and what makes a command to a build server of {@code ##}. They can stand in strings
 * and texts only, where the escape means the same.
 */
final class EscapingWriter extends FilterWriter {
  /** Begins of {@code ##[}, {@code ##vso[} and {@code ##teamcity[}, after the {@code ##}. */
  private static final String LOG_COMMANDS = "[vt";

  /** Takes the UTF-16 unit. */
  private final String escape;

  /** How many {@code #} were written last. */
  private int hashes;

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
    count((char) c);
  }

  @Override
  public void write(char[] chars, int start, int length) throws IOException {
    int from = start;
    for (int i = start; i < start + length; i++) {
      if (!isPlain(chars[i])) {
        out.write(chars, from, i - from);
        out.write(escape.formatted((int) chars[i]));
        from = i + 1;
      }
      count(chars[i]);
    }
    out.write(chars, from, start + length - from);
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    int from = start;
    for (int i = start; i < start + length; i++) {
      if (!isPlain(text.charAt(i))) {
        out.write(text, from, i - from);
        out.write(escape.formatted((int) text.charAt(i)));
        from = i + 1;
      }
      count(text.charAt(i));
    }
    out.write(text, from, start + length - from);
  }

  private void count(char c) {
    hashes = c == '#' ? hashes + 1 : 0;
  }

  private boolean isPlain(char c) {
    if (c < 0x7f) {
      return hashes < 2 || LOG_COMMANDS.indexOf(c) < 0;
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
