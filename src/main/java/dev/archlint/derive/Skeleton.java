package dev.archlint.derive;

import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.ContentSpec;
import dev.archlint.pack.Count;
import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.HeadingPattern;
import dev.archlint.pack.Key;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import dev.archlint.pack.TableSpec;
import dev.archlint.pack.ValueSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A document to be filled in: all that its pack asks for, and nothing said yet. What goes where
 * stands in comments, which no reader sees and which count as no content.
 */
public final class Skeleton {
  private static final int MAX_LEVEL = 6;

  private final StringBuilder text = new StringBuilder();

  private Skeleton() {}

  /**
   * The skeleton of a pack's documents.
   *
   * @param title what the document is about; its control characters are dropped
   */
  public static String of(Pack pack, Optional<String> title) {
    Skeleton skeleton = new Skeleton();
    skeleton.heading(1, title(pack.root(), title.map(Skeleton::oneLine)));
    skeleton.body(pack.root(), 1);
    return skeleton.text.toString();
  }

  private static String title(SectionSpec root, Optional<String> subject) {
    Optional<HeadingPattern> named =
        root.headings().stream().filter(pattern -> !pattern.isLiteral()).findFirst();
    if (subject.isEmpty() || subject.get().isBlank()) {
      return root.headings().isEmpty() ? "[Title]" : bracketed(root.headings().get(0), 1);
    }
    boolean whole = root.headings().stream().anyMatch(it -> it.matches(Key.of(subject.get())));
    if (whole || named.isEmpty()) {
      return subject.get();
    }
    String source = named.get().source();
    int open = source.indexOf('{');
    int close = source.indexOf('}', open);
    String filled = source.substring(0, open) + subject.get() + source.substring(close + 1);
    return bracketed(HeadingPattern.of(filled), 1);
  }

  /** {@code Component {number}: {name}} is {@code Component 1: [Name]}. */
  private static String bracketed(HeadingPattern pattern, int number) {
    StringBuilder heading = new StringBuilder();
    String source = pattern.source();
    int at = 0;
    int open = source.indexOf('{');
    while (open >= 0 && source.indexOf('}', open) > 0) {
      int close = source.indexOf('}', open);
      String name = source.substring(open + 1, close).strip();
      heading.append(source, at, open);
      heading.append(name.equals("number") ? String.valueOf(number) : "[" + capital(name) + "]");
      at = close + 1;
      open = source.indexOf('{', at);
    }
    return oneLine(heading.append(source.substring(at)).toString());
  }

  private static String capital(String name) {
    String word = name.isEmpty() ? "name" : name;
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private void body(SectionSpec part, int level) {
    List<String> notes = new ArrayList<>();
    part.guidance().ifPresent(notes::add);
    String asked = asked(part);
    if (!asked.isEmpty()) {
      notes.add("Asked for: " + asked + ".");
    }
    if (!notes.isEmpty()) {
      paragraph(comment(String.join(" ", notes)));
    }
    if (!part.fields().isEmpty()) {
      paragraph(part.fields().stream().map(Skeleton::field).collect(Collectors.joining("\n")));
    }
    part.tables().forEach(table -> paragraph(table(table)));
    for (SectionSpec section : part.sections()) {
      int times = Math.max(1, section.repeat().map(Count::min).orElse(1));
      for (int i = 1; i <= times; i++) {
        String optional = section.optional() ? " (Optional)" : "";
        heading(level + 1, bracketed(section.headings().get(0), i) + optional);
        body(section, level + 1);
      }
    }
  }

  private static String asked(SectionSpec part) {
    ContentSpec content = part.content();
    List<String> asked = new ArrayList<>();
    add(asked, content.paragraphs(), "paragraphs");
    add(asked, content.words(), "words");
    add(asked, content.items(), "list items");
    add(asked, content.steps(), "numbered steps");
    add(asked, content.code(), "code blocks");
    add(asked, content.diagrams(), "diagrams");
    add(asked, content.images(), "images");
    return String.join(", ", asked);
  }

  private static void add(List<String> asked, Count count, String noun) {
    if (!count.equals(Count.ANY)) {
      asked.add("%s: %s".formatted(noun, count));
    }
  }

  private static String field(FieldSpec field) {
    ValueSpec value = field.value();
    List<String> notes = new ArrayList<>();
    if (field.optional()) {
      notes.add("optional");
    }
    if (!value.options().isEmpty()) {
      notes.add(
          value.options().stream()
              .map(ValueSpec.Option::name)
              .collect(Collectors.joining(", ", "one of ", "")));
    } else if (value.type() != ValueSpec.Type.TEXT) {
      notes.add(value.type().name().toLowerCase(Locale.ROOT));
    }
    String note = notes.isEmpty() ? "" : " " + comment(String.join("; ", notes));
    return "- **%s:**%s".formatted(oneLine(field.label()), note);
  }

  private static String table(TableSpec table) {
    List<String> names =
        table.columns().stream()
            .map(ColumnSpec::name)
            .map(name -> oneLine(name).replace("|", "\\|"))
            .toList();
    String header = "| " + String.join(" | ", names) + " |\n";
    String delimiter = "|" + "---|".repeat(names.size()) + "\n";
    List<String> labels = table.rowLabels().isEmpty() ? List.of("") : table.rowLabels();
    return header
        + delimiter
        + labels.stream()
            .map(label -> "| " + oneLine(label).replace("|", "\\|") + " |")
            .map(row -> row + "  |".repeat(names.size() - 1))
            .collect(Collectors.joining("\n"));
  }

  private void heading(int level, String words) {
    paragraph("#".repeat(Math.min(level, MAX_LEVEL)) + " " + words);
  }

  private void paragraph(String block) {
    text.append(text.isEmpty() ? "" : "\n").append(block).append('\n');
  }

  private static String comment(String note) {
    return "<!-- " + oneLine(note).replace("--", "- -") + " -->";
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return line.toString().strip();
  }
}
