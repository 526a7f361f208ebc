package dev.archlint.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import dev.archlint.document.Document;
import dev.archlint.document.FrontMatter;
import dev.archlint.document.Link;
import dev.archlint.source.SourceFile;
import java.util.Comparator;
import java.util.Optional;

/** Parses Markdown as GitHub reads it. */
public final class MarkdownParser {
  private static final Parser PARSER =
      Parser.builder()
          .customBlockParserFactory(new HeadingStart())
          .customBlockParserFactory(new TableBlockParser.Factory())
          .customInlineParserFactory(GitHubInlineParser::new)
          // flexmark adds it by itself only beside its own inline parser.
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .build();

  private MarkdownParser() {}

  /** The document that {@code source} holds; every text is one. */
  public static Document parse(SourceFile source) {
    try {
      return DeepStack.call(() -> parseHere(source));
    } catch (StackOverflowError e) {
      return Document.unreadable(source.path(), "nests deeper than can be followed");
    }
  }

  private static Document parseHere(SourceFile source) {
    Optional<FrontMatter> frontMatter = FrontMatterReader.read(source);
    int base = frontMatter.map(head -> head.span().end()).orElse(0);
    ParserText text = ParserText.from(source, base);
    com.vladsch.flexmark.util.ast.Document tree = PARSER.parse(text.text());
    BlockBuilder blocks = new BlockBuilder(text, tree);
    SectionBuilder sections = new SectionBuilder();
    for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
        sections.add(blocks.heading(heading));
      } else {
        sections.add(blocks.blocks(node));
      }
    }
    blocks.links().sort(Comparator.comparing(Link::span));
    return new Document(
        source,
        frontMatter,
        sections.finish(source.text().length()),
        blocks.comments(),
        blocks.links(),
        blocks.definitions(),
        Optional.empty());
  }
}
