package dev.archlint.variants;

import dev.archlint.document.Block;
import dev.archlint.document.Cell;
import dev.archlint.document.Field;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.match.BoundField;
import dev.archlint.match.BoundSection;
import dev.archlint.match.BoundTable;
import dev.archlint.match.BoundTable.Column;
import dev.archlint.match.Match;
import dev.archlint.pack.Count;
import dev.archlint.pack.Key;
import dev.archlint.pack.ValueSpec;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One defect in a table, column, row, field or count of a finished document. */
final class PartVariants {
  private final Editor editor;
  private final String text;
  private final Match match;
  private final List<Variant> variants = new ArrayList<>();

  private PartVariants(Match match) {
    this.match = match;
    this.text = match.document().source().text();
    this.editor = new Editor(text);
  }

  static List<Variant> of(Match match) {
    PartVariants made = new PartVariants(match);
    match.parts().forEach(made::part);
    match.document().tables().forEach(made::anyTable);
    return made.variants;
  }

  private void part(BoundSection part) {
    for (BoundTable bound : part.tables()) {
      bound.table().ifPresent(table -> table(part, bound, table));
    }
    part.fields().forEach(field -> field(part, field));
    counts(part);
  }

  private void table(BoundSection part, BoundTable bound, Table table) {
    if (!bound.expected().optional()) {
      // What else the section says stays; with nothing left it would be empty.
      String list = "Rows were here.\n";
      add(
          "table removed",
          part,
          editor.replace(editor.lines(table.span()), list),
          "table-missing",
          line(part));
    }
    for (Column column : bound.columns()) {
      if (column.index().isPresent()) {
        column(part, bound, table, column);
      }
    }
    rows(part, bound, table);
    broken(part, table);
  }

  private void column(BoundSection part, BoundTable bound, Table table, Column column) {
    int index = column.index().orElseThrow();
    long named =
        bound.columns().stream()
            .filter(it -> it.index().isPresent() && !it.expected().free())
            .count();
    boolean groups = index == 0 && table.rows().stream().anyMatch(TableRow::isGroup);
    boolean few = named < 3 || groups;
    boolean key = !bound.expected().rowLabels().isEmpty() && index == 0;
    // With one of two columns gone nobody can tell what table it is; without the first one,
    // headings
    // inside the table are blank.
    if (!column.expected().optional() && !column.expected().free() && !few && !key) {
      add(
          "column removed",
          part,
          withoutColumn(table, index),
          "table-column-missing",
          editor.line(table.span().start()));
    }
    TableRow row = bound.dataRows().get(bound.dataRows().size() - 1);
    Cell cell = row.cells().get(index);
    boolean others =
        row.cells().stream()
            .filter(other -> !other.equals(cell))
            .anyMatch(other -> !other.isBlank());
    if (column.mustFill() && !column.expected().optional() && !cell.isBlank() && others && !key) {
      add(
          "cell blanked",
          part,
          editor.replace(cell.span(), " "),
          "table-blank-cell",
          editor.line(cell.span().start()));
    }
    ValueSpec value = column.expected().value();
    if (column.mustFill() && isChecked(value) && !cell.isBlank()) {
      add(
          "cell of another kind",
          part,
          editor.replace(cell.span(), wrong(value)),
          "table-cell-value",
          editor.line(cell.span().start()));
    }
    if (column.expected().unique() && bound.dataRows().size() > 1) {
      TableRow first = bound.dataRows().get(0);
      add(
          "key repeated",
          part,
          editor.replace(cell.span(), editor.text(first.cells().get(index).span())),
          "table-duplicate-key",
          editor.line(cell.span().start()));
    }
  }

  private void rows(BoundSection part, BoundTable bound, Table table) {
    int header = editor.line(table.span().start());
    Count rows = bound.expected().rows();
    if (rows.min() > 0 && bound.expected().rowLabels().isEmpty()) {
      List<TableRow> all = table.rows();
      Span body = all.get(0).span().union(all.get(all.size() - 1).span());
      add("rows removed", part, editor.without(editor.lines(body)), "table-rows", header);
      String blank = ("|" + "  |".repeat(table.columnCount()) + "\n").repeat(all.size());
      add("rows blanked", part, editor.replace(editor.lines(body), blank), "table-rows", header);
    }
    for (String label : bound.expected().rowLabels()) {
      bound.dataRows().stream()
          .filter(row -> Key.of(row.cells().get(0).text().plain()).equals(Key.of(label)))
          .forEach(
              row ->
                  add(
                      "named row removed",
                      part,
                      editor.without(editor.lines(row.span())),
                      "table-rows",
                      header));
    }
    TableRow last = bound.dataRows().get(bound.dataRows().size() - 1);
    if (table.columnCount() > 1) {
      add(
          "blank row added",
          part,
          editor.insert(
              editor.lines(last.span()).end(), "|" + "  |".repeat(table.columnCount()) + "\n"),
          "table-blank-row",
          editor.line(last.span().start()) + 1);
    }
  }

