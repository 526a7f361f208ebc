package dev.archlint.document;

import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document that is left or rewritten as one: a sentence, an item, a list of open
 * boxes, the body of a table, a code block.
 *
 * <p>Templates and documents are cut by the same cuts, or their pieces could not be compared.
 * Nearly all passages of a document are only compared, which takes no copy of their text.
 */
public final class Passage {
  private final Kind kind;

  /** Its text is what stands in this from {@code start} to {@code end}. */
  private final String holder;

  private final int start;
  private final int end;

  /** Of a sentence, the text that the holder is the plain form of. */
  private final @Nullable InlineText words;

  /** Of a sentence, its paragraph or item with the label. */
  private final @Nullable InlineText around;

  /** Of a sentence, that of the words it is a part of. */
  private final Span place;

  private final List<Passage> below;

  private Passage(
      Kind kind,
      String holder,
      int start,
      int end,
      @Nullable InlineText words,
      @Nullable InlineText around,
      Span place,
      List<Passage> below) {
    this.kind = kind;
    this.holder = holder;
    this.start = start;
    this.end = end;
    this.words = words;
    this.around = around;
    this.place = place;
    this.below = below;
  }

  private static Passage sentence(
      Kind kind, InlineText words, int start, int end, InlineText around) {
    return new Passage(kind, words.plain(), start, end, words, around, words.span(), List.of());
  }

  private static Passage block(Kind kind, String text, Span place) {
    return new Passage(kind, text, 0, text.length(), null, null, place, List.of());
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /**
   * As readers see it; of a code block, its lines as they are written, but for those that are one
   * bracketed text.
   */
  public String text() {
    return holder.substring(start, end);
  }

  /** What its text is a part of, which spares a copy where nothing more is done than to compare. */
  public String holder() {
    return holder;
  }

  /** Offset of its text in {@link #holder()}. */
  public int start() {
    return start;
  }

  /** Offset behind its text in {@link #holder()}. */
  public int end() {
    return end;
  }

  /** Of a sentence, its paragraph or item with the label; else the text. */
  public String whole() {
    return around == null ? text() : around.plain().strip();
  }

  /** Where it is written. */
  public Span span() {
    return words == null ? place : words.sourceSpan(start, end);
  }

  /** What stands below an item and belongs to it. */
  public List<Passage> below() {
    return below;
  }

  /** What a passage is. */
  public enum Kind {
    /** A sentence of a paragraph. */
    SENTENCE,
    /** A sentence of the value of a marked label. */
    VALUE,
    /** The text of a list's item. */
    ITEM,
    /** All items of a list of tasks none of which is done. */
    CHECKLIST,
    /** The body of a table. */
    TABLE,
    /** A code block. */
    CODE;

    /** Whether it is running text. */
    public boolean isWords() {
      return this == SENTENCE || this == VALUE || this == ITEM;
    }
  }

  /**
   * A label in plain or bold words above a list or block is no sentence; sentences that lead up to
   * a list and tell the author what to do are longer.
   */
  private static final int MAX_LABEL_WORDS = 4;

  /** The passages of a run of blocks, in the order of the source. Marked labels are none. */
  public static List<Passage> in(List<Block> blocks, SourceFile source) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    List<Passage> passages = new ArrayList<>();
    in(blocks, source, passages);
    return passages;
  }

