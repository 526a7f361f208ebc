package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A heading and all up to the next heading of the same or a higher level; or, without a heading, a
 * whole document. Its fields, which the match and rules ask for, are found once.
 */
public final class Section {
  private final Optional<Heading> heading;
  private final List<Block> blocks;
  private final List<Section> sections;
  private final Span span;

  /** Any thread finds the same, so that none need wait. */
  private @Nullable List<Field> fields;

  /** What {@link #all} gives; kept for a document as a whole, which many rules go through. */
  private @Nullable List<Section> all;

  /**
   * @param heading empty only for the document as a whole
   * @param blocks what stands before the first subsection
   * @param sections its subsections
   * @param span from the heading to where the next section begins
   */
  public Section(Optional<Heading> heading, List<Block> blocks, List<Section> sections, Span span) {
    this.heading = Objects.requireNonNull(heading);
    this.blocks = List.copyOf(blocks);
    this.sections = List.copyOf(sections);
    this.span = Objects.requireNonNull(span);
  }

  /** A run of blocks as a section of its own, without a heading. */
  public static Section of(List<Block> blocks) {
    return new Section(Optional.empty(), blocks, List.of(), Span.at(0));
  }

  /** Empty only for the document as a whole. */
  public Optional<Heading> heading() {
    return heading;
  }

  /** What stands before the first subsection. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Its subsections. */
  public List<Section> sections() {
    return sections;
  }

  /** From the heading to where the next section begins. */
  public Span span() {
    return span;
  }

  /** What readers see of its heading; empty for a document as a whole. */
  public String title() {
    return heading.map(Heading::title).orElse("");
  }

  /** Whether it has no subsections. */
  public boolean isLeaf() {
    return sections.isEmpty();
  }

  /** Its fields: labelled values in its own blocks, in the order of the source. */
  public List<Field> fields() {
    List<Field> known = fields;
    if (known == null) {
      known = blocks.isEmpty() ? List.of() : FieldFinder.in(blocks);
      fields = known;
    }
    return known;
  }

  /** Those of its fields that are items of lists and have no value. */
  public List<Field> emptyItems() {
    return blocks.isEmpty() ? List.of() : FieldFinder.emptyItems(blocks);
  }

  /** This section and all below it, in the order of the source. */
  public Stream<Section> all() {
    List<Section> known = all;
    if (known == null) {
      List<Section> found = new ArrayList<>();
      addTo(found);
      if (heading.isPresent()) {
        return found.stream();
      }
      known = List.copyOf(found);
      all = known;
    }
    return known.stream();
  }

  private void addTo(List<Section> found) {
    found.add(this);
    for (int i = 0; i < sections.size(); i++) {
      sections.get(i).addTo(found);
    }
  }

  /** It with other subsections and another span; itself where they are those that it has. */
  @SuppressWarnings("ReferenceEquality") // whether they are equal would be asked down to each word
  public Section with(List<Section> others, Span place) {
    boolean same = span.equals(place) && sections.size() == others.size();
    for (int i = 0; same && i < others.size(); i++) {
      same = sections.get(i) == others.get(i);
    }
    return same ? this : new Section(heading, blocks, others, place);
  }

  /** Sections are equal if all that was read is; the fields follow. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Section that
            && span.equals(that.span)
            && heading.equals(that.heading)
            && blocks.equals(that.blocks)
            && sections.equals(that.sections));
  }

  @Override
  public int hashCode() {
    // Sections of one document that are not equal stand in different places.
    return span.hashCode();
  }
}
