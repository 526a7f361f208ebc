package dev.archlint.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * HTML tags, comments and the like in one block's inline content; CommonMark 0.29, section 6.6, as
 * GitHub has it.
 *
 * <p>What was sought to the end in vain is not sought again, so that all {@code <} of a text take
 * linear time together.
 */
final class InlineHtml {
  private static final int NONE = LinkSyntax.NONE;
  private static final String COMMENT = "<!--";

  private final String text;

  /** Indexes from which no tag can be completed, reached after a tag's name or an attribute. */
  private final BitSet hopeless = new BitSet();

  /** From these indexes on there is no such end. */
  private int noInstruction = Integer.MAX_VALUE;

  private int noComment = Integer.MAX_VALUE;
  private int noDeclaration = Integer.MAX_VALUE;
  private int noData = Integer.MAX_VALUE;

  InlineHtml(String text) {
    this.text = text;
  }

  /** The index after what begins at the {@code <} at {@code start}; {@link LinkSyntax#NONE}. */
  int end(int start) {
    if (text.startsWith("<?", start)) {
      int end = start < noInstruction ? text.indexOf("?>", start + 2) : NONE;
      noInstruction = end == NONE ? Math.min(noInstruction, start) : noInstruction;
      return end == NONE ? NONE : end + 2;
    }
    if (text.startsWith("<![CDATA[", start)) {
      int end = start < noData ? text.indexOf("]]>", start + 9) : NONE;
      noData = end == NONE ? Math.min(noData, start) : noData;
      return end == NONE ? NONE : end + 3;
    }
    if (text.startsWith(COMMENT, start)) {
      return comment(start + COMMENT.length());
    }
    if (text.startsWith("<!", start)) {
      return declaration(start);
    }
    return text.startsWith("</", start) ? closingTag(start + 2) : openTag(start + 1);
  }

  /** Whether what begins at {@code start} is a comment, if it is anything. */
  boolean isComment(int start) {
    return text.startsWith(COMMENT, start);
  }

  /**
   * Two dashes inside do not end it, as in CommonMark 0.31 and in HTML blocks: a reason stands
   * behind them in what people tell linters.
   */
  private int comment(int start) {
    if (text.startsWith(">", start) || text.startsWith("->", start) || start >= noComment) {
      return NONE;
    }
    int end = text.indexOf("-->", start);
    noComment = end == NONE ? start : noComment;
    return end == NONE ? NONE : end + 3;
  }

  private int declaration(int start) {
    int name = start + 2;
    int at = name;
    while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
      at++;
    }
    if (at == name || skipSpaces(at) == at || start >= noDeclaration) {
      return NONE;
    }
    int end = text.indexOf('>', at);
    noDeclaration = end == NONE ? start : noDeclaration;
    return end == NONE ? NONE : end + 1;
  }

  private int closingTag(int start) {
    int name = name(start);
    if (name == NONE) {
      return NONE;
    }
    int end = skipSpaces(name);
    return LinkSyntax.is(text, end, '>') ? end + 1 : NONE;
  }

  private int openTag(int start) {
    int at = name(start);
    if (at == NONE) {
      return NONE;
    }
    List<Integer> tried = new ArrayList<>();
    while (!hopeless.get(at)) {
      tried.add(at);
      int next = skipSpaces(at);
      int slash = LinkSyntax.is(text, next, '/') ? next + 1 : next;
      if (LinkSyntax.is(text, slash, '>')) {
        return slash + 1;
      }
      int attribute = next == at ? NONE : attribute(next);
      if (attribute == NONE) {
        break;
      }
      at = attribute;
    }
    tried.forEach(hopeless::set);
    return NONE;
  }

  private int name(int start) {
    if (start >= text.length() || !isLetter(text.charAt(start))) {
      return NONE;
    }
    int at = start + 1;
    while (at < text.length() && (isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    return at;
  }

  private int attribute(int start) {
    int at = start;
    while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
      at++;
    }
    if (at == start) {
      return NONE;
    }
    int equals = skipSpaces(at);
    return LinkSyntax.is(text, equals, '=') ? value(skipSpaces(equals + 1)) : at;
  }

  private int value(int start) {
    if (start >= text.length()) {
      return NONE;
    }
    char quote = text.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, start + 1);
      return end < 0 ? NONE : end + 1;
    }
    int at = start;
    while (at < text.length()
        && !isSpace(text.charAt(at))
        && "\"'=<>`".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at == start ? NONE : at;
  }

  private int skipSpaces(int start) {
    int at = start;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == '\n' || InlineSource.isBlank(c);
  }

  private static boolean isNamePart(char c, boolean first) {
    return isLetter(c)
        || c == '_'
        || c == ':'
        || (!first && (isLetterOrDigit(c) || c == '.' || c == '-'));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }
}
