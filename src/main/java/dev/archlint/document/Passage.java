package dev.archlint.document;

import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A stretch of a document that is left or rewritten as one: a sentence, an item, a list of open
 * boxes, the body of a table, a code block.
 *
 * <p>Templates and documents are cut by the same cuts, or their pieces could not be compared.
 *
 * @param text as readers see it; of a code block, its lines but for those that are one bracketed
 *     text
 * @param whole of a sentence, its paragraph or item with the label; else the text
 * @param below what stands below an item and belongs to it
 */
public record Passage(Kind kind, String text, String whole, Span span, List<Passage> below) {
  public Passage {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(whole);
    Objects.requireNonNull(span);
    below = List.copyOf(below);
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
    List<Passage> passages = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        if (FieldFinder.hasMarkedLabel(paragraph.text())) {
          values(paragraph.text(), passages);
        } else {
          String whole = paragraph.text().plain().strip();
          sentences(Kind.SENTENCE, paragraph.text(), whole, passages);
        }
      } else if (block instanceof ListBlock list) {
        list(list, source, passages);
      } else if (block instanceof BlockQuote quote) {
        passages.addAll(in(quote.blocks(), source));
      } else if (block instanceof Table table) {
        table(table, passages);
      } else if (block instanceof CodeBlock code) {
        code(code, source, passages);
      }
    }
    return passages;
  }

  /** It and all below it. */
  public Stream<Passage> all() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(Passage::all));
  }

  private static void list(ListBlock list, SourceFile source, List<Passage> passages) {
    if (isOpen(list)) {
      String text = String.join("\n", list.items().stream().map(i -> i.text().plain()).toList());
      passages.add(new Passage(Kind.CHECKLIST, text, text, list.span(), List.of()));
      return;
    }
    for (ListItem item : list.items()) {
      boolean paragraph = !item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph;
      List<Block> rest = paragraph ? item.blocks().subList(1, item.blocks().size()) : item.blocks();
      List<Passage> below = in(rest, source);
      InlineText text = item.text();
      if (!paragraph || text.isBlank() || isLink(text)) {
        passages.addAll(below);
      } else if (FieldFinder.hasMarkedLabel(text)) {
        values(text, passages);
        passages.addAll(below);
      } else {
        String words = text.plain().strip();
        passages.add(new Passage(Kind.ITEM, words, words, text.span(), below));
      }
    }
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
    StringBuilder text = new StringBuilder();
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
      String body = text.toString();
      passages.add(new Passage(Kind.TABLE, body, body, span, List.of()));
    }
  }

  private static void code(CodeBlock code, SourceFile source, List<Passage> passages) {
    StringBuilder text = new StringBuilder();
    for (Span line : code.lines()) {
      if (Bracketed.aloneIn(line, source).isEmpty()) {
        text.append(source.text(), line.start(), line.end()).append('\n');
      }
    }
    String lines = text.toString();
    passages.add(new Passage(Kind.CODE, lines, lines, code.span(), List.of()));
  }

  private static void values(InlineText text, List<Passage> passages) {
    String whole = text.plain().strip();
    text.labelled().forEach(it -> sentences(Kind.VALUE, it.value(), whole, passages));
  }

  private static void sentences(Kind kind, InlineText text, String whole, List<Passage> passages) {
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
      String words = plain.substring(first, end).stripTrailing();
      if (!words.isEmpty() && !isLabel(words)) {
        Span span = text.sourceSpan(first, first + words.length());
        passages.add(new Passage(kind, words, whole, span, List.of()));
      }
      start = end;
    }
  }

  private static boolean isLabel(String words) {
    return words.endsWith(":") && words.split("\\s+", -1).length <= MAX_LABEL_WORDS;
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
