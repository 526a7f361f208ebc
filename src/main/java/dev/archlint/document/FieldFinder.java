package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything in a run of blocks that could be a labelled value.
 *
 * <p>Generous on purpose: a label counts only where a pack asks for it by name, so a line too many
 * costs nothing and a form not seen is a false alarm.
 */
final class FieldFinder {
  /** A label set in plain words is at most this long; longer ones are the begin of a sentence. */
  private static final int MAX_PLAIN_LABEL = 60;

  /** What authors put between two fields on one line. */
  private static final String SEPARATORS = " \t|·•;,/";

  /** Labels are shorter by far, with the colon after them. */
  private static final int MAX_LABEL = 1_000;

  /** What sets a label off from its value. */
  private static final Needles SETTING_OFF = Needles.of(":", "：", "–", "—", "- ");

  private final List<Field> found = new ArrayList<>();

  private FieldFinder() {}

  /** The fields in {@code blocks} and in the items of their lists, in the order of the source. */
  static List<Field> in(List<Block> blocks) {
    FieldFinder finder = new FieldFinder();
    finder.search(blocks, false);
    return List.copyOf(finder.found);
  }

  /** Of the same, those that are items without a value. */
  static List<Field> emptyItems(List<Block> blocks) {
    List<Field> found = new ArrayList<>();
    emptyItems(blocks, false, found);
    return found;
  }

