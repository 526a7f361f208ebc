package dev.archlint.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
  private final Lines lines;

  private SourceFile(String path, String text, Lines lines) {
    this.path = Objects.requireNonNull(path);
    this.text = Objects.requireNonNull(text);
    this.lines = lines;
  }

  /**
   * A file with this text.
   *
   * @param path how users name the file, with {@code /} as separator
   */
  public static SourceFile of(String path, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    String own = marked ? text.substring(1) : text;
    return new SourceFile(path, own, Lines.of(own));
  }

  /**
   * Decodes UTF-8.
   *
   * @throws UnreadableSourceException if the bytes are no UTF-8 text; says what they seem to be
   */
  public static SourceFile decode(String path, byte[] bytes) throws UnreadableSourceException {
    if (looksLikeUtf16(bytes)) {
      throw utf16();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      CharBuffer chars =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in);
      if (chars.hasRemaining() && chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.get();
      }
      int first = chars.arrayOffset();
      Lines lines = Lines.of(chars.array(), first + chars.position(), first + chars.limit());
      if (lines.hasNul) {
        throw binary(bytes);
      }
      return new SourceFile(path, chars.toString(), lines);
    } catch (CharacterCodingException e) {
      if (indexOf(bytes, (byte) 0) >= 0) {
        throw binary(bytes);
      }
      throw new UnreadableSourceException(
          "is not UTF-8: the byte 0x%02X in line %d begins no valid character"
              .formatted(bytes[in.position()] & 0xFF, line(bytes, in.position())),
          SAVE_AS_UTF_8);
    }
  }

  private static UnreadableSourceException binary(byte[] bytes) {
    int at = indexOf(bytes, (byte) 0);
    return new UnreadableSourceException(
        "is binary: it has a NUL byte in line " + line(bytes, at),
        "leave it out, or save it as text");
  }

  private static UnreadableSourceException utf16() {
    return new UnreadableSourceException("is UTF-16, not UTF-8", SAVE_AS_UTF_8);
  }

  /** The 1-based line that holds the byte at {@code offset}; no valid text is needed to know it. */
  private static int line(byte[] bytes, int offset) {
    return Lines.of(new String(bytes, 0, offset, StandardCharsets.ISO_8859_1)).starts.length;
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

  /** How users name the file; {@code /} on every system. */
  public String path() {
    return path;
  }

  /** The whole text, without byte order mark. */
  public String text() {
    return text;
  }

  /** Whether all its lines end with {@code \n}, and no NUL is in it. */
  public boolean isPlain() {
    return !lines.hasReturns && !lines.hasNul;
  }

  /** The characters in {@code span}. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Number of lines; a text that ends with a line end has an empty last line. */
  public int lineCount() {
    return lines.starts.length;
  }

  /** The 1-based line that holds {@code offset}. */
  public int line(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    int found = Arrays.binarySearch(lines.starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The line and column of {@code offset}, which may be the end of the text. */
  public Position position(int offset) {
    int line = line(offset);
    return new Position(line, offset - lines.starts[line - 1] + 1);
  }

  /** The offset of a line and column of this text. */
  public int offset(Position position) {
    return lines.starts[position.line() - 1] + position.column() - 1;
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
    Objects.checkIndex(line - 1, lines.starts.length);
    int start = lines.starts[line - 1];
    int end = line < lines.starts.length ? lines.starts[line] : text.length();
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