  private void broken(BoundSection part, Table table) {
    Span delimiter = editor.lines(table.delimiter());
    int line = editor.line(table.delimiter().start());
    if (table.columnCount() > 1) {
      add(
          "line of dashes removed",
          part,
          editor.without(delimiter),
          "table-malformed",
          editor.line(table.span().start()));
      add(
          "line of dashes too short",
          part,
          editor.replace(delimiter, "|---|\n"),
          "table-malformed",
          line);
      add(
          "blank line below the header",
          part,
          editor.insert(editor.lines(table.header().span()).end(), "\n"),
          "table-malformed",
          line + 1);
    }
    if (table.columnCount() > 1 && table.rows().size() > 1) {
      Span second = editor.lines(table.rows().get(1).span());
      add(
          "blank line between rows",
          part,
          editor.insert(second.start(), "\n"),
          "table-malformed",
          editor.line(second.start()) + 1);
    }
  }

  /** Defects that every table may have, whether a pack asks for it or not. */
  private void anyTable(Table table) {
    for (TableRow row : table.rows()) {
      String line = editor.text(row.span());
      if (table.columnCount() < 3 || row.isGroup() || !line.endsWith("|")) {
        continue;
      }
      int at = editor.line(row.span().start());
      Cell last = row.cells().get(row.cells().size() - 1);
      variants.add(
          new Variant(
              "cell left out",
              line,
              editor.replace(new Span(last.span().start() - 1, row.span().end()), ""),
              "table-ragged-row",
              Set.of(at)));
      variants.add(
          new Variant(
              "cell too many",
              line,
              editor.insert(row.span().end(), " more |"),
              "table-ragged-row",
              Set.of(at)));
      variants.add(
          new Variant(
              "pipe in code",
              line,
              editor.insert(last.span().end(), " `a|b`"),
              "table-ragged-row",
              Set.of(at)));
    }
  }

  private void field(BoundSection part, BoundField bound) {
    if (bound.occurrences().size() != 1) {
      return;
    }
    Field field = bound.occurrences().get(0);
    int line = editor.line(field.label().span().start());
    boolean row = field.form() == Field.Form.TABLE_ROW || field.form() == Field.Form.LIST_ITEM;
    boolean own = row || field.form() == Field.Form.LINE;
    if (!own) {
      return;
    }
    Span whole = whole(field);
    boolean only = isAllOf(part, whole);
    if (bound.required() && !only) {
      add("field removed", part, editor.without(whole), "field-missing", line(part));
    }
    Span below = new Span(field.label().span().end(), whole.end());
    boolean must = bound.required() || bound.expected().when().isEmpty();
    if (must && field.form() == Field.Form.TABLE_ROW) {
      add("value removed", part, editor.replace(field.value().span(), ""), "field-empty", line);
    } else if (must && isAlone(whole)) {
      String after = editor.text(below);
      String colon =
          after.startsWith("**:") || after.startsWith(":**") ? after.substring(0, 3) : ":";
      add("value removed", part, editor.replace(below, colon + "\n"), "field-empty", line);
    }
    ValueSpec value = bound.expected().value();
    if (must && isChecked(value) && !field.value().isBlank()) {
      add(
          "value of another kind",
          part,
          editor.replace(field.value().span(), wrong(value)),
          "field-value",
          line);
    }
    dates(part, bound, field);
  }

  private void dates(BoundSection part, BoundField bound, Field field) {
    boolean hasEarlier =
        bound.expected().notBefore().stream()
            .flatMap(label -> match.field(label).stream())
            .anyMatch(other -> !other.isMissing());
    if (hasEarlier) {
      add(
          "date before the one it follows",
          part,
          editor.replace(field.value().span(), "1999-01-01"),
          "field-order",
          editor.line(field.value().span().start()));
    }
  }