  private static void emptyItems(List<Block> blocks, boolean inItem, List<Field> found) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof ListBlock list) {
        list.items().forEach(item -> emptyItems(item.blocks(), true, found));
      } else if (block instanceof BlockQuote quote) {
        emptyItems(quote.blocks(), false, found);
      } else if (inItem && i == 0 && block instanceof Paragraph paragraph) {
        List<Labelled> labelled = paragraph.text().labelled();
        for (Labelled one : labelled) {
          if (one.value().isBlank()) {
            Field field = field(one, Field.Form.LIST_ITEM, end(labelled), blocks, 0);
            if (!field.isFilled()) {
              found.add(field);
            }
          }
        }
      }
    }
  }

  /** Whether a text begins with a bold or italic label. */
  static boolean hasMarkedLabel(InlineText text) {
    List<Labelled> labelled = text.labelled();
    return !labelled.isEmpty()
        && labelled.get(0).line() == 0
        && labelled.get(0).style() != Style.PLAIN;
  }

  /** Whether there is a colon or a dash, and a line that begins as labels do; few texts have. */
  private static boolean mayHoldLabel(InlineText text) {
    return text.containsAny(SETTING_OFF) && beginsLikeLabel(text);
  }

  /** Whether some line begins in bold or italics, or has a colon as early as a plain label. */
  private static boolean beginsLikeLabel(InlineText text) {
    int length = 0;
    for (Inline inline : text.inlines()) {
      if (endsLine(inline)) {
        length = 0;
      } else if (inline.isVisible()) {
        if (length == 0 && (inline.strong() || inline.emphasis())) {
          return true;
        }
        String words = inline.text();
        for (int i = 0; i < words.length() && length <= MAX_PLAIN_LABEL; i++) {
          if (isColon(words.charAt(i))) {
            return true;
          }
          length += length == 0 && InlineText.isSpace(words.charAt(i)) ? 0 : 1;
        }
      }
    }
    return false;
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
        inParagraph(paragraph, form, blocks, i);
      } else if (block instanceof ListBlock list) {
        for (ListItem item : list.items()) {
          search(item.blocks(), true);
        }
      } else if (block instanceof BlockQuote quote) {
        search(quote.blocks(), false);
      } else if (block instanceof Table table) {
        inTable(table);
      }
    }
  }

  /**
   * What stands below the block at {@code index}: up to a rule or the next label of the same style.
   * A paragraph that only happens to begin like a label, {@code Two things matter: ...}, is a value
   * like any other.
   */
  private static List<Block> below(List<Block> blocks, int index, Style style) {
    int end = index + 1;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof ThematicBreak)
        && !(blocks.get(end) instanceof Paragraph next && hasLabel(next.text(), style))) {
      end++;
    }
    return blocks.subList(index + 1, end);
  }

  private static boolean hasLabel(InlineText text, Style style) {
    Label label = label(text);
    return label != null && label.style() == style;
  }

  /** Each line of the paragraph at {@code index} may be a field. */
  private void inParagraph(Paragraph paragraph, Field.Form form, List<Block> blocks, int index) {
    List<Labelled> labelled = paragraph.text().labelled();
    int end = end(labelled);
    for (Labelled one : labelled) {
      found.add(field(one, form, end, blocks, index));
    }
  }

  /** Offset up to which lines go on with the last of some labels. */
  private static int end(List<Labelled> labelled) {
    int end = 0;
    for (Labelled one : labelled) {
      end = Math.max(end, one.end());
    }
    return end;
  }

  /**
   * @param end of all labels of the paragraph at {@code index}: what stands below goes on with
   *     those that reach it
   */
  private static Field field(
      Labelled one, Field.Form form, int end, List<Block> blocks, int index) {
    boolean goesOn = one.end() == end && (one.value().isBlank() || form == Field.Form.LIST_ITEM);
    List<Block> below = goesOn ? below(blocks, index, one.style()) : List.of();
    return new Field(form, one.name(), one.value(), below, one.span());
  }

  /**
   * A label with what is its value in the same text, whatever stands below.
   *
   * @param span of both
   * @param line of the text that it begins in, 0-based; blank ones do not count
   * @param end offset in the source up to which lines go on with it
   */
  record Labelled(InlineText name, InlineText value, Span span, Style style, int line, int end) {}

  /** Those in a text, in its order. */
  static List<Labelled> labelled(InlineText text) {
    if (!mayHoldLabel(text)) {
      return List.of();
    }
    List<Labelled> labelled = new ArrayList<>();
    for (Candidate candidate : candidates(text)) {
      labelled.add(labelled(candidate, text));
    }
    return List.copyOf(labelled);
  }

  /**
   * A label and all that may be its value in the same paragraph.
   *
   * @param line that it begins, or a part of one
   * @param index of that line in the text, 0-based
   * @param end offset in the source up to which lines go on with it
   */
  private record Candidate(InlineText line, int index, Label label, int end) {
    InlineText value(InlineText text) {
      return text.slice(label.valueStart(), text.plain().length());
    }

    /** Lines that go on are not blank. */
    boolean isBlank() {
      return end == line.span().end() && value(line).isBlank();
    }

    Candidate upTo(int later) {
      return new Candidate(line, index, label, later);
    }
  }

  /**
   * The fields of a paragraph. A line without a label goes on with the field before it, and so does
   * one whose label is of another style if that field has no value yet: whether it is its value or
   * a field of its own cannot be told.
   */
  private static List<Candidate> candidates(InlineText paragraph) {
    List<Candidate> candidates = new ArrayList<>();
    int head = -1;
    List<InlineText> lines = lines(paragraph);
    for (int index = 0; index < lines.size(); index++) {
      InlineText line = lines.get(index);
      Label label = label(line);
      int last = candidates.size() - 1;
      boolean goesOn =
          head >= 0
              && (label == null
                  || (label.style() != candidates.get(head).label().style()
                      && candidates.get(head).isBlank()));
      if (goesOn) {
        candidates.set(head, candidates.get(head).upTo(line.span().end()));
      }
      if (label == null && last > head && head >= 0) {
        candidates.set(last, candidates.get(last).upTo(line.span().end()));
      }
      if (label != null) {
        List<InlineText> parts = splitAtLabels(line, label);
        for (InlineText part : parts) {
          Label own = parts.size() == 1 ? label : label(part);
          if (own != null) {
            candidates.add(new Candidate(part, index, own, part.span().end()));
          }
        }
        head = goesOn ? head : candidates.size() - 1;
      }
    }
    return candidates;
  }

  private static Labelled labelled(Candidate candidate, InlineText paragraph) {
    int start = candidate.line().span().start();
    boolean goesOn = candidate.end() > candidate.line().span().end();
    InlineText line = goesOn ? between(paragraph, start, candidate.end()) : candidate.line();
    InlineText name = line.slice(0, candidate.label().end());
    InlineText value = candidate.value(line);
    Span span = name.span().union(value.isBlank() ? line.span() : value.span());
    return new Labelled(
        name, value, span, candidate.label().style(), candidate.index(), candidate.end());
  }

  /** What of {@code text} is written between two offsets of the source. */
  private static InlineText between(InlineText text, int start, int end) {
    List<Inline> runs = new ArrayList<>();
    List<Inline> all = text.inlines();
    for (int i = firstAfter(all, start); i < all.size() && all.get(i).span().start() <= end; i++) {
      Inline run = all.get(i);
      int from = Math.max(run.span().start(), start);
      int to = Math.min(run.span().end(), end);
      if (from == run.span().start() && to == run.span().end()) {
        runs.add(run);
      } else if (from < to && run.maps()) {
        int by = run.span().start();
        runs.add(run.slice(from - by, to - by));
      }
    }
    return new InlineText(runs, new Span(start, end));
  }

  /** Index of the first run that does not end before {@code offset}. */
  private static int firstAfter(List<Inline> runs, int offset) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).span().end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<InlineText> lines(InlineText text) {
    List<InlineText> lines = new ArrayList<>();
    List<Inline> all = text.inlines();
    int start = 0;
    for (int i = 0; i < all.size(); i++) {
      if (endsLine(all.get(i))) {
        addLine(lines, all.subList(start, i));
        start = i + 1;
      }
    }
    if (start == 0) {
      add(text, lines);
    } else {
      addLine(lines, all.subList(start, all.size()));
    }
    return lines;
  }

  private static boolean endsLine(Inline inline) {
    boolean tag =
        inline.kind() == Inline.Kind.HTML && inline.text().regionMatches(true, 1, "br", 0, 2);
    return tag || inline.kind() == Inline.Kind.BREAK;
  }

  private static void addLine(List<InlineText> lines, List<Inline> runs) {
    if (!runs.isEmpty()) {
      Span span = runs.get(0).span().union(runs.get(runs.size() - 1).span());
      add(new InlineText(runs, span), lines);
    }
  }

  private static void add(InlineText line, List<InlineText> lines) {
    InlineText trimmed = line.slice(0, line.plain().length());
    if (!trimmed.isBlank()) {
      lines.add(trimmed);
    }
  }

  /** Cuts {@code **Author:** A | **Owner:** B} into its fields. */
  private static List<InlineText> splitAtLabels(InlineText line, Label first) {
    String plain = line.plain();
    List<InlineText> parts = new ArrayList<>();
    int partStart = 0;
    int valueStart = first.valueStart();
    int at = 0;
    boolean wasStrong = true;
    for (Inline inline : line.inlines()) {
      boolean begins = inline.strong() && !wasStrong && inline.isVisible() && at >= valueStart;
      if (begins && isSeparated(plain, valueStart, at)) {
        Label label = label(line.slice(at, Math.min(at + MAX_LABEL, plain.length())));
        if (label != null && label.hasMarkedColon()) {
          parts.add(line.slice(partStart, beforeSeparator(plain, valueStart, at)));
          partStart = at;
          valueStart = at + label.valueStart();
        }
      }
      wasStrong = inline.strong();
      at += inline.isVisible() ? inline.text().length() : 0;
    }
    parts.add(line.slice(partStart, plain.length()));
    return parts;
  }

  /**
   * Whether another label may begin at {@code at}: after a separator, or after a value. A value
   * that is bold itself, {@code **Choice:** **Kafka**: it is fast}, is no label.
   */
  private static boolean isSeparated(String plain, int valueStart, int at) {
    int end = beforeSeparator(plain, valueStart, at);
    return end < at && (hasWords(plain, valueStart, end) || hasWords(plain, end, at));
  }

  private static boolean hasWords(String plain, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(plain.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int beforeSeparator(String plain, int valueStart, int at) {
    int end = at;
    while (end > valueStart && SEPARATORS.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
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
        if (label.isBlank()) {
          continue;
        }
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
    boolean colon = !plain.isEmpty() && isColon(plain.charAt(plain.length() - 1));
    return cell.text().slice(0, colon ? plain.length() - 1 : plain.length());
  }

  /** How a label is set off from its value. */
  enum Style {
    /** {@code **Status:** x}. */
    COLON_INSIDE,
    /** {@code **Status**: x}. */
    COLON_OUTSIDE,
    /** {@code **Status** - x}. */
    DASH,
    /** {@code Status: x}. */
    PLAIN
  }

  /**
   * A label at the begin of a line.
   *
   * @param end offset after the label, in the line's plain text
   * @param valueStart offset after the colon or dash
   */
  private record Label(int end, int valueStart, Style style) {
    boolean hasMarkedColon() {
      return style == Style.COLON_INSIDE || style == Style.COLON_OUTSIDE;
    }
  }

  /** The label that a line begins with, if it does. */
  private static @Nullable Label label(InlineText line) {
    String plain = line.plain();
    int marked = markedLength(line.inlines());
    if (marked > 0) {
      int end = marked;
      while (end > 0 && Character.isWhitespace(plain.charAt(end - 1))) {
        end--;
      }
      if (end > 1 && isColon(plain.charAt(end - 1))) {
        return new Label(end - 1, marked, Style.COLON_INSIDE);
      }
      int at = marked;
      while (at < plain.length() && plain.charAt(at) == ' ') {
        at++;
      }
      if (at < plain.length() && isColon(plain.charAt(at))) {
        return new Label(end, at + 1, Style.COLON_OUTSIDE);
      }
      boolean dash = at < plain.length() && "–—".indexOf(plain.charAt(at)) >= 0;
      boolean hyphen = plain.startsWith("- ", at) && at > end;
      if (dash || hyphen) {
        return new Label(end, at + 1, Style.DASH);
      }
    }
    return plainLabel(plain);
  }

  private static @Nullable Label plainLabel(String plain) {
    for (int i = 1; i < plain.length() && i <= MAX_PLAIN_LABEL; i++) {
      char c = plain.charAt(i);
      if (isColon(c)) {
        boolean ends =
            c != ':' || i + 1 == plain.length() || InlineText.isSpace(plain.charAt(i + 1));
        return ends ? new Label(i, i + 1, Style.PLAIN) : null;
      }
    }
    return null;
  }

  /** The ASCII colon, or the wide one of Chinese and Japanese, which has its space built in. */
  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  /** Length of the bold or italic text that a line begins with. */
  private static int markedLength(List<Inline> inlines) {
    Inline first = null;
    int length = 0;
    for (Inline inline : inlines) {
      if (!inline.isVisible()) {
        continue;
      }
      first = first == null ? inline : first;
      boolean same = first.strong() ? inline.strong() : first.emphasis() && inline.emphasis();
      if (!same || inline.kind() == Inline.Kind.BREAK) {
        break;
      }
      length += inline.text().length();
    }
    return length;
  }
}
