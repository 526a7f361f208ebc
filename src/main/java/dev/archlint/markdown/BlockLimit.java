package dev.archlint.markdown;

/**
 * Refuses a text of too many blocks before the parser has made any. Each costs a thousand times the
 * bytes that it may have, so that a few megabytes of the shortest would fill the memory.
 */
final class BlockLimit {
  /**
   * Five times what the longest documents hold. A document as large as may be read reaches it only
   * with less than a hundred characters for each.
   */
  static final int MAX_BLOCKS = 100_000;

  private BlockLimit() {}

  /**
   * Counts each line that the parser asks for the start of a block: that follows a blank line, or
   * does not begin with a letter. Lines of tables and code are among them. A line counts as often
   * as it has signs of quotes and list items in front.
   *
   * @throws LimitException at the line that is one too many
   */
  static void check(ParserText text) {
    String all = text.text();
    if (all.length() <= MAX_BLOCKS) {
      // Each takes a character at least.
      return;
    }
    int blocks = 0;
    boolean afterBlank = true;
    int at = 0;
    while (at < all.length()) {
      int end = all.indexOf('\n', at);
      end = end < 0 ? all.length() : end;
      int first = text.skipSpaces(at, end);
      boolean blank = first == end;
      if (!blank && (afterBlank || !Character.isLetter(all.charAt(first)))) {
        blocks += Math.max(1, containers(all, first, end));
        if (blocks > MAX_BLOCKS) {
          throw new LimitException(
              "has more than %,d paragraphs, list items, table rows and other blocks"
                  .formatted(MAX_BLOCKS),
              "make more than one of it",
              first);
        }
      }
      afterBlank = blank;
      at = end + 1;
    }
  }

  /** How many signs of quotes and list items stand in a row; deeper ones are refused anyway. */
  private static int containers(String all, int from, int end) {
    int count = 0;
    int at = skipContainer(all, from, end);
    while (at > from && count < NestingLimit.MAX_LEVELS) {
      count++;
      from = at;
      at = skipContainer(all, from, end);
    }
    return count;
  }

  /** The offset behind a sign and the white space around it; {@code from} if there is none. */
  private static int skipContainer(String all, int from, int end) {
    int at = ParserText.skipSpaces(all, from, end);
    if (at < end && all.charAt(at) == '>') {
      return at + 1;
    }
    int digits = at;
    while (digits < end && all.charAt(digits) >= '0' && all.charAt(digits) <= '9') {
      digits++;
    }
    String signs = digits > at ? ".)" : "-+*";
    boolean item = digits < end && signs.indexOf(all.charAt(digits)) >= 0;
    boolean apart = digits + 1 >= end || ParserText.isSpace(all.charAt(digits + 1));
    return item && apart ? digits + 1 : from;
  }
}
