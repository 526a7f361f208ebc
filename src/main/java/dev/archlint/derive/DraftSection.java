package dev.archlint.derive;

import dev.archlint.document.Block;
import dev.archlint.pack.HeadingPattern;
import dev.archlint.pack.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A section of a pack in the making; the document as a whole has a heading or none. */
final class DraftSection {
  final Guess heading;

  /** Of a document: whether it goes without a title. */
  boolean untitled;

  Optional<Guess> optional = Optional.empty();
  Optional<Guess> repeat = Optional.empty();
  Optional<Guess> checklist = Optional.empty();
  final Map<Key, DraftField> fields = new LinkedHashMap<>();
  final List<DraftTable> tables = new ArrayList<>();

  /** By key of {@code content}. */
  final Map<String, Guess> content = new LinkedHashMap<>();

  final List<String> keep = new ArrayList<>();

  /** The template's blocks that it was read from. */
  final List<Block> own = new ArrayList<>();

  final List<DraftSection> sections = new ArrayList<>();

  /**
   * @param heading its text, not yet in YAML; of a document whose title may be anything, empty
   */
  DraftSection(Guess heading) {
    this.heading = heading;
  }

  HeadingPattern pattern() {
    return HeadingPattern.of(heading.yaml());
  }

  /** Takes in a field whose label has a word. */
  void add(DraftField field) {
    Key key = Key.of(field.label());
    if (!key.isEmpty()) {
      fields.putIfAbsent(key, field);
    }
  }

  /** Takes in a further sample of the same section: what not all samples have may be left out. */
  void merge(DraftSection other) {
    other.fields.forEach(
        (key, field) -> fields.merge(key, field.asOptional(), (own, further) -> own));
    fields.replaceAll((key, field) -> other.fields.containsKey(key) ? field : field.asOptional());
    tables.replaceAll(
        table ->
            other.tables.stream().anyMatch(it -> it.keys().equals(table.keys()))
                ? table
                : table.asOptional());
    for (DraftTable table : other.tables) {
      if (tables.stream().noneMatch(own -> own.keys().equals(table.keys()))) {
        tables.add(table.asOptional());
      }
    }
    content.keySet().retainAll(other.content.keySet());
    mergeSections(other);
  }

  private void mergeSections(DraftSection other) {
    String why = "some samples go without";
    for (DraftSection own : sections) {
      Optional<DraftSection> same = other.like(own);
      same.ifPresent(own::merge);
      if (same.isEmpty()) {
        own.optional = own.optional.or(() -> Optional.of(Guess.of("true", why)));
      }
    }
    for (DraftSection further : other.sections) {
      if (like(further).isEmpty()) {
        further.optional = Optional.of(Guess.of("true", why));
        sections.add(further);
      }
    }
  }

  private Optional<DraftSection> like(DraftSection section) {
    return sections.stream()
        .filter(own -> own.pattern().words().equals(section.pattern().words()))
        .findFirst();
  }
}