  private static void in(List<Block> blocks, SourceFile source, List<Passage> passages) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        if (FieldFinder.hasMarkedLabel(paragraph.text())) {
          values(paragraph.text(), passages);
        } else {
          sentences(Kind.SENTENCE, paragraph.text(), paragraph.text(), passages);
        }
      } else if (block instanceof ListBlock list) {
        list(list, source, passages);
      } else if (block instanceof BlockQuote quote) {
        in(quote.blocks(), source, passages);
      } else if (block instanceof Table table) {
        table(table, passages);
      } else if (block instanceof CodeBlock code) {
        passages.add(block(Kind.CODE, code(code, source), code.span()));
      }
    }
  }

  /** It and all below it. */
  public Stream<Passage> all() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(Passage::all));
  }

  private static void list(ListBlock list, SourceFile source, List<Passage> passages) {
    if (isOpen(list)) {
      String text = String.join("\n", list.items().stream().map(i -> i.text().plain()).toList());
      passages.add(block(Kind.CHECKLIST, text, list.span()));
      return;
    }
    for (ListItem item : list.items()) {
      List<Block> blocks = item.blocks();
      if (blocks.isEmpty() || !(blocks.get(0) instanceof Paragraph first)) {
        in(blocks, source, passages);
        continue;
      }
      List<Block> rest = blocks.subList(1, blocks.size());
      InlineText text = first.text();
      if (text.isBlank() || isLink(text)) {
        in(rest, source, passages);
      } else if (FieldFinder.hasMarkedLabel(text)) {
        values(text, passages);
        in(rest, source, passages);
      } else {
        passages.add(item(text, in(rest, source)));
      }
    }
  }

  private static Passage item(InlineText text, List<Passage> below) {
    String plain = text.plain();
    int start = 0;
    int end = plain.length();
    while (start < end && Character.isWhitespace(plain.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
      end--;
    }
    return new Passage(Kind.ITEM, plain, start, end, null, null, text.span(), below);
  }

  /** Whether it is a list of tasks none of which is done. */
  private static boolean isOpen(ListBlock list) {
    for (ListItem item : list.items()) {
      if (item.box() != ListItem.TaskBox.OPEN || item.blocks().size() != 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLink(InlineText text) {
    for (Inline inline : text.inlines()) {
      if (inline.link().isEmpty() && inline.isVisible() && !inline.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static void table(Table table, List<Passage> passages) {
    StringBuilder text = new StringBuilder(table.span().length());
    boolean filled = false;
    for (TableRow row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        String cell = row.cells().get(i).text().plain().strip();
        filled |= i > 0 && !cell.isEmpty();
        text.append(cell).append(i + 1 < row.cells().size() ? " | " : "\n");
      }
    }
    // A table that names its rows and says nothing about them waits to be filled: no example.
    if (filled) {
      Span first = table.rows().get(0).span();
      Span span = first.union(table.rows().get(table.rows().size() - 1).span());
      passages.add(block(Kind.TABLE, text.toString(), span));
    }
  }

  private static String code(CodeBlock code, SourceFile source) {
    StringBuilder text = new StringBuilder(code.span().length());
    for (Span line : code.lines()) {
      if (Bracketed.aloneIn(line, source).isEmpty()) {
        text.append(source.text(), line.start(), line.end()).append('\n');
      }
    }
    return text.toString();
  }

  private static void values(InlineText text, List<Passage> passages) {
    for (FieldFinder.Labelled it : text.labelled()) {
      sentences(Kind.VALUE, it.value(), text, passages);
    }
  }

  private static void sentences(
      Kind kind, InlineText text, InlineText around, List<Passage> passages) {
    String prose = text.prose();
    String plain = text.plain();
    int lastClose = prose.lastIndexOf(']');
    int start = 0;
    while (start < prose.length()) {
      int end = sentenceEnd(prose, start, lastClose);
      int first = start;
      while (first < end && Character.isWhitespace(plain.charAt(first))) {
        first++;
      }
      int last = end;
      while (last > first && Character.isWhitespace(plain.charAt(last - 1))) {
        last--;
      }
      if (first < last && !isLabel(plain, first, last)) {
        passages.add(sentence(kind, text, first, last, around));
      }
      start = end;
    }
  }

  private static boolean isLabel(String plain, int start, int end) {
    return plain.charAt(end - 1) == ':'
        && plain.substring(start, end).split("\\s+", -1).length <= MAX_LABEL_WORDS;
  }

  /**
   * Offset after a sentence and its closing marks: where white space and a capital follow. What
   * leads up to something ends with its colon.
   */
  private static int sentenceEnd(String prose, int start, int lastClose) {
    int words = 0;
    int counted = start;
    int length = prose.length();
    for (int i = start; i < length; i++) {
      char c = prose.charAt(i);
      if (c > '?' && c != '[') {
        // A letter, as most characters are.
        continue;
      }
      if (c == '[' && i < lastClose) {
        // What stands in brackets is replaced as one, however many sentences it has.
        i = Math.max(i, prose.indexOf(']', i) - 1);
        c = prose.charAt(i);
      }
      if (c == ':') {
        for (; counted <= i; counted++) {
          words += beginsWord(prose, counted, start) ? 1 : 0;
        }
      }
      boolean ends = c == '.' || c == '!' || c == '?' || (c == ':' && words > MAX_LABEL_WORDS);
      if (!ends) {
        continue;
      }
      int end = i + 1;
      while (end < prose.length() && ".!?)]\"'”’»*_".indexOf(prose.charAt(end)) >= 0) {
        end++;
      }
      int next = end;
      while (next < prose.length() && Character.isWhitespace(prose.charAt(next))) {
        next++;
      }
      boolean gap = next > end || next == prose.length();
      boolean begins = next == prose.length() || !Character.isLowerCase(prose.charAt(next));
      if (gap && begins && !isAbbreviation(prose, start, i)) {
        return end;
      }
    }
    return prose.length();
  }

  private static boolean beginsWord(String prose, int index, int start) {
    return !Character.isWhitespace(prose.charAt(index))
        && (index == start || Character.isWhitespace(prose.charAt(index - 1)));
  }

  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "etc", "vs", "cf", "no", "approx", "incl", "resp", "dr", "mr", "ms");

  private static boolean isAbbreviation(String prose, int start, int dot) {
    if (prose.charAt(dot) != '.') {
      return false;
    }
    int from = dot;
    while (from > start
        && (Character.isLetter(prose.charAt(from - 1)) || prose.charAt(from - 1) == '.')) {
      from--;
    }
    String word = prose.substring(from, dot).toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(word) || (word.length() == 1 && dot - start > 1);
  }
}
