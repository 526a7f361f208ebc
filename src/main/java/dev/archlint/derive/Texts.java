package dev.archlint.derive;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Comment;
import dev.archlint.document.InlineText;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Table;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Looks into the blocks of a template's section. */
final class Texts {
  private static final Set<String> DIAGRAM_LANGUAGES =
      Set.of("mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "ditaa", "blockdiag", "c4");

  /** Lines of boxes are U+2500 to U+257F; arrows and shapes follow them. */
  private static final int BOX_START = 0x2500;

  private static final int BOX_END = 0x25FF;
  private static final int LEAST_LINES = 4;
  private static final int NEAR_BEGIN = 60;

  private Texts() {}

  /** Paragraphs, texts of items, and comments: what may tell authors what to do. */
  static List<String> of(List<Block> blocks) {
    List<String> texts = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        texts.add(paragraph.text().plain());
      } else if (block instanceof Comment comment) {
        texts.add(comment.text());
      } else {
        texts.addAll(of(inside(block)));
      }
    }
    return texts;
  }

  static List<Table> tables(List<Block> blocks) {
    return all(blocks).filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  static List<CodeBlock> codes(List<Block> blocks) {
    return all(blocks).filter(CodeBlock.class::isInstance).map(CodeBlock.class::cast).toList();
  }

  private static Stream<Block> all(List<Block> blocks) {
    return blocks.stream().flatMap(it -> Stream.concat(Stream.of(it), all(inside(it))));
  }

  private static List<Block> inside(Block block) {
    if (block instanceof ListBlock list) {
      return list.items().stream().map(ListItem::blocks).flatMap(List::stream).toList();
    }
    return block instanceof BlockQuote quote ? quote.blocks() : List.of();
  }

  /** In how many lists a place stands. */
  static int depth(List<Block> blocks, Span place) {
    for (Block block : blocks) {
      if (block.span().contains(place)) {
        return (block instanceof ListBlock ? 1 : 0) + depth(inside(block), place);
      }
    }
    return 0;
  }

  /** Whether a text tells its author that a section may be left out. */
  static boolean saysOptional(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("optional");
    return (at >= 0 && at < NEAR_BEGIN && !lower.startsWith("optional", at - 3))
        || lower.contains("remove this section")
        || lower.contains("delete this section")
        || lower.contains("omit this section");
  }

  static boolean asksForDiagram(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean asks =
        Stream.of("provide", "add ", "draw", "include", "insert", "replace with")
            .anyMatch(lower::contains);
    return asks && lower.contains("diagram") && !lower.contains(" or ordered");
  }

  static boolean isDrawing(CodeBlock code, SourceFile source) {
    if (DIAGRAM_LANGUAGES.contains(code.language())) {
      return true;
    }
    long signs =
        code.lines().stream()
            .flatMapToInt(line -> source.text(line).chars())
            .filter(c -> c >= BOX_START && c <= BOX_END)
            .count();
    return signs >= LEAST_LINES;
  }

  /** Quotes and paragraphs in italics that speak of the document itself: they stay. */
  static List<String> standing(List<Block> blocks) {
    List<String> found = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof BlockQuote quote) {
        quote.blocks().forEach(it -> add(it, found));
      } else if (block instanceof Paragraph paragraph && isItalic(paragraph.text())) {
        add(paragraph, found);
      }
    }
    return found;
  }

  private static void add(Block block, List<String> found) {
    if (block instanceof Paragraph paragraph && !Brackets.in(paragraph.text())) {
      String text = paragraph.text().plain();
      String begin = text.toLowerCase(Locale.ROOT);
      int document = begin.indexOf("document");
      if (begin.startsWith("this ") && document > 0 && document < NEAR_BEGIN / 2) {
        found.add(text);
      }
    }
  }

  private static boolean isItalic(InlineText text) {
    return text.inlines().stream().allMatch(it -> it.emphasis() || it.text().isBlank());
  }
}
