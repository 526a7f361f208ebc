package dev.archlint.document;

import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A text of a document with what it is there for: a heading, a paragraph, the text of an item, a
 * cell, a value of the front matter.
 *
 * @param names what it is a value of: the header of its column and the first cell of its row, or
 *     its key
 */
public record TextPart(Role role, InlineText text, List<String> names) {
  public TextPart {
    Objects.requireNonNull(role);
    Objects.requireNonNull(text);
    names = List.copyOf(names);
  }

  /** What a text is there for. */
  public enum Role {
    HEADING,
    PROSE,
    ITEM,
    CELL,
    FRONT_MATTER,
    /** A word alone in a list of the front matter: most often a name by which things are found. */
    TAG
  }

  /**
   * A text that says one thing: a whole part, or the value of a label in it.
   *
   * @param names what it is a value of
   */
  public record Value(List<String> names, InlineText text) {
    public Value {
      names = List.copyOf(names);
      Objects.requireNonNull(text);
    }
  }

  /** All texts of a document outside code, in the order of the source. */
  public static Stream<TextPart> in(Document document) {
    return document.texts().stream();
  }

  /** Works them out. */
  static List<TextPart> all(Document document) {
    List<TextPart> parts = new ArrayList<>();
    document.frontMatter().ifPresent(matter -> matter.entries().forEach(e -> add(e, parts)));
    document.root().all().forEach(section -> add(section, document.source(), parts));
    return List.copyOf(parts);
  }

  /** All texts of a section outside code, those of its subsections and its own heading included. */
  public static Stream<TextPart> in(Section section, SourceFile source) {
    List<TextPart> parts = new ArrayList<>();
    section.all().forEach(each -> add(each, source, parts));
    return parts.stream();
  }

  private static void add(Section section, SourceFile source, List<TextPart> parts) {
    section.heading().ifPresent(it -> parts.add(new TextPart(Role.HEADING, it.text(), List.of())));
    add(section.blocks(), Role.PROSE, source, parts);
  }

  /** The part as a whole, and the values of all labels in it. */
  public List<Value> values() {
    Value whole = new Value(names, text);
    if (labelled().isEmpty()) {
      return List.of(whole);
    }
    List<Value> values = new ArrayList<>(List.of(whole));
    labelled().forEach(it -> values.add(new Value(List.of(it.name().plain()), it.value())));
    return values;
  }

  /** Whether a test holds for the part as a whole or the value of a label in it. */
  public boolean anyValue(Predicate<InlineText> test) {
    if (test.test(text)) {
      return true;
    }
    for (FieldFinder.Labelled one : labelled()) {
      if (test.test(one.value())) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a label in it. */
  public boolean isLabelled() {
    return !labelled().isEmpty();
  }

  /** All labels in it. */
  public List<InlineText> labels() {
    return labelled().stream().map(FieldFinder.Labelled::name).toList();
  }

  private List<FieldFinder.Labelled> labelled() {
    return role == Role.PROSE || role == Role.ITEM ? text.labelled() : List.of();
  }

  private static void add(FrontMatter.Entry entry, List<TextPart> parts) {
    for (InlineText value : entry.values()) {
      Role role = entry.list() && isWord(value.plain()) ? Role.TAG : Role.FRONT_MATTER;
      parts.add(new TextPart(role, value, List.of(entry.key().plain())));
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

  private static void add(List<Block> blocks, Role role, SourceFile source, List<TextPart> parts) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Paragraph paragraph) {
        parts.add(new TextPart(i == 0 ? role : Role.PROSE, paragraph.text(), List.of()));
      } else if (block instanceof ListBlock list) {
        list.items().forEach(item -> add(item.blocks(), Role.ITEM, source, parts));
      } else if (block instanceof BlockQuote quote) {
        add(quote.blocks(), Role.PROSE, source, parts);
      } else if (block instanceof Table table) {
        add(table, parts);
      } else if (block instanceof HtmlBlock html) {
        add(html, i == 0 ? role : Role.PROSE, source, parts);
      }
    }
  }

  /** Markdown takes {@code <your name>} on a line of its own for a block of HTML. */
  private static void add(HtmlBlock html, Role role, SourceFile source, List<TextPart> parts) {
    String tag = source.text(html.span()).strip();
    if (tag.indexOf('\n') < 0 && tag.endsWith(">") && Bracketed.isUnknownTag(tag)) {
      int start = html.span().start() + source.text(html.span()).indexOf(tag);
      Span span = new Span(start, start + tag.length());
      Inline inline = new Inline(Inline.Kind.TEXT, tag, span, false, false, Optional.empty());
      parts.add(new TextPart(role, new InlineText(List.of(inline), span), List.of()));
    }
  }

  private static void add(Table table, List<TextPart> parts) {
    List<Cell> headers = table.header().cells();
    for (Cell cell : headers) {
      parts.add(new TextPart(Role.CELL, cell.text(), List.of()));
    }
    for (TableRow row : table.rows()) {
      List<Cell> cells = row.cells();
      for (int i = 0; i < cells.size(); i++) {
        parts.add(new TextPart(Role.CELL, cells.get(i).text(), names(headers, cells, i)));
      }
    }
  }

  private static List<String> names(List<Cell> headers, List<Cell> cells, int index) {
    String first = cells.get(0).text().plain();
    if (index >= headers.size()) {
      return index == 0 ? List.of() : List.of(first);
    }
    String header = headers.get(index).text().plain();
    return index == 0 ? List.of(header) : List.of(header, first);
  }
}
