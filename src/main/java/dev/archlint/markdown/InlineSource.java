package dev.archlint.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;
import java.util.List;

/**
 * The inline content of one block, as CommonMark's inline parser gets it: without indentation of
 * its lines, without white space at both ends, each line but the last with its {@code \n}.
 */
final class InlineSource {
  private static final int[] ONE_STRETCH = {0};
  private static final InlineSource NOTHING =
      new InlineSource("", 0, new int[0], new int[0], false);

  private final String chars;

  /** Where it begins in the parser's text. */
  private final int first;

  /** Where the stretches that stand in one piece in the parser's text begin, from {@code first}. */
  private final int[] places;

  /** Index of the first character of each stretch, ascending from 0. */
  private final int[] starts;

  /** In a table's cell every pipe is escaped, and its backslash is not in {@code chars}. */
  private final boolean inCell;

  private InlineSource(String chars, int first, int[] places, int[] starts, boolean inCell) {
    this.chars = chars;
    this.first = first;
    this.places = places;
    this.starts = starts;
    this.inCell = inCell;
  }

  private static InlineSource of(Stretches stretches, boolean inCell) {
    return new InlineSource(
        stretches.chars(), stretches.first(), stretches.places(), stretches.starts(), inCell);
  }

  /** What stands in one piece in the parser's text, as most contents do. */
  private static InlineSource ofPiece(String text, int from, int to, boolean inCell) {
    return from < to
        ? new InlineSource(text.substring(from, to), from, ONE_STRETCH, ONE_STRETCH, inCell)
        : NOTHING;
  }

  /**
   * The content of a block.
   *
   * @param lines each with its line end; spaces that flexmark puts in for tabs stand before a line
   *     alone, and have no place
   * @param from offset in the parser's text before which nothing counts, such as a task box
   */
  static InlineSource of(List<BasedSequence> lines, int from) {
    if (lines.isEmpty()) {
      return NOTHING;
    }
    String text = textOf(lines.get(0));
    if (lines.size() == 1) {
      BasedSequence line = lines.get(0);
      int start = Math.max(line.getStartOffset(), from);
      int end = line.getEndOffset();
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (start < end && isSpace(text.charAt(end - 1))) {
        end--;
      }
      return ofPiece(text, start, end, false);
    }
    Stretches stretches = new Stretches(text);
    for (BasedSequence line : lines) {
      stretches.addLine(Math.max(line.getStartOffset(), from), line.getEndOffset());
    }
    stretches.trimEnd();
    return of(stretches, false);
  }

  /** All of what the parser was given. */
  private static String textOf(BasedSequence line) {
    return line.getBase().toString();
  }

  /**
   * The content of a cell.
   *
   * @param text the parser's
   * @param from offset of it, behind white space
   * @param to offset after it, before white space
   */
  static InlineSource ofCell(String text, int from, int to) {
    int pipe = escapedPipe(text, from, to);
    if (pipe == to) {
      return ofPiece(text, from, to, true);
    }
    Stretches stretches = new Stretches(text);
    int start = from;
    while (pipe < to) {
      stretches.add(start, pipe);
      start = pipe + 1;
      pipe = escapedPipe(text, start, to);
    }
    stretches.add(start, to);
    return of(stretches, true);
  }

  /** Where the first backslash with a pipe behind it stands; {@code to} if there is none. */
  private static int escapedPipe(String text, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (text.charAt(i) == '\\' && text.charAt(i + 1) == '|') {
        return i;
      }
    }
    return to;
  }

  /** Stretches of the parser's text, while they are put together. */
  private static final class Stretches {
    private final String text;
    private int[] from = new int[4];
    private int[] to = new int[4];
    private int count;

    Stretches(String text) {
      this.text = text;
    }

    void addLine(int start, int end) {
      int at = start;
      while (at < end && (count == 0 ? isSpace(text.charAt(at)) : isBlank(text.charAt(at)))) {
        at++;
      }
      add(at, end);
    }

    void add(int start, int end) {
      if (start >= end) {
        return;
      }
      if (count > 0 && to[count - 1] == start) {
        to[count - 1] = end;
        return;
      }
      if (count == from.length) {
        from = Arrays.copyOf(from, 2 * count);
        to = Arrays.copyOf(to, 2 * count);
      }
      from[count] = start;
      to[count] = end;
      count++;
    }

    void trimEnd() {
      while (count > 0) {
        int end = to[count - 1];
        while (end > from[count - 1] && isSpace(text.charAt(end - 1))) {
          end--;
        }
        to[count - 1] = end;
        if (end > from[count - 1]) {
          return;
        }
        count--;
      }
    }

    String chars() {
      if (count == 1) {
        return text.substring(from[0], to[0]);
      }
      StringBuilder chars = new StringBuilder();
      for (int i = 0; i < count; i++) {
        chars.append(text, from[i], to[i]);
      }
      return chars.toString();
    }

    int first() {
      return count == 0 ? 0 : from[0];
    }

    int[] places() {
      int[] places = new int[count];
      for (int i = 1; i < count; i++) {
        places[i] = from[i] - from[0];
      }
      return places;
    }

    int[] starts() {
      int[] starts = new int[count];
      for (int i = 1; i < count; i++) {
        starts[i] = starts[i - 1] + to[i - 1] - from[i - 1];
      }
      return starts;
    }
  }

  /** Space or tab. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Space, tab or line end. */
  private static boolean isSpace(char c) {
    return isBlank(c) || c == '\n';
  }

  /** All of it. */
  String chars() {
    return chars;
  }

  int length() {
    return chars.length();
  }

  /** Where the character at {@code index} begins in the parser's text. */
  int start(int index) {
    return isEscapedPipe(index) ? place(index) - 1 : place(index);
  }

  /** Where what ends before {@code index} ends in the parser's text. */
  int end(int index) {
    return place(index - 1) + 1;
  }

  /** Whether the character at {@code index} stands in one piece with the one before it. */
  boolean isOnePiece(int index) {
    return !isEscapedPipe(index)
        && !isEscapedPipe(index - 1)
        && place(index) == place(index - 1) + 1;
  }

  /**
   * Up to where the characters from {@code index} on stand in one piece in the parser's text; a
   * pipe in a cell stands alone.
   *
   * @param limit no further than this index
   */
  int pieceEnd(int index, int limit) {
    if (isEscapedPipe(index)) {
      return index + 1;
    }
    // The pipes behind it begin stretches of their own, since their backslashes are left out.
    int next = stretch(index) + 1;
    return next < starts.length ? Math.min(limit, starts[next]) : limit;
  }

  /** Whether the character takes two in the text: it is a pipe in a cell. */
  private boolean isEscapedPipe(int index) {
    return inCell && chars.charAt(index) == '|';
  }

  private int place(int index) {
    int stretch = stretch(index);
    return first + places[stretch] + index - starts[stretch];
  }

  private int stretch(int index) {
    if (starts.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found : -found - 2;
  }
}
