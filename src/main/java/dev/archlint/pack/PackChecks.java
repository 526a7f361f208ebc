package dev.archlint.pack;

import dev.archlint.yaml.Nearest;
import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a pack though each part of it is well formed: clashes and dead references. */
final class PackChecks {
  /** A field that something names, with the values that it is to have. */
  private record Reference(Scalar field, List<Scalar> values) {}

  private final YamlProblems problems;
  private final List<Reference> references = new ArrayList<>();

  PackChecks(YamlProblems problems) {
    this.problems = problems;
  }

  /** Notes that the pack must have this field, and that the field may have these values. */
  void refer(Scalar field, List<Scalar> values) {
    references.add(new Reference(field, values));
  }

  /** Reports the noted references that lead nowhere. */
  void references(SectionSpec root) {
    List<FieldSpec> fields = fields(root).toList();
    for (Reference reference : references) {
      Key label = Key.of(reference.field().text());
      List<FieldSpec> named =
          fields.stream()
              .filter(field -> names(field).anyMatch(name -> Key.of(name).equals(label)))
              .toList();
      if (named.isEmpty()) {
        problems.add(
            reference.field(),
            "the pack has no field " + Quoted.of(reference.field().text()),
            Nearest.to(
                    reference.field().text(),
                    fields.stream().flatMap(PackChecks::names).distinct().toList())
                .map(near -> "write " + Quoted.of(near))
                .orElse("list it under `fields` of the part that has it"));
      } else {
        reference.values().forEach(value -> value(value, named));
      }
    }
  }

  private void value(Scalar value, List<FieldSpec> fields) {
    List<String> options =
        fields.stream()
            .flatMap(field -> field.value().options().stream())
            .flatMap(option -> option.names().stream())
            .toList();
    boolean any = fields.stream().anyMatch(field -> field.value().options().isEmpty());
    Key wanted = Key.of(value.text());
    if (!any && options.stream().noneMatch(option -> Key.of(option).equals(wanted))) {
      problems.add(
          value,
          "%s is none of the values of `%s`"
              .formatted(Quoted.of(value.text()), fields.get(0).label()),
          Nearest.to(value.text(), options)
              .map(near -> "write " + Quoted.of(near))
              .orElse("write one of " + String.join(", ", options)));
    }
  }

  private static Stream<FieldSpec> fields(SectionSpec section) {
    return Stream.concat(
        section.fields().stream(), section.sections().stream().flatMap(PackChecks::fields));
  }

  private static Stream<String> names(FieldSpec field) {
    return Stream.concat(Stream.of(field.label()), field.aliases().stream());
  }

  /** Reports headings without a word. */
  void headings(List<Scalar> headings) {
    for (Scalar heading : headings) {
      HeadingPattern pattern = HeadingPattern.of(Values.text(heading));
      if (pattern.isWildcard() && !pattern.openStart()) {
        problems.add(
            heading,
            "the heading %s has no word".formatted(Quoted.of(heading.text())),
            "write its words, or {name} for any");
      }
    }
  }

  /** Reports sections of one parent that no heading could tell apart. */
  void siblings(List<Values> sections) {
    Map<HeadingPattern.Words, Scalar> seen = new HashMap<>();
    for (Values section : sections) {
      for (Scalar name : headings(section)) {
        once(
            seen.putIfAbsent(HeadingPattern.of(Values.text(name)).words(), name),
            name,
            "the heading",
            "give each section a heading of its own");
      }
    }
  }

  /** Reports new sections of a pack that clash with one of the pack it extends. */
  void againstParent(Values pack, Pack parent) {
    for (YamlNode node : pack.list("sections")) {
      List<Scalar> names = headings(Values.of(node));
      for (int i = 0; i < names.size(); i++) {
        HeadingPattern.Words words = HeadingPattern.of(Values.text(names.get(i))).words();
        Optional<SectionSpec> other =
            parent.root().sections().stream()
                .filter(section -> !PackExtension.replaces(names, section))
                .filter(
                    section ->
                        section.headings().stream().anyMatch(each -> each.words().equals(words)))
                .findFirst();
        if (other.isPresent()) {
          problems.add(
              names.get(i),
              "the heading %s is one of the section `%s` of the pack `%s`"
                  .formatted(Quoted.of(names.get(i).text()), other.get().name(), parent.id()),
              "write that name as `heading` to replace the section, or use another");
        }
      }
    }
  }

  /** Heading and aliases of a section. */
  static List<Scalar> headings(Values section) {
    return Stream.of("heading", "aliases").flatMap(key -> section.scalars(key).stream()).toList();
  }

  /** Reports fields of a section, or columns of a table, that share a name. */
  void labels(Values part, String list, String nameKey) {
    Map<Key, Scalar> seen = new HashMap<>();
    for (YamlNode node : part.list(list)) {
      Values values = Values.of(node);
      List<Scalar> names =
          node instanceof Scalar
              ? Values.scalars(node)
              : Stream.of(nameKey, "aliases").flatMap(key -> values.scalars(key).stream()).toList();
      for (Scalar name : names) {
        Key key = Key.of(name.text());
        if (key.isEmpty()) {
          problems.add(
              name,
              "the %s %s has no word".formatted(nameKey, Quoted.of(name.text())),
              "write its words");
        } else {
          once(seen.putIfAbsent(key, name), name, "the " + nameKey, "keep one of the two");
        }
      }
    }
  }

  /** Reports values to choose from that are the same. */
  void options(List<Scalar> options) {
    Map<Key, Scalar> seen = new HashMap<>();
    for (Scalar option : options) {
      once(
          seen.putIfAbsent(Key.of(option.text()), option),
          option,
          "the value",
          "keep one of the two");
    }
  }

  private void once(@Nullable Scalar first, Scalar again, String noun, String mend) {
    if (first != null) {
      problems.add(
          again,
          "%s %s is there twice, first in line %d"
              .formatted(noun, Quoted.of(again.text()), problems.line(first)),
          mend);
    }
  }
}
