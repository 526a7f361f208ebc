package dev.archlint.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.Cell;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Comment;
import dev.archlint.document.Heading;
import dev.archlint.document.HtmlBlock;
import dev.archlint.document.InlineText;
import dev.archlint.document.Link;
import dev.archlint.document.LinkDefinition;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.ListItem.TaskBox;
import dev.archlint.document.Other;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.document.ThematicBreak;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns flexmark's block nodes into blocks, and collects what the document lists as a whole. */
final class BlockBuilder {
  /** {@code [ ]}. */
  private static final int BOX_LENGTH = 3;

  private final ParserText text;
  private final ReferenceRepository references;
  private final List<Comment> comments = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<LinkDefinition> definitions = new ArrayList<>();

  BlockBuilder(ParserText text, Document document) {
    this.text = text;
    this.references = Parser.REFERENCES.get(document);
  }

  List<Comment> comments() {
    return comments;
  }

  List<Link> links() {
    return links;
  }

  List<LinkDefinition> definitions() {
    return definitions;
  }

  /** The blocks among the children of {@code parent}. */
  List<Block> children(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      add(child, blocks);
    }
    return blocks;
  }

  /** Adds the blocks that one node stands for: one, but for HTML that is several comments. */
  void add(Node node, List<Block> blocks) {
    if (node instanceof HtmlBlockBase) {
      blocks.addAll(html(node));
    } else if (!(node instanceof BlankLine)) {
      blocks.add(block(node));
    }
  }

  private Block block(Node node) {
    if (node instanceof com.vladsch.flexmark.ast.Paragraph) {
      return paragraph(node, node.getStartOffset());
    }
    if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      // Inside a quote or an item it opens no section.
      Heading built = heading(heading);
      return new Paragraph(built.text(), built.span());
    }
    if (node instanceof com.vladsch.flexmark.ast.ListBlock list) {
      return list(list);
    }
    if (node instanceof TableNode table) {
      return table(table);
    }
    if (node instanceof FencedCodeBlock code) {
      return fenced(code);
    }
    if (node instanceof IndentedCodeBlock code) {
      List<Span> lines = lines(code.getContentLines());
      return new CodeBlock("", lines, lines.get(0).union(lines.get(lines.size() - 1)));
    }
    if (node instanceof com.vladsch.flexmark.ast.BlockQuote quote) {
      List<Block> blocks = children(quote);
      return new BlockQuote(blocks, around(quote.getOpeningMarker(), blocks));
    }
    if (node instanceof com.vladsch.flexmark.ast.ThematicBreak) {
      return new ThematicBreak(trimmed(node.getChars()));
    }
    if (node instanceof Reference reference) {
      Span span = trimmed(reference.getChars());
      String label = reference.getReference().toString();
      definitions.add(new LinkDefinition(label, reference.getUrl().toString(), span));
      return new Other("LinkReferenceDefinition", span);
    }
    return new Other(node.getNodeName(), trimmed(node.getChars()));
  }

  /**
   * A paragraph.
   *
   * @param from where its content begins in the parser's text, or the white space before it
   */
  private Paragraph paragraph(Node node, int from) {
    int end = node.getEndOffset();
    Span span = text.trimmed(from, end);
    InlineSource content = InlineSource.of(ParagraphLines.of(node), from);
    return new Paragraph(inlines(content, span), span);
  }

  /** A heading; whether it opens a section is not for it to say. */
  Heading heading(com.vladsch.flexmark.ast.Heading node) {
    BasedSequence content = node.getText();
    boolean isAtx = !node.getOpeningMarker().isEmpty();
    BasedSequence first = isAtx ? node.getOpeningMarker() : content;
    BasedSequence last =
        !node.getClosingMarker().isEmpty()
            ? node.getClosingMarker()
            : content.isEmpty() ? first : content;
    Span textSpan =
        content.isEmpty()
            ? text.span(first.getEndOffset(), first.getEndOffset())
            : trimmed(content);
    return new Heading(
        node.getLevel(),
        inlines(InlineSource.of(isAtx ? List.of(content) : ParagraphLines.of(node), 0), textSpan),
        text.trimmed(first.getStartOffset(), last.getEndOffset()));
  }

  private ListBlock list(com.vladsch.flexmark.ast.ListBlock node) {
    List<ListItem> items = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof com.vladsch.flexmark.ast.ListItem item) {
        items.add(item(item));
      }
    }
    Span span = items.get(0).span().union(items.get(items.size() - 1).span());
    return new ListBlock(node instanceof OrderedList, items, span);
  }

  private ListItem item(com.vladsch.flexmark.ast.ListItem node) {
    TaskBox box = TaskBox.NONE;
    // Most hold one paragraph, or that and a list.
    List<Block> blocks = new ArrayList<>(2);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child == node.getFirstChild() && child instanceof com.vladsch.flexmark.ast.Paragraph) {
        int start = child.getStartOffset();
        int end = child.getEndOffset();
        box = boxAt(start, end);
        blocks.add(paragraph(child, box == TaskBox.NONE ? start : start + BOX_LENGTH));
      } else {
        add(child, blocks);
      }
    }
    return new ListItem(box, blocks, around(node.getOpeningMarker(), blocks));
  }

  /**
   * The task box that a paragraph begins with. GitHub wants white space after it; at the end of the
   * paragraph none is asked for here, since many editors cut it off, and what remains is meant as a
   * box.
   */
  private TaskBox boxAt(int start, int end) {
    String all = text.text();
    boolean isBox =
        end - start >= BOX_LENGTH
            && all.charAt(start) == '['
            && all.charAt(start + 2) == ']'
            && (end - start == BOX_LENGTH || ParserText.isSpace(all.charAt(start + BOX_LENGTH)));
    if (!isBox) {
      return TaskBox.NONE;
    }
    return switch (all.charAt(start + 1)) {
      case ' ' -> TaskBox.OPEN;
      case 'x', 'X' -> TaskBox.TICKED;
      default -> TaskBox.NONE;
    };
  }

  private Table table(TableNode node) {
    TableRow header = row(node.header());
    List<TableRow> rows = new ArrayList<>(node.rows().size());
    for (BasedSequence row : node.rows()) {
      rows.add(row(row));
    }
    return new Table(header, span(node.delimiter()), rows, span(node.getChars()));
  }

  private TableRow row(BasedSequence row) {
    int start = row.getStartOffset();
    List<Cell> cells = new ArrayList<>();
    for (TableSyntax.RawCell cell :
        TableSyntax.cells(text.text().substring(start, row.getEndOffset()))) {
      cells.add(cell(start + cell.start(), start + cell.end()));
    }
    return new TableRow(cells, span(row));
  }

  /** The cell of what stands between two pipes. */
  private Cell cell(int start, int end) {
    int from = text.skipSpaces(start, end);
    int to = text.skipSpacesBack(from, end);
    Span span = from == to ? text.span(start, end) : text.span(from, to);
    return new Cell(inlines(InlineSource.ofCell(text.text(), from, to), span), span);
  }

  private CodeBlock fenced(FencedCodeBlock node) {
    List<BasedSequence> content = node.getContentLines();
    BasedSequence last =
        !node.getClosingMarker().isEmpty()
            ? node.getClosingMarker()
            : !content.isEmpty()
                ? content.get(content.size() - 1)
                : node.getInfo().isEmpty() ? node.getOpeningMarker() : node.getInfo();
    Span span = text.trimmed(node.getOpeningMarker().getStartOffset(), last.getEndOffset());
    List<Span> lines = lines(content);
    // White space at the end of a block that is never closed still belongs to its lines.
    Span whole = lines.isEmpty() ? span : span.union(lines.get(lines.size() - 1));
    return new CodeBlock(node.getInfo().toString(), lines, whole);
  }

  private List<Span> lines(List<BasedSequence> content) {
    return content.stream().map(this::line).toList();
  }

  private Span line(BasedSequence line) {
    int start = line.getStartOffset();
    int end = line.getEndOffset();
    if (end > start && text.text().charAt(end - 1) == '\n') {
      end--;
    }
    return text.text().substring(start, end).isBlank()
        ? text.span(start, start)
        : text.span(start, end);
  }

  private List<Block> html(Node node) {
    int start = node.getStartOffset();
    String html = text.text().substring(start, node.getEndOffset()).stripTrailing();
    List<HtmlComments.Place> places = HtmlComments.in(html);
    List<Block> found = new ArrayList<>();
    for (HtmlComments.Place place : places) {
      String inner = HtmlComments.inner(html.substring(place.start(), place.end()));
      Comment comment = new Comment(inner, text.span(start + place.start(), start + place.end()));
      comments.add(comment);
      found.add(comment);
    }
    boolean onlyComments = !places.isEmpty() && HtmlComments.isAllOf(html, places);
    return onlyComments
        ? found
        : List.of(new HtmlBlock(text.trimmed(start, start + html.length())));
  }

  private InlineText inlines(InlineSource content, Span span) {
    if (InlineParser.isPlain(content.chars())) {
      return InlineBuilder.plain(content, text, span);
    }
    return InlineBuilder.build(
        InlineParser.parse(content, text, references), content, text, links, comments, span);
  }

  private Span around(BasedSequence marker, List<Block> blocks) {
    Span span = span(marker);
    int end = span.end();
    for (Block block : blocks) {
      end = Math.max(end, block.span().end());
    }
    return end == span.end() ? span : new Span(span.start(), end);
  }

  private Span span(BasedSequence chars) {
    return text.span(chars.getStartOffset(), chars.getEndOffset());
  }

  private Span trimmed(BasedSequence chars) {
    return text.trimmed(chars.getStartOffset(), chars.getEndOffset());
  }
}
