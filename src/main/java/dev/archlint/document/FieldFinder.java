package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds everything in a run of blocks that could be a labelled value.
 *
 * <p>Generous on purpose: a label counts only where a pack asks for it by name, so a line too many
 * costs nothing and a form not seen is a false alarm.
 */
final class FieldFinder {
  /** A label set in plain words is at most this long; longer ones are the begin of a sentence. */
  private static final int MAX_PLAIN_LABEL = 60;

  private final List<Field> found = new ArrayList<>();

  private FieldFinder() {}

  /** The fields in {@code blocks} and in the items of their lists, in the order of the source. */
  static List<Field> in(List<Block> blocks) {
    FieldFinder finder = new FieldFinder();
    finder.search(blocks, false);
    return List.copyOf(finder.found);
  }

  /** Whether a text begins with a bold or italic label. */
  static boolean hasMarkedLabel(InlineText text) {
    List<InlineText> lines = lines(text);
    return !lines.isEmpty() && labelEnd(lines.get(0)).filter(Label::marked).isPresent();
  }

  /** The fields of a front matter. */
  static List<Field> in(FrontMatter frontMatter) {
    List<Field> fields = new ArrayList<>();
    for (FrontMatter.Entry entry : frontMatter.entries()) {
      Span label = entry.key().span();
      if (entry.values().isEmpty()) {
        InlineText none = InlineText.empty(label.end());
        fields.add(new Field(Field.Form.FRONT_MATTER, entry.key(), none, List.of(), label));
      }
      for (InlineText value : entry.values()) {
        Span span = label.union(value.span());
        fields.add(new Field(Field.Form.FRONT_MATTER, entry.key(), value, List.of(), span));
      }
    }
    return List.copyOf(fields);
  }

