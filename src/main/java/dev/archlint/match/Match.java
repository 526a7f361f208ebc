package dev.archlint.match;

import dev.archlint.document.Document;
import dev.archlint.document.Field;
import dev.archlint.document.Section;
import dev.archlint.pack.Key;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import dev.archlint.pack.Stage;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document held against a pack: every part of the pack with the part of the document that fills
 * it. Rules read it and decide nothing of it anew.
 */
public final class Match {
  private final Document document;
  private final PackNames pack;
  private final BoundSection root;
  private final List<MissingSection> missing;
  private final List<DuplicateSection> duplicates;
  private final List<RepeatedSection> groups;
  private final Stage stage;
  private final List<BoundSection> parts = new ArrayList<>();
  private final List<BoundField> fields = new ArrayList<>();
  private final List<BoundTable> tables = new ArrayList<>();

  /** Those that speak of the document and not of one component or decision among many. */
  private final List<BoundField> fieldsOfAll = new ArrayList<>();

  Match(
      Document document,
      PackNames pack,
      BoundSection root,
      List<MissingSection> missing,
      List<DuplicateSection> duplicates,
      List<RepeatedSection> groups,
      Stage stage) {
    this.document = Objects.requireNonNull(document);
    this.pack = Objects.requireNonNull(pack);
    this.root = Objects.requireNonNull(root);
    this.missing = List.copyOf(missing);
    this.duplicates = List.copyOf(duplicates);
    this.groups = List.copyOf(groups);
    this.stage = Objects.requireNonNull(stage);
    add(root, false);
  }

  /** Adds a part and all below it, in the order of the pack. */
  private void add(BoundSection part, boolean inRepeat) {
    boolean repeated = inRepeat || part.expected().repeat().isPresent();
    parts.add(part);
    fields.addAll(part.fields());
    tables.addAll(part.tables());
    if (!repeated) {
      fieldsOfAll.addAll(part.fields());
    }
    part.sections().forEach(child -> add(child, repeated));
  }

  /** The document. */
  public Document document() {
    return document;
  }

  /** The pack it is held against. */
  public Pack pack() {
    return pack.pack();
  }

  /**
   * What somebody makes of the pack, worked out once for all documents that are held against it.
   */
  public <T> T get(OfPack<T> wanted) {
    return pack.get(wanted);
  }

  /** The document as a whole, bound to the pack as a whole; its heading is the title. */
  public BoundSection root() {
    return root;
  }

  /**
   * Required sections that are not there, each once: not the parts of a missing section, nor those
   * of an empty one.
   */
  public List<MissingSection> missing() {
    return missing;
  }

  /** Sections that occur again though they may occur once. */
  public List<DuplicateSection> duplicates() {
    return duplicates;
  }

  /** All repeated parts that occur at least once, wherever their parent occurs. */
  public List<RepeatedSection> groups() {
    return groups;
  }

  /** How far the document says it is; {@link Stage#REVIEW} where it does not say. */
  public Stage stage() {
    return stage;
  }

  /** All sections that fill a part of the pack, in the order of the pack; without the root. */
  public Stream<BoundSection> sections() {
    return parts.stream().skip(1);
  }

  /** The root and {@link #sections()}. */
  public Stream<BoundSection> parts() {
    return parts.stream();
  }

  /** All fields that the pack asks for and the document may have, there or not. */
  public Stream<BoundField> fields() {
    return fields.stream();
  }

  /**
   * The field of a label or alias, there or not; that of one component or decision among many says
   * nothing of the document and is none.
   */
  public Optional<BoundField> field(String label) {
    Key wanted = Labels.key(label);
    return fieldsOfAll.stream()
        .filter(field -> field.labels().contains(wanted))
        .min((one, other) -> Boolean.compare(one.isMissing(), other.isMissing()));
  }

  /**
   * All places where the document says a field that speaks of all of it: where the pack has it, at
   * the head of the document and in its front matter; in the order of the source.
   */
  public List<Field> statements(BoundField field) {
    Set<Key> labels = field.labels();
    Stream<Field> frontMatter =
        document.frontMatter().stream().flatMap(matter -> matter.fields().stream());
    Stream<Field> head =
        Stream.concat(document.root().fields().stream(), root.section().fields().stream());
    Set<Span> seen = new HashSet<>();
    return Stream.concat(
            Stream.concat(frontMatter, head)
                .filter(other -> labels.contains(Labels.key(other.label().plain()))),
            field.occurrences().stream())
        .sorted((one, other) -> one.span().compareTo(other.span()))
        .filter(other -> seen.add(other.label().span()))
        .toList();
  }

  /** All tables that the pack asks for and the document may have, there or not. */
  public Stream<BoundTable> tables() {
    return tables.stream();
  }

  /**
   * How much of what the pack asks for is there: required parts that some section fills by its
   * name, over all of them; 1 for a pack that asks for no section. Probable renames do not count,
   * or any long document would seem to follow any pack a little.
   */
  public double share() {
    Set<SectionSpec> named = Collections.newSetFromMap(new IdentityHashMap<>());
    sections()
        .filter(part -> part.name() != BoundSection.NameMatch.RENAMED)
        .forEach(part -> named.add(part.expected()));
    List<SectionSpec> required = required(pack().root()).toList();
    long found = required.stream().filter(named::contains).count();
    return required.isEmpty() ? 1 : (double) found / required.size();
  }

  private static Stream<SectionSpec> required(SectionSpec parent) {
    return parent.sections().stream()
        .filter(SectionSpec::isRequired)
        .flatMap(part -> Stream.concat(Stream.of(part), required(part)));
  }

  /** Sections that no part of the pack claims, in bound sections; not those below them. */
  public Stream<Section> extras() {
    return parts().flatMap(part -> part.extras().stream());
  }
}
