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

  /** Where each character stands in the parser's text. */
  private final int[] offsets;

  /** In a table's cell every pipe is escaped, and its backslash is not in {@code chars}. */
  private final boolean inCell;

  private InlineSource(String chars, int[] offsets, boolean inCell) {
    this.chars = chars;
    this.offsets = offsets;
    this.inCell = inCell;
  }

  /**
   * The content of a block.
   *
   * @param lines in pieces of any size
   * @param from offset in the parser's text before which nothing counts, such as a task box
   */
  static InlineSource of(List<BasedSequence> lines, int from) {
    return of(lines, from, false);
  }

  /** The content of a cell. */
  static InlineSource ofCell(BasedSequence content) {
    return of(List.of(content), 0, true);
  }

  private static InlineSource of(List<BasedSequence> lines, int from, boolean inCell) {
    int capacity = lines.stream().mapToInt(BasedSequence::length).sum();
    StringBuilder chars = new StringBuilder(capacity);
    int[] offsets = new int[capacity];
    boolean atLineStart = true;
    for (BasedSequence line : lines) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        // Spaces that flexmark puts in for tabs are among those, and have no place.
        boolean indents = isBlank(c) || (c == '\n' && chars.isEmpty());
        boolean skipped = (atLineStart && indents) || line.getIndexOffset(i) < from;
        if (!skipped) {
          offsets[chars.length()] = line.getIndexOffset(i);
          chars.append(c);
          atLineStart = c == '\n';
        }
      }
    }
    int end = chars.length();
    while (end > 0 && (isBlank(chars.charAt(end - 1)) || chars.charAt(end - 1) == '\n')) {
      end--;
    }
    return new InlineSource(chars.substring(0, end), Arrays.copyOf(offsets, end), inCell);
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

  char charAt(int index) {
    return chars.charAt(index);
  }

  /** Whether {@code wanted} stands at {@code index}. */
  boolean has(String wanted, int index) {
    return chars.startsWith(wanted, index);
  }

  /** Where the character at {@code index} begins in the parser's text. */
  int start(int index) {
    return isEscapedPipe(index) ? offsets[index] - 1 : offsets[index];
  }

  /** Where what ends before {@code index} ends in the parser's text. */
  int end(int index) {
    return offsets[index - 1] + 1;
  }

  /** Whether the character takes two in the text: it is a pipe in a cell. */
  boolean isEscapedPipe(int index) {
    return inCell && chars.charAt(index) == '|';
  }
}
