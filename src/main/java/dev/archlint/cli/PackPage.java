package dev.archlint.cli;

import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.Condition;
import dev.archlint.pack.ContentSpec;
import dev.archlint.pack.Count;
import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import dev.archlint.pack.TableSpec;
import dev.archlint.pack.ValueSpec;
import dev.archlint.report.Style;
import dev.archlint.report.Style.Meaning;
import dev.archlint.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a pack asks for, as a tree. */
final class PackPage {
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private PackPage(Style style) {
    this.style = style;
  }

  /**
   * @param file that the configuration has it from; empty for one of archlint's own, or named by
   *     its file
   */
  static String text(Pack pack, Optional<String> file, Style style) {
    PackPage page = new PackPage(style);
    page.draw(pack, file);
    return page.text.toString();
  }

  private void draw(Pack pack, Optional<String> file) {
    String title = Visible.of(pack.title() + ", version " + pack.version());
    line(style.paint(Meaning.SUBJECT, pack.id()) + "  " + title);
    if (!pack.description().isEmpty()) {
      line(Visible.of(pack.description()));
    }
    file.ifPresent(name -> line(style.paint(Meaning.ASIDE, Visible.of("from " + name))));
    line("");
    line(style.paint(Meaning.SUBJECT, name(pack.root(), "(any title)")));
    draw(pack.root(), "");
    line("");
    line(style.paint(Meaning.ASIDE, "• field   ▦ table   ? may be left out"));
  }

  private void draw(SectionSpec section, String indent) {
    List<SectionSpec> children = section.sections();
    String rail = indent + (children.isEmpty() ? "    " : "│   ");
    details(section).forEach(detail -> line(rail + detail));
    for (int i = 0; i < children.size(); i++) {
      SectionSpec child = children.get(i);
      boolean last = i == children.size() - 1;
      String name = style.paint(Meaning.SUBJECT, name(child, "(any heading)"));
      String marks = style.paint(Meaning.ASIDE, marks(child));
      line(indent + (last ? "└── " : "├── ") + name + marks);
      draw(child, indent + (last ? "    " : "│   "));
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private static String name(SectionSpec section, String unnamed) {
    return section.headings().isEmpty() ? unnamed : Visible.of(section.name());
  }

  private static String marks(SectionSpec section) {
    List<String> marks = new ArrayList<>();
    section.repeat().ifPresent(count -> marks.add(times(count)));
    if (section.optional()) {
      marks.add("?");
    }
    if (section.checklist()) {
      marks.add("checklist");
    }
    if (section.closed()) {
      marks.add("nothing else");
    }
    if (section.anyOrder()) {
      marks.add("in any order");
    }
    return marks.isEmpty() ? "" : "  " + String.join(", ", marks);
  }

  private static String times(Count count) {
    return count.equals(Count.ANY) ? "any number" : count + (count.max() == 1 ? "" : " of these");
  }

  private List<String> details(SectionSpec section) {
    List<String> details = new ArrayList<>();
    section
        .guidance()
        .ifPresent(guidance -> details.add(style.paint(Meaning.ASIDE, Visible.of(guidance))));
    section.fields().forEach(field -> details.add("• " + Visible.of(describe(field))));
    section.tables().forEach(table -> details.add("▦ " + Visible.of(describe(table))));
    String content = describe(section.content());
    if (!content.isEmpty()) {
      details.add(content);
    }
    return details;
  }

  private static String describe(FieldSpec field) {
    String when =
        field.when().isEmpty() || field.optional() ? "" : "  if " + conditions(field.when());
    String items = field.items().map(count -> "  " + count + " items").orElse("");
    return field.label() + value(field.value()) + items + (field.optional() ? "  ?" : "") + when;
  }

  private static String describe(TableSpec table) {
    String columns =
        table.columns().stream().map(PackPage::describe).collect(Collectors.joining(" | "));
    String rows = table.rows().min() > 1 ? "  " + table.rows() + " rows" : "";
    String labels =
        table.rowLabels().isEmpty() ? "" : "  with rows " + String.join(", ", table.rowLabels());
    return columns + rows + labels + (table.optional() ? "  ?" : "");
  }

  private static String describe(ColumnSpec column) {
    return column.name() + value(column.value()) + (column.optional() ? "?" : "");
  }

  /** What a value may be, where that is not just any text. */
  private static String value(ValueSpec value) {
    if (!value.options().isEmpty()) {
      return value.options().stream()
          .map(ValueSpec.Option::name)
          .collect(Collectors.joining("/", " (", ")"));
    }
    if (value.type() != ValueSpec.Type.TEXT) {
      return " (" + value.type().name().toLowerCase(Locale.ROOT) + ")";
    }
    return value.pattern().map(Object::toString).map(" (like %s)"::formatted).orElse("");
  }

  private static String conditions(List<Condition> conditions) {
    return conditions.stream()
        .map(condition -> condition.field() + " is " + String.join(" or ", condition.values()))
        .collect(Collectors.joining(" and "));
  }

  private static String describe(ContentSpec content) {
    List<String> parts = new ArrayList<>();
    add(parts, content.paragraphs(), "paragraph");
    add(parts, content.words(), "word");
    add(parts, content.items(), "list item");
    add(parts, content.steps(), "step");
    add(parts, content.code(), "code block");
    add(parts, content.diagrams(), "diagram");
    add(parts, content.images(), "image");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, Count count, String noun) {
    if (!count.equals(Count.ANY)) {
      boolean one = count.max() == 1 || (count.min() == 1 && count.max() == Integer.MAX_VALUE);
      parts.add(count + " " + noun + (one ? "" : "s"));
    }
  }
}
