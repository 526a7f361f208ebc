package dev.archlint.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Stands before a writer of JSON or XML and escapes what these allow and a terminal or a build log
 * would obey or hide: control characters beyond ASCII, text that runs backwards, invisible
 * characters, and what makes a command to a build server of {@code ##}. They can stand in strings
 * and texts only, where the escape means the same.
 *
 * <p>Hands on what was written when its place is used up and when it is flushed, which is not
 * passed on. The libraries before it write an indent of ten levels in ten calls, and one to the
 * writers of the JDK costs more than the two characters.
 */
final class EscapingWriter extends Writer {
  /** Begins of {@code ##[}, {@code ##vso[} and {@code ##teamcity[}, after the {@code ##}. */
  private static final String LOG_COMMANDS = "[vt";

  private final Writer out;
  private final Escape escape;
  private final char[] waiting = new char[8192];

  /** How many units wait. */
  private int count;

  /** How many {@code #} were written last. */
  private int hashes;

  /** The first half of a character whose second half is still to come; 0 if there is none. */
  private char half;

  private EscapingWriter(Writer out, Escape escape) {
    this.out = out;
    this.escape = escape;
  }

  /** How a format spells a code point. */
  @FunctionalInterface
  private interface Escape {
    String of(int c);
  }

  static Writer json(Writer out) {
    return new EscapingWriter(out, EscapingWriter::inJson);
  }

  static Writer xml(Writer out) {
    return new EscapingWriter(out, "&#x%X;"::formatted);
  }

  /** JSON has escapes for UTF-16 units only. */
  private static String inJson(int c) {
    StringBuilder escapes = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      escapes.append("\\u%04x".formatted((int) unit));
    }
    return escapes.toString();
  }

  @Override
  public void write(int c) throws IOException {
    add((char) c);
  }

  @Override
  public void write(char[] chars, int start, int length) throws IOException {
    for (int i = start; i < start + length; i++) {
      add(chars[i]);
    }
  }

  @Override
  public void write(String text) throws IOException {
    write(text, 0, text.length());
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    for (int i = start; i < start + length; i++) {
      add(text.charAt(i));
    }
  }

  private void add(char c) throws IOException {
    // Fast way for nearly all text: what means nothing to anybody, whatever stands around it.
    if (c < 0x7F && c != '#' && hashes == 0 && half == 0) {
      put(c);
    } else {
      addSlowly(c);
    }
  }

  private void addSlowly(char c) throws IOException {
    if (half != 0) {
      char first = half;
      half = 0;
      if (Character.isLowSurrogate(c)) {
        add(Character.toCodePoint(first, c));
        return;
      }
      put(first);
    }
    if (Character.isHighSurrogate(c)) {
      half = c;
      hashes = 0;
    } else {
      add((int) c);
    }
  }

  private void add(int c) throws IOException {
    for (char unit : isPlain(c) ? Character.toChars(c) : escape.of(c).toCharArray()) {
      put(unit);
    }
    hashes = c == '#' ? hashes + 1 : 0;
  }

  private boolean isPlain(int c) {
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

  private void put(char c) throws IOException {
    if (count == waiting.length) {
      handOn();
    }
    waiting[count++] = c;
  }

  private void handOn() throws IOException {
    out.write(waiting, 0, count);
    count = 0;
  }

  @Override
  public void flush() throws IOException {
    if (half != 0) {
      put(half);
      half = 0;
    }
    handOn();
  }

  /** As {@link #flush}: the writer behind belongs to somebody else. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
