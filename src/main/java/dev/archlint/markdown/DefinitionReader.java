package dev.archlint.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Takes the place of flexmark's inline parser: of its two tasks it does one, to take link reference
 * definitions out of the heads of paragraphs. The other is done by {@link InlineParser} once all
 * definitions are known.
 */
final class DefinitionReader extends CommonmarkInlineParser {
  DefinitionReader(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    // Left to InlineParser.
  }

  /**
   * Puts the definitions that {@code block} begins with before it.
   *
   * @return how far behind the block's start its other content begins, in the parser's text
   */
  @Override
  public int preProcessBlock(Paragraph block, ParserState state) {
    InlineSource source = InlineSource.of(block.getContentLines(), 0);
    int at = 0;
    int end = definition(source, at, block);
    while (end != LinkSyntax.NONE) {
      at = end;
      end = definition(source, at, block);
    }
    if (at == 0) {
      return 0;
    }
    int rest = at == source.length() ? block.getEndOffset() : source.start(at);
    return rest - block.getStartOffset();
  }

  /** The index after the definition at {@code start} and its line end. */
  private int definition(InlineSource source, int start, Paragraph block) {
    String text = source.chars();
    int label = LinkSyntax.label(text, start);
    if (label == LinkSyntax.NONE || !LinkSyntax.is(text, label, ':')) {
      return LinkSyntax.NONE;
    }
    int from = LinkSyntax.skipSpaces(text, label + 1);
    int to = LinkSyntax.destination(text, from);
    if (to == LinkSyntax.NONE || to == from) {
      return LinkSyntax.NONE;
    }
    String key = Escaping.normalizeReferenceChars(text.substring(start, label), true);
    if (key.isEmpty()) {
      return LinkSyntax.NONE;
    }
    int titleStart = LinkSyntax.skipSpaces(text, to);
    int title = titleStart == to ? LinkSyntax.NONE : LinkSyntax.title(text, titleStart);
    int end = title == LinkSyntax.NONE ? LinkSyntax.NONE : lineEnd(text, title);
    if (end == LinkSyntax.NONE) {
      // What looks like a title is the next line's text.
      title = LinkSyntax.NONE;
      end = lineEnd(text, to);
    }
    if (end == LinkSyntax.NONE) {
      return LinkSyntax.NONE;
    }
    BasedSequence base = block.getChars();
    Reference reference =
        new Reference(
            chars(base, source, start, label + 1),
            chars(base, source, from, to),
            title == LinkSyntax.NONE ? null : chars(base, source, titleStart, title));
    referenceRepository.put(key, reference);
    block.insertBefore(reference);
    return end;
  }

  private static BasedSequence chars(BasedSequence base, InlineSource source, int start, int end) {
    return base.baseSubSequence(source.start(start), source.end(end));
  }

  private static int lineEnd(String text, int start) {
    int at = LinkSyntax.skipBlanks(text, start);
    if (at == text.length()) {
      return at;
    }
    return text.charAt(at) == '\n' ? at + 1 : LinkSyntax.NONE;
  }
}
