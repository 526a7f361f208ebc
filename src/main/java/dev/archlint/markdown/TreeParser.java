package dev.archlint.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.internal.DocumentParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's (0.64.8) parser of blocks, without the record that it keeps of all that it has made:
 * that is larger than the tree, and there for inline parsers and extensions, of which there are
 * none.
 */
final class TreeParser extends DocumentParser {
  private TreeParser() {
    super(
        DataHolder.NULL,
        List.of(new BlockStarts.Factory()),
        List.of(),
        List.of(),
        new NoInlines(DataHolder.NULL));
  }

  /**
   * The blocks of a text; link reference definitions are nodes of their own, and in its {@link
   * Parser#REFERENCES}.
   *
   * @throws LimitException if blocks nest too deeply, or a table is too wide
   */
  static Document parse(String text) {
    Document document = new TreeParser().parse((CharSequence) text);
    if (DefinitionReader.mayFindAny(text)) {
      takeDefinitions(document, Parser.REFERENCES.get(document));
    }
    return document;
  }

  /** Takes the definitions that paragraphs begin with out of them. */
  private static void takeDefinitions(Node parent, ReferenceRepository references) {
    Node next = parent.getFirstChild();
    while (next != null) {
      Node node = next;
      next = node.getNext();
      if (node instanceof Paragraph paragraph) {
        takeDefinitions(paragraph, references);
      } else {
        takeDefinitions(node, references);
      }
    }
  }

  private static void takeDefinitions(Paragraph paragraph, ReferenceRepository references) {
    DefinitionReader.Split split = DefinitionReader.split(paragraph.getContentLines(), references);
    if (split.definitions().isEmpty()) {
      return;
    }
    for (Reference definition : split.definitions()) {
      paragraph.insertBefore(definition);
    }
    if (split.rest().isEmpty()) {
      paragraph.unlink();
    } else {
      int start = split.rest().get(0).getStartOffset();
      paragraph.setChars(paragraph.baseSubSequence(start, paragraph.getEndOffset()));
      paragraph.setContentLines(split.rest());
    }
  }

  /** The one that is still open; others are not asked for. */
  @Override
  @SuppressWarnings("ReferenceEquality") // nodes are what they are
  public @Nullable BlockParser getActiveBlockParser(Block node) {
    List<BlockParser> active = getActiveBlockParsers();
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i).getBlock() == node) {
        return active.get(i).isClosed() ? null : active.get(i);
      }
    }
    return null;
  }

  @Override
  public void blockParserAdded(BlockParser parser) {}

  @Override
  public void blockParserRemoved(BlockParser parser) {}

  @Override
  public void blockAdded(Block node) {}

  @Override
  public void blockRemoved(Block node) {}
}
