package dev.archlint.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads headings, in place of flexmark's (0.64.8) own parser: that one sees no {@code #} heading
 * right after a list item whose code fence was never closed, takes link reference definitions above
 * a line of {@code =} or {@code -} for the text of a heading, and puts a paragraph together anew at
 * each of its lines, which takes time quadratic in the lines.
 */
final class HeadingStart {
  private HeadingStart() {}

  static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= 4) {
      return BlockStart.none();
    }
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    // An open fence that the line still belongs to is not asked for block starts.
    if (line.charAt(start) == '#') {
      return atx(content(line, start), line);
    }
    List<BasedSequence> lines = matched.getParagraphLines();
    if (lines == null || lines.isEmpty()) {
      return BlockStart.none();
    }
    BasedSequence content = content(line, start);
    return isUnderline(content) ? setext(content, lines, state, matched) : BlockStart.none();
  }

  private static BasedSequence content(BasedSequence line, int start) {
    return TableNode.trim(line.subSequence(start, line.length()));
  }

  private static @Nullable BlockStart atx(BasedSequence content, BasedSequence line) {
    int level = leading(content, '#');
    boolean opens =
        level >= 1
            && level <= 6
            && (level == content.length() || ParserText.isSpace(content.charAt(level)));
    if (!opens) {
      return null;
    }
    BasedSequence text = TableNode.trim(content.subSequence(level, content.length()));
    int closing = text.length();
    while (closing > 0 && text.charAt(closing - 1) == '#') {
      closing--;
    }
    boolean closes = closing == 0 || ParserText.isSpace(text.charAt(closing - 1));
    HeadingParser parser = new HeadingParser(level);
    Heading heading = (Heading) parser.getBlock();
    heading.setOpeningMarker(content.subSequence(0, level));
    heading.setText(closes ? TableNode.trim(text.subSequence(0, closing)) : text);
    if (closes && closing < text.length()) {
      heading.setClosingMarker(text.subSequence(closing, text.length()));
    }
    heading.setCharsFromContent();
    return BlockStart.of(parser).atIndex(line.length());
  }

  private static boolean isUnderline(BasedSequence content) {
    char mark = content.isEmpty() ? ' ' : content.charAt(0);
    return (mark == '=' || mark == '-') && leading(content, mark) == content.length();
  }

  /** How many of {@code mark} it begins with. */
  private static int leading(BasedSequence content, char mark) {
    int count = 0;
    while (count < content.length() && content.charAt(count) == mark) {
      count++;
    }
    return count;
  }

  /** What an underline makes of a paragraph once the definitions at its head are taken out. */
  private static @Nullable BlockStart setext(
      BasedSequence underline,
      List<BasedSequence> lines,
      ParserState state,
      MatchedBlockParser matched) {
    DefinitionReader.Split split =
        DefinitionReader.split(lines, Parser.REFERENCES.get(state.getProperties()));
    for (Reference definition : split.definitions()) {
      matched.getBlockParser().getBlock().insertBefore(definition);
    }
    if (split.rest().isEmpty()) {
      // Nothing is left to be a heading: the underline is text.
      return BlockStart.of(new ParagraphParser())
          .atIndex(state.getNextNonSpaceIndex())
          .replaceActiveBlockParser();
    }
    HeadingParser parser = new HeadingParser(underline.charAt(0) == '=' ? 1 : 2);
    Heading heading = (Heading) parser.getBlock();
    BasedSequence first = split.rest().get(0);
    int end = split.rest().get(split.rest().size() - 1).getEndOffset();
    heading.setText(TableNode.trim(first.baseSubSequence(first.getStartOffset(), end)));
    heading.appendChild(new ParagraphLines(split.rest()));
    heading.setClosingMarker(underline);
    heading.setCharsFromContent();
    return BlockStart.of(parser).atIndex(state.getLine().length()).replaceActiveBlockParser();
  }
}