  /**
   * @param inItem whether the blocks are those of one list item, whose first paragraph may be a
   *     label for all that follows in it
   */
  private void search(List<Block> blocks, boolean inItem) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Paragraph paragraph) {
        Field.Form form = inItem && i == 0 ? Field.Form.LIST_ITEM : Field.Form.LINE;
        inLines(form, paragraph.text(), following(blocks, i));
      } else if (block instanceof ListBlock list) {
        list.items().forEach(item -> search(item.blocks(), true));
      } else if (block instanceof BlockQuote quote) {
        search(quote.blocks(), false);
      } else if (block instanceof Table table) {
        inTable(table);
      }
    }
  }

  /** What stands below the block at {@code index}, up to a rule or the next label. */
  private static List<Block> following(List<Block> blocks, int index) {
    int end = index + 1;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof ThematicBreak)
        && !(blocks.get(end) instanceof Paragraph next && labelEnd(next.text()).isPresent())) {
      end++;
    }
    return blocks.subList(index + 1, end);
  }

  /** Each line of a paragraph may be a field; lines without a label go on with the one before. */
  private void inLines(Field.Form form, InlineText text, List<Block> below) {
    List<InlineText> fields = new ArrayList<>();
    InlineText last = null;
    for (InlineText line : lines(text)) {
      if (labelEnd(line).isPresent() || last == null) {
        fields.addAll(splitAtLabels(line));
      } else {
        InlineText whole = fields.remove(fields.size() - 1);
        int end = line.span().end();
        fields.add(between(text, whole.span().start(), end));
      }
      last = line;
    }
    for (int i = 0; i < fields.size(); i++) {
      InlineText line = fields.get(i);
      List<Block> blocks = i == fields.size() - 1 ? below : List.of();
      labelEnd(line).ifPresent(label -> found.add(field(form, line, label, blocks)));
    }
  }

  private static Field field(Field.Form form, InlineText line, Label label, List<Block> below) {
    int length = line.plain().length();
    InlineText name = line.slice(0, label.end());
    InlineText value = line.slice(label.valueStart(), length);
    List<Block> blocks = value.isBlank() || form == Field.Form.LIST_ITEM ? below : List.of();
    Span span = name.span().union(value.isBlank() ? line.span() : value.span());
    return new Field(form, name, value, blocks, span);
  }

  /** The runs of {@code text} that are written between two offsets of the source. */
  private static InlineText between(InlineText text, int start, int end) {
    Span span = new Span(start, end);
    return new InlineText(
        text.inlines().stream().filter(inline -> span.contains(inline.span())).toList(), span);
  }

  private static List<InlineText> lines(InlineText text) {
    List<InlineText> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : text.inlines()) {
      if (inline.kind() == Inline.Kind.BREAK) {
        addLine(lines, line);
        line.clear();
      } else {
        line.add(inline);
      }
    }
    addLine(lines, line);
    return lines;
  }

  private static void addLine(List<InlineText> lines, List<Inline> line) {
    if (!line.isEmpty()) {
      Span span = line.get(0).span().union(line.get(line.size() - 1).span());
      lines.add(new InlineText(line, span));
    }
  }

  /** Cuts {@code **Author:** A | **Owner:** B} into its fields. */
  private static List<InlineText> splitAtLabels(InlineText line) {
    if (labelEnd(line).isEmpty()) {
      return List.of(line);
    }
    String plain = line.plain();
    List<Integer> starts = new ArrayList<>(List.of(0));
    int at = 0;
    boolean wasStrong = true;
    for (Inline inline : line.inlines()) {
      int next = at + (inline.isVisible() ? inline.text().length() : 0);
      boolean begins = inline.strong() && !wasStrong && inline.isVisible();
      if (begins && isSeparated(plain, at) && endsAsLabel(line, at)) {
        starts.add(at);
      }
      wasStrong = inline.strong();
      at = next;
    }
    List<InlineText> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? beforeSeparator(plain, starts.get(i + 1)) : plain.length();
      parts.add(line.slice(starts.get(i), end));
    }
    return parts;
  }

  private static boolean isSeparated(String plain, int at) {
    int end = beforeSeparator(plain, at);
    return end < plain.stripTrailing().length() && end != at;
  }

  private static int beforeSeparator(String plain, int at) {
    int end = at;
    while (end > 0 && " \t|·•;,/".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean endsAsLabel(InlineText line, int start) {
    return labelEnd(line.slice(start, line.plain().length())).filter(Label::marked).isPresent();
  }

  private void inTable(Table table) {
    if (table.columnCount() == 2) {
      List<TableRow> rows = new ArrayList<>(List.of(table.header()));
      rows.addAll(table.rows());
      for (TableRow row : rows) {
        if (!row.cells().isEmpty() && !row.cells().get(0).isBlank()) {
          InlineText value =
              row.cells().size() > 1
                  ? row.cells().get(1).text()
                  : InlineText.empty(row.span().end());
          found.add(
              new Field(
                  Field.Form.TABLE_ROW, label(row.cells().get(0)), value, List.of(), row.span()));
        }
      }
    }
    if (table.rows().size() == 1) {
      List<Cell> values = table.rows().get(0).cells();
      for (int i = 0; i < table.columnCount(); i++) {
        InlineText label = label(table.header().cells().get(i));
        InlineText value =
            i < values.size()
                ? values.get(i).text()
                : InlineText.empty(table.rows().get(0).span().end());
        Span span = i < values.size() ? values.get(i).span() : table.rows().get(0).span();
        found.add(new Field(Field.Form.TABLE_COLUMN, label, value, List.of(), span));
      }
    }
  }

  private static InlineText label(Cell cell) {
    String plain = cell.text().plain();
    return cell.text().slice(0, plain.endsWith(":") ? plain.length() - 1 : plain.length());
  }

  /**
   * A label at the begin of a line.
   *
   * @param end offset after the label, in the line's plain text
   * @param valueStart offset after the colon or dash
   * @param marked whether it is bold or italic
   */
  private record Label(int end, int valueStart, boolean marked) {}

  private static Optional<Label> labelEnd(InlineText line) {
    List<Inline> visible = line.inlines().stream().filter(Inline::isVisible).toList();
    if (visible.isEmpty()) {
      return Optional.empty();
    }
    String plain = line.plain();
    int marked = markedLength(visible);
    if (marked > 0) {
      String label = plain.substring(0, marked).stripTrailing();
      if (label.endsWith(":") || label.endsWith("：")) {
        return Optional.of(new Label(label.length() - 1, marked, true));
      }
      int at = marked;
      while (at < plain.length() && plain.charAt(at) == ' ') {
        at++;
      }
      boolean separated = at < plain.length() && ":：–—".indexOf(plain.charAt(at)) >= 0;
      boolean dashed = plain.startsWith("- ", at) && at > marked;
      return separated || dashed
          ? Optional.of(new Label(label.length(), at + 1, true))
          : Optional.empty();
    }
    int colon = plain.indexOf(':');
    boolean ends =
        colon > 0
            && colon <= MAX_PLAIN_LABEL
            && (colon + 1 == plain.length() || Character.isWhitespace(plain.charAt(colon + 1)));
    return ends ? Optional.of(new Label(colon, colon + 1, false)) : Optional.empty();
  }

  /** Length of the bold or italic text that a line begins with. */
  private static int markedLength(List<Inline> visible) {
    Inline first = visible.get(0);
    if (!first.strong() && !first.emphasis()) {
      return 0;
    }
    int length = 0;
    for (Inline inline : visible) {
      boolean same = first.strong() ? inline.strong() : inline.emphasis();
      if (!same || inline.kind() == Inline.Kind.BREAK) {
        break;
      }
      length += inline.text().length();
    }
    return length;
  }
}
