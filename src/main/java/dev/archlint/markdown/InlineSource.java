package dev.archlint.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;
import java.util.List;

/**
 * The inline content of one block, as CommonMark's inline parser gets it: without indentation of
 * its lines, without white space at both ends, each line but the last with its {@code \n}.
 */
final class InlineSource {
  private final String chars;

  /** Where the stretches that stand in one piece in the parser's text begin there. */
  private final int[] places;

  /** Index of the first character of each stretch, ascending from 0. */
  private final int[] starts;

  /** In a table's cell every pipe is escaped, and its backslash is not in {@code chars}. */
  private final boolean inCell;

  private InlineSource(Stretches stretches, boolean inCell) {
    this.chars = stretches.chars();
    this.places = stretches.from();
    this.starts = stretches.starts();
    this.inCell = inCell;
  }

  /**
   * The content of a block.
   *
   * @param lines each with its line end; spaces that flexmark puts in for tabs stand before a line
   *     alone, and have no place
   * @param from offset in the parser's text before which nothing counts, such as a task box
   */
  static InlineSource of(List<BasedSequence> lines, int from) {
    Stretches stretches = new Stretches(lines.isEmpty() ? "" : textOf(lines.get(0)));
    for (BasedSequence line : lines) {
      stretches.addLine(Math.max(line.getStartOffset(), from), line.getEndOffset());
    }
    stretches.trimEnd();
    return new InlineSource(stretches, false);
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
    Stretches stretches = new Stretches(text);
    int start = from;
    for (int i = from; i + 1 < to; i++) {
      if (text.charAt(i) == '\\' && text.charAt(i + 1) == '|') {
        stretches.add(start, i);
        start = i + 1;
      }
    }
    stretches.add(start, to);
    return new InlineSource(stretches, true);
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
      while (at < end && (isBlank(text.charAt(at)) || (count == 0 && text.charAt(at) == '\n'))) {
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
        while (end > from[count - 1]
            && (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '\n')) {
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

    int[] from() {
      return Arrays.copyOf(from, count);
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
    return places[stretch] + index - starts[stretch];
  }

  private int stretch(int index) {
    if (starts.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found : -found - 2;
  }
}
