package dev.archlint.derive;

import dev.archlint.pack.Key;
import dev.archlint.pack.ValueSpec;
import dev.archlint.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a drafted pack as YAML: the same draft, the same text. */
final class PackWriter {
  /** What values of a status mean, by their first word. */
  private static final Map<String, String> STAGES = stages();

  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();
  private final DraftSection root;

  private PackWriter(DraftSection root) {
    this.root = root;
  }

  static String write(String id, String title, DraftSection root) {
    PackWriter writer = new PackWriter(root);
    writer.pack(id, title);
    return writer.text.toString();
  }

  private void pack(String id, String title) {
    line(0, "# What a finished document of this template holds, as far as the template says so.");
    line(0, "# Look at what is marked as guessed; docs/packs.md explains every key.");
    line(0, "id: " + YamlText.scalar(id));
    line(0, "title: " + YamlText.scalar(title));
    line(0, "version: \"1.0\"");
    if (!root.heading.yaml().isEmpty()) {
      line(0, "");
      line(0, "heading: " + YamlText.scalar(root.heading.yaml()));
    }
    if (root.untitled) {
      line(0, "");
      line(0, "rules: { document-title: off }", "the template has no title of its own");
    }
    stage();
    part(root, 0);
  }

  private void stage() {
    Optional<DraftField> status =
        fields(root)
            .filter(field -> Key.of(field.label()).words().contains("status"))
            .filter(field -> !field.value().options().isEmpty())
            .findFirst();
    if (status.isEmpty()) {
      return;
    }
    Map<String, List<String>> meanings = new LinkedHashMap<>();
    for (String option : status.get().value().options()) {
      Optional.ofNullable(STAGES.get(Key.of(option).words().get(0)))
          .ifPresent(it -> meanings.computeIfAbsent(it, any -> new ArrayList<>()).add(option));
    }
    if (!meanings.isEmpty()) {
      line(0, "");
      line(0, "stage: # guessed: from the names of the values");
      line(1, "field: " + YamlText.scalar(status.get().label()));
      for (String stage : List.of("draft", "review", "approved", "retired")) {
        if (meanings.containsKey(stage)) {
          line(1, stage + ": " + flow(meanings.get(stage)));
        }
      }
    }
  }

  private static Stream<DraftField> fields(DraftSection section) {
    return Stream.concat(
        section.fields.values().stream(), section.sections.stream().flatMap(PackWriter::fields));
  }

  private void part(DraftSection part, int depth) {
    String gap = depth == 0 ? "\n" : "";
    if (!part.keep.isEmpty()) {
      text.append(gap);
      line(depth, "keep: " + flow(part.keep), "it speaks of the document itself");
    }
    if (!part.fields.isEmpty()) {
      text.append(gap);
      line(depth, "fields:");
      part.fields.values().forEach(field -> field(field, depth + 1));
    }
    if (!part.tables.isEmpty()) {
      text.append(gap);
      line(depth, "tables:");
      part.tables.forEach(table -> table(table, depth + 1));
    }
    if (!part.content.isEmpty()) {
      text.append(gap);
      line(depth, "content:");
      part.content.forEach((key, guess) -> line(depth + 1, key, guess));
    }
    part.checklist.ifPresent(guess -> line(depth, "checklist", guess));
    if (!part.sections.isEmpty()) {
      text.append(gap);
      line(depth, "sections:");
      for (DraftSection section : part.sections) {
        section(section, depth + 1);
        if (depth == 0 && section != part.sections.get(part.sections.size() - 1)) {
          line(0, "");
        }
      }
    }
  }

  private void section(DraftSection section, int depth) {
    String heading = "- heading: " + YamlText.scalar(section.heading.yaml());
    line(depth, heading, section.heading.why());
    section.optional.ifPresent(guess -> line(depth + 1, "optional", guess));
    section.repeat.ifPresent(guess -> line(depth + 1, "repeat", guess));
    part(section, depth + 1);
  }

  private void field(DraftField field, int depth) {
    List<String> parts = new ArrayList<>(List.of("label: " + YamlText.scalar(field.label())));
    if (field.optional()) {
      parts.add("optional: true");
    }
    parts.addAll(value(field.value()));
    boolean guessed = field.optional() || !field.value().isAny();
    String whole = parts.size() == 1 ? YamlText.scalar(field.label()) : mapping(parts);
    line(depth, "- " + whole, guessed ? why(field) : "");
  }

