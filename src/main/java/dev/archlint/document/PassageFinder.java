package dev.archlint.document;

import dev.archlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts blocks into passages. */
final class PassageFinder {
  private PassageFinder() {}

  /**
   * A label in plain or bold words above a list or block is no sentence; sentences that lead up to
   * a list and tell the author what to do are longer.
   */
  private static final int MAX_LABEL_WORDS = 4;

  private static final Needle CLOSE = Needle.of("]");

  /** The passages of a run of blocks, in the order of the source. Marked labels are none. */
  static List<Passage> in(List<Block> blocks, SourceFile source) {
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
        if (LabelFinder.hasMarkedLabel(paragraph.text())) {
          values(paragraph.text(), passages);
        } else {
          sentences(Passage.Kind.SENTENCE, paragraph.text(), paragraph.text(), passages);
        }
      } else if (block instanceof ListBlock list) {
        list(list, source, passages);
      } else if (block instanceof BlockQuote quote) {
        in(quote.blocks(), source, passages);
      } else if (block instanceof Table table) {
        table(table, passages);
      } else if (block instanceof CodeBlock code) {
        passages.add(new Passage.Code(code, source));
      }
    }
  }

  private static void list(ListBlock list, SourceFile source, List<Passage> passages) {
    if (isOpen(list)) {
      passages.add(new Passage.Tasks(list));
      return;
    }
    for (ListItem item : list.items()) {
      List<Block> blocks = item.blocks();
      if (blocks.isEmpty() || !(blocks.get(0) instanceof Paragraph first)) {
        in(blocks, source, passages);
        continue;
      }
      List<Block> rest = blocks.size() == 1 ? List.of() : blocks.subList(1, blocks.size());
      InlineText text = first.text();
      if (text.isBlank() || isLink(text)) {
        in(rest, source, passages);
      } else if (LabelFinder.hasMarkedLabel(text)) {
        values(text, passages);
        in(rest, source, passages);
      } else {
        passages.add(new Passage.Item(text, in(rest, source)));
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
    for (Inline inline : text.array()) {
      if (inline.link().isEmpty() && inline.isVisible() && !InlineText.isBlank(inline.text())) {
        return false;
      }
    }
    return true;
  }

  private static void table(Table table, List<Passage> passages) {
    // A table that names its rows and says nothing about them waits to be filled: no example.
    if (isFilled(table)) {
      passages.add(new Passage.Body(table));
    }
  }

  private static boolean isFilled(Table table) {
    for (TableRow row : table.rows()) {
      for (int i = 1; i < row.cells().size(); i++) {
        if (!row.cells().get(i).text().plain().isBlank()) {
          return true;
        }
      }
    }
    return false;
  }

  private static void values(InlineText text, List<Passage> passages) {
    for (Labelled it : text.labelled()) {
      sentences(Passage.Kind.VALUE, it.value(), text, passages);
    }
  }

  private static void sentences(
      Passage.Kind kind, InlineText text, InlineText around, List<Passage> passages) {
    String prose = text.prose();
    String plain = text.plain();
    int lastClose = text.contains(CLOSE) ? prose.lastIndexOf(']') : -1;
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
        passages.add(new Passage.Sentence(kind, text, first, last, around));
      }
      start = end;
    }
  }

  private static boolean isLabel(String plain, int start, int end) {
    return plain.charAt(end - 1) == ':' && countWords(plain, start, end) <= MAX_LABEL_WORDS;
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
        words += countWords(prose, counted, i + 1);
        counted = i + 1;
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

  private static int countWords(String text, int start, int end) {
    int words = 0;
    for (int i = start; i < end; i++) {
      words += beginsWord(text, i, start) ? 1 : 0;
    }
    return words;
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
