package dev.archlint.document;

import dev.archlint.document.TextPart.Role;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All blocks and texts of a document, or of a section, on one way through it. */
final class Walk {
  private final SourceFile source;
  private final List<Block> blocks = new ArrayList<>();
  private final List<TextPart> texts = new ArrayList<>();

  private Walk(SourceFile source) {
    this.source = source;
  }

  static Walk of(Document document) {
    Walk walk = new Walk(document.source());
    document.frontMatter().ifPresent(matter -> matter.entries().forEach(walk::add));
    document.root().all().forEach(walk::add);
    return walk;
  }

  static Walk of(Section section, SourceFile source) {
    Walk walk = new Walk(source);
    section.all().forEach(walk::add);
    return walk;
  }

  /** All blocks, also those in items and quotes, in the order of the source. */
  List<Block> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /** All texts outside code, those of headings included, in the order of the source. */
  List<TextPart> texts() {
    return Collections.unmodifiableList(texts);
  }

  private void add(FrontMatter.Entry entry) {
    for (InlineText value : entry.values()) {
      Role role = entry.list() && isWord(value.plain()) ? Role.TAG : Role.FRONT_MATTER;
      texts.add(new TextPart(role, value, List.of(entry.key().plain())));
    }
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void add(Section section) {
    section.heading().ifPresent(it -> texts.add(new TextPart(Role.HEADING, it.text(), List.of())));
    add(section.blocks(), Role.PROSE);
  }

  /**
   * @param role of a text that the first of the blocks is
   */
  private void add(List<Block> run, Role role) {
    for (int i = 0; i < run.size(); i++) {
      Block block = run.get(i);
      blocks.add(block);
      if (block instanceof Paragraph paragraph) {
        texts.add(new TextPart(i == 0 ? role : Role.PROSE, paragraph.text(), List.of()));
      } else if (block instanceof ListBlock list) {
        for (ListItem item : list.items()) {
          add(item.blocks(), Role.ITEM);
        }
      } else if (block instanceof BlockQuote quote) {
        add(quote.blocks(), Role.PROSE);
      } else if (block instanceof Table table) {
        add(table);
      } else if (block instanceof HtmlBlock html) {
        add(html, i == 0 ? role : Role.PROSE);
      }
    }
  }

  /** Markdown takes {@code <your name>} on a line of its own for a block of HTML. */
  private void add(HtmlBlock html, Role role) {
    String tag = source.text(html.span()).strip();
    if (tag.indexOf('\n') < 0 && tag.endsWith(">") && Bracketed.isUnknownTag(tag)) {
      int start = html.span().start() + source.text(html.span()).indexOf(tag);
      Span span = new Span(start, start + tag.length());
      Inline inline = new Inline(Inline.Kind.TEXT, tag, span, false, false, Optional.empty());
      texts.add(new TextPart(role, new InlineText(List.of(inline), span), List.of()));
    }
  }

  private void add(Table table) {
    List<Cell> headers = table.header().cells();
    for (Cell cell : headers) {
      texts.add(new TextPart(Role.CELL, cell.text(), List.of()));
    }
    List<TableRow> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      List<Cell> cells = rows.get(i).cells();
      for (int column = 0; column < cells.size(); column++) {
        texts.add(TextPart.cell(headers, cells, column));
      }
    }
  }
}
