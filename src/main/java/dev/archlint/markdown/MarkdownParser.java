package dev.archlint.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.archlint.document.Document;
import dev.archlint.document.FrontMatter;
import dev.archlint.document.Unreadable;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.Optional;

/** Parses Markdown as GitHub reads it. */
public final class MarkdownParser {
  private MarkdownParser() {}

  /**
   * The document that {@code source} holds. Every text is one, but for those that pass the limits
   * on blocks, nesting and the width of tables; these are {@link Document#unreadable}.
   */
  public static Document parse(SourceFile source) {
    try {
      return DeepStack.call(() -> parseHere(source));
    } catch (StackOverflowError e) {
      return unreadable(source, "nests deeper than can be followed", "nest less", Span.at(0));
    }
  }

  private static Document parseHere(SourceFile source) {
    Optional<FrontMatter> frontMatter = FrontMatterReader.read(source);
    int base = frontMatter.map(head -> head.span().end()).orElse(0);
    ParserText text = ParserText.from(source, base);
    com.vladsch.flexmark.util.ast.Document tree;
    try {
      BlockLimit.check(text);
      tree = TreeParser.parse(text.text());
    } catch (LimitException e) {
      return unreadable(source, e.getMessage(), e.mend(), text.span(e.offset(), e.offset()));
    }
    BlockBuilder blocks = new BlockBuilder(text, tree);
    SectionBuilder sections = new SectionBuilder();
    for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
        sections.add(blocks.heading(heading));
      } else {
        blocks.add(node, sections.blocks());
      }
    }
    blocks.links().sort((one, other) -> one.span().compareTo(other.span()));
    return new Document(
        source,
        frontMatter,
        sections.finish(source.text().length()),
        blocks.comments(),
        blocks.links(),
        blocks.definitions(),
        Optional.empty());
  }

  private static Document unreadable(SourceFile source, String reason, String mend, Span place) {
    return Document.unreadable(source, new Unreadable(reason, mend, place));
  }
}