  private static String why(DraftField field) {
    String from = field.value().isAny() ? "" : "from its value";
    return field.optional() ? "not all will have it" + (from.isEmpty() ? "" : "; " + from) : from;
  }

  private void table(DraftTable table, int depth) {
    List<String> columns = new ArrayList<>();
    boolean plain = true;
    for (int i = 0; i < table.columns().size(); i++) {
      DraftColumn column = table.columns().get(i);
      List<String> parts = new ArrayList<>(List.of("name: " + YamlText.scalar(column.name())));
      if (column.free()) {
        parts.add("free: true");
      }
      if (column.unique()) {
        parts.add("unique: true");
      }
      if (table.signOff() && i > 0) {
        parts.add(approved().orElse("optional: true"));
      }
      parts.addAll(value(column.value()));
      plain &= parts.size() == 1;
      columns.add(parts.size() == 1 ? YamlText.scalar(column.name()) : mapping(parts));
    }
    String flow = "[" + String.join(", ", columns) + "]";
    if (plain && flow.length() + depth * 2 < WIDTH) {
      line(depth, "- columns: " + flow);
    } else {
      line(depth, "- columns:");
      for (int i = 0; i < columns.size(); i++) {
        boolean bare = columns.get(i).equals(YamlText.scalar(table.columns().get(i).name()));
        line(depth + 2, "- " + columns.get(i), bare ? "" : "from its cells");
      }
    }
    if (table.optional()) {
      line(depth + 1, "optional: true", "some samples go without");
    }
  }

  /** Signatures come with the approval, where the document knows one. */
  private Optional<String> approved() {
    return fields(root)
        .filter(field -> Key.of(field.label()).words().contains("status"))
        .flatMap(
            field ->
                field.value().options().stream()
                    .filter(it -> "approved".equals(STAGES.get(Key.of(it).words().get(0))))
                    .map(
                        it ->
                            "filled-when: "
                                + mapping(
                                    List.of(
                                        YamlText.scalar(field.label())
                                            + ": "
                                            + YamlText.scalar(it)))))
        .findFirst();
  }

  private static List<String> value(DraftValue value) {
    List<String> parts = new ArrayList<>();
    if (value.type() != ValueSpec.Type.TEXT) {
      parts.add("type: " + value.type().name().toLowerCase(Locale.ROOT));
    }
    if (!value.options().isEmpty()) {
      List<String> options = value.options().stream().map(PackWriter::option).toList();
      parts.add("values: [" + String.join(", ", options) + "]");
    }
    return parts;
  }

  private static String option(String option) {
    return switch (option.toLowerCase(Locale.ROOT)) {
      case "med" -> "[" + option + ", Medium]";
      case "medium" -> "[" + option + ", Med]";
      default -> YamlText.scalar(option);
    };
  }

  private static String mapping(List<String> parts) {
    return "{ " + String.join(", ", parts) + " }";
  }

  private static String flow(List<String> texts) {
    List<String> scalars = texts.stream().map(YamlText::scalar).toList();
    return scalars.size() == 1 ? scalars.get(0) : "[" + String.join(", ", scalars) + "]";
  }

  private void line(int depth, String key, Guess guess) {
    line(depth, key + ": " + guess.yaml(), guess.why());
  }

  private void line(int depth, String content, String why) {
    line(depth, why.isEmpty() ? content : content + " # guessed: " + why);
  }

  private void line(int depth, String content) {
    text.append(content.isEmpty() ? "" : "  ".repeat(depth)).append(content).append('\n');
  }

  private static Map<String, String> stages() {
    Map<String, String> stages = new LinkedHashMap<>();
    add(stages, "draft", "draft proposed proposal wip provisional new idea");
    add(stages, "review", "in under review reviewed implementable");
    add(stages, "approved", "approved accepted active final implemented published current living");
    add(
        stages,
        "retired",
        "deprecated superseded retired rejected obsolete archived withdrawn replaced");
    return stages;
  }

  private static void add(Map<String, String> stages, String stage, String words) {
    for (String word : words.split(" ", -1)) {
      stages.put(word, stage);
    }
  }
}
