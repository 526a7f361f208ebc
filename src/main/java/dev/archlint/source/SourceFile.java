package dev.archlint.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * The decoded text of one file and where its lines begin.
 *
 * <p>The text is kept as it is, line ends included; a leading byte order mark is no part of it, so
 * that columns of the first line count as editors count them. A line ends with {@code \n}, {@code
 * \r\n} or a lone {@code \r}, as CommonMark says.
 */
public final class SourceFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SAVE_AS_UTF_8 = "save it as UTF-8";

  private final String path;
  private final String text;

  /** Offset of each line's first unit, ascending; the first entry is 0. */
  private final int[] lineStarts;

  private SourceFile(String path, String text) {
    this.path = Objects.requireNonNull(path);
    this.text = Objects.requireNonNull(text);
    this.lineStarts = lineStarts(text);
  }

  /**
   * A file with this text.
   *
   * @param path how users name the file, with {@code /} as separator
   */
  public static SourceFile of(String path, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new SourceFile(path, marked ? text.substring(1) : text);
  }

  /**
   * Decodes UTF-8.
   *
   * @throws UnreadableSourceException if the bytes are no UTF-8 text; says what they seem to be
   */
  public static SourceFile decode(String path, byte[] bytes) throws UnreadableSourceException {
    int invalid = indexOf(bytes, (byte) 0);
    if (invalid >= 0) {
      throw looksLikeUtf16(bytes)
          ? utf16()
          : new UnreadableSourceException(
              "is binary: it has a NUL byte in line " + line(bytes, invalid),
              "leave it out, or save it as text");
    }
    if (looksLikeUtf16(bytes)) {
      throw utf16();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in)
              .toString();
      return of(path, text);
    } catch (CharacterCodingException e) {
      throw new UnreadableSourceException(
          "is not UTF-8: the byte 0x%02X in line %d begins no valid character"
              .formatted(bytes[in.position()] & 0xFF, line(bytes, in.position())),
          SAVE_AS_UTF_8);
    }
  }

  private static UnreadableSourceException utf16() {
    return new UnreadableSourceException("is UTF-16, not UTF-8", SAVE_AS_UTF_8);
  }

  /** The 1-based line that holds the byte at {@code offset}; no valid text is needed to know it. */
  private static int line(byte[] bytes, int offset) {
    return lineStarts(new String(bytes, 0, offset, StandardCharsets.ISO_8859_1)).length;
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return marked || (bytes.length % 2 == 0 && (first == 0) != (second == 0));
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      boolean pair = carriage >= 0 && feed == carriage + 1;
      int end = feed < 0 || (carriage >= 0 && carriage < feed && !pair) ? carriage : feed;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
      feed = feed >= 0 && feed <= end ? text.indexOf('\n', end + 1) : feed;
      carriage = carriage >= 0 && carriage <= end ? text.indexOf('\r', end + 1) : carriage;
    }
    return Arrays.copyOf(starts, count);
  }

  /** How users name the file; {@code /} on every system. */
  public String path() {
    return path;
  }

  /** The whole text, without byte order mark. */
  public String text() {
    return text;
  }

  /** The characters in {@code span}. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Number of lines; a text that ends with a line end has an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The 1-based line that holds {@code offset}. */
  public int line(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The line and column of {@code offset}, which may be the end of the text. */
  public Position position(int offset) {
    int line = line(offset);
    return new Position(line, offset - lineStarts[line - 1] + 1);
  }

  /** The offset of a line and column of this text. */
  public int offset(Position position) {
    return lineStarts[position.line() - 1] + position.column() - 1;
  }

  /** The place of {@code span}. */
  public Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  /**
   * The characters of a line without its line end.
   *
   * @param line 1-based
   */
  public Span lineSpan(int line) {
    Objects.checkIndex(line - 1, lineStarts.length);
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  @Override
  public String toString() {
    return path;
  }
}
