package dev.archlint.document;

import dev.archlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A text of a document with what it is there for: a heading, a paragraph, the text of an item, a
 * cell, a value of the front matter.
 */
public final class TextPart {
  private final Role role;
  private final InlineText text;
  private final List<String> names;

  /** Of a cell, those that give it its names; without cells where it has others, or none. */
  private final List<Cell> headers;

  private final List<Cell> row;
  private final int column;

  /**
   * @param names see {@link #names}
   */
  public TextPart(Role role, InlineText text, List<String> names) {
    this(role, text, List.copyOf(names), List.of(), List.of(), 0);
  }

  private TextPart(
      Role role,
      InlineText text,
      List<String> names,
      List<Cell> headers,
      List<Cell> row,
      int column) {
    this.role = Objects.requireNonNull(role);
    this.text = Objects.requireNonNull(text);
    this.names = names;
    this.headers = headers;
    this.row = row;
    this.column = column;
  }

  /**
   * A cell.
   *
   * @param headers of the columns
   * @param column index of the cell among the cells of its row, 0-based
   */
  static TextPart cell(List<Cell> headers, List<Cell> row, int column) {
    return new TextPart(Role.CELL, row.get(column).text(), List.of(), headers, row, column);
  }

  /** What it is there for. */
  public Role role() {
    return role;
  }

  /** The text. */
  public InlineText text() {
    return text;
  }

  /** What it is a value of: the header of its column and the first cell of its row, or its key. */
  public List<String> names() {
    if (row.isEmpty()) {
      return names;
    }
    String first = row.get(0).text().plain();
    if (column >= headers.size()) {
      return column == 0 ? List.of() : List.of(first);
    }
    String header = headers.get(column).text().plain();
    return column == 0 ? List.of(header) : List.of(header, first);
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

  /** All texts of a section outside code, those of its subsections and its own heading included. */
  public static Stream<TextPart> in(Section section, SourceFile source) {
    return Walk.of(section, source).texts().stream();
  }

  /** The part as a whole, and the values of all labels in it. */
  public List<Value> values() {
    Value whole = new Value(names(), text);
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
    for (Labelled one : labelled()) {
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
    return labelled().stream().map(Labelled::name).toList();
  }

  /** All labels in it with their values. */
  List<Labelled> labelled() {
    return role == Role.PROSE || role == Role.ITEM ? text.labelled() : List.of();
  }
}