  private void counts(BoundSection part) {
    Count items = part.expected().content().items();
    List<ListBlock> lists =
        part.content().stream()
            .filter(ListBlock.class::isInstance)
            .map(ListBlock.class::cast)
            .toList();
    if (lists.size() == 1 && part.tables().isEmpty() && part.fields().isEmpty()) {
      List<ListItem> all = lists.get(0).items();
      if (items.min() > 1 && all.size() >= items.min()) {
        Span extra = all.get(items.min() - 1).span().union(all.get(all.size() - 1).span());
        add(
            "items too few",
            part,
            editor.without(editor.lines(extra)),
            "section-content",
            line(part));
      }
      if (items.max() < 20) {
        String more = "- One more that nobody asked for\n".repeat(items.max());
        int end = editor.lines(all.get(all.size() - 1).span()).end();
        variants.add(
            new Variant(
                "items too many",
                part.title(),
                editor.insert(end, more),
                "section-content",
                lines(part, more)));
      }
    }
    Count paragraphs = part.expected().content().paragraphs();
    if (paragraphs.max() < 20) {
      String more = "\nOne more paragraph that nobody has asked for.\n".repeat(paragraphs.max());
      int end = editor.lines(part.content().get(part.content().size() - 1).span()).end();
      variants.add(
          new Variant(
              "paragraphs too many",
              part.title(),
              editor.insert(end, more),
              "section-content",
              lines(part, more)));
    }
    if (part.expected().content().diagrams().min() > 0 && part.content().size() > 1) {
      List<Block> drawings =
          part.content().stream()
              .filter(dev.archlint.document.CodeBlock.class::isInstance)
              .toList();
      if (drawings.size() == 1) {
        add(
            "drawing removed",
            part,
            editor.without(editor.lines(drawings.get(0).span())),
            "section-content",
            line(part));
      }
    }
  }

  private static boolean isChecked(ValueSpec value) {
    return !value.options().isEmpty() || value.type() == ValueSpec.Type.DATE;
  }

  private static String wrong(ValueSpec value) {
    return value.options().isEmpty() ? "Some time later" : "Zebra";
  }

  /** The lines of a field with all that stands below its label. */
  private Span whole(Field field) {
    Span span = field.span();
    for (Block block : field.blocks()) {
      span = span.union(block.span());
    }
    return editor.lines(span);
  }

  /** Whether what follows would not become the value, as a paragraph or a quote would. */
  private boolean isAlone(Span field) {
    String rest = text.substring(field.end()).stripLeading();
    return rest.isEmpty() || rest.startsWith("**") || "#|-".indexOf(rest.charAt(0)) >= 0;
  }

  private static boolean isAllOf(BoundSection part, Span span) {
    return part.section().isLeaf()
        && part.content().stream()
            .filter(Block::hasContent)
            .allMatch(
                block -> span.start() <= block.span().start() && block.span().end() <= span.end());
  }

  private String withoutColumn(Table table, int index) {
    List<TableRow> rows = Stream.concat(Stream.of(table.header()), table.rows().stream()).toList();
    String header = without(table.header(), index);
    String delimiter = "|" + "---|".repeat(table.columnCount() - 1);
    String body =
        rows.stream().skip(1).map(row -> without(row, index)).collect(Collectors.joining("\n"));
    return editor.replace(table.span(), header + "\n" + delimiter + "\n" + body);
  }

  private String without(TableRow row, int index) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (i != index) {
        cells.add(editor.text(row.cells().get(i).span()));
      }
    }
    return "| " + String.join(" | ", cells) + " |";
  }

  /** All lines of a section: what is one too many may be said of any. */
  private Set<Integer> lines(BoundSection part, String more) {
    int first = line(part);
    int last =
        editor.line(part.section().span().end())
            + (int) more.chars().filter(c -> c == '\n').count();
    return Stream.iterate(first, at -> at <= last, at -> at + 1).collect(Collectors.toSet());
  }

  private void add(String kind, BoundSection part, String changed, String rule, int line) {
    variants.add(new Variant(kind, part.title(), changed, rule, Set.of(line)));
  }

  private int line(BoundSection part) {
    return editor.line(part.section().heading().map(h -> h.span().start()).orElse(0));
  }
}
