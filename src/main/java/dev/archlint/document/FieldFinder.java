package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds everything in a run of blocks that could be a labelled value.
 *
 * <p>Generous on purpose: a label counts only where a pack asks for it by name, so a line too many
 * costs nothing and a form not seen is a false alarm.
 */
final class FieldFinder {
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
  private static List<Block> below(List<Block> blocks, int index, Labelled.Style style) {
    int end = index + 1;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof ThematicBreak)
        && !(blocks.get(end) instanceof Paragraph next
            && LabelFinder.hasLabel(next.text(), style))) {
      end++;
    }
    return end == index + 1 ? List.of() : blocks.subList(index + 1, end);
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
    boolean colon = !plain.isEmpty() && LabelFinder.isColon(plain.charAt(plain.length() - 1));
    return cell.text().slice(0, colon ? plain.length() - 1 : plain.length());
  }
}
