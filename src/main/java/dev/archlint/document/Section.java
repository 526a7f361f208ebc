package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A heading and all up to the next heading of the same or a higher level; or, without a heading, a
 * whole document.
 *
 * @param heading empty only for the document as a whole
 * @param blocks what stands before the first subsection
 * @param sections its subsections
 * @param span from the heading to where the next section begins
 */
public record Section(
    Optional<Heading> heading, List<Block> blocks, List<Section> sections, Span span) {
  public Section {
    Objects.requireNonNull(heading);
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
    Objects.requireNonNull(span);
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
    return FieldFinder.in(blocks);
  }

  /** This section and all below it, in the order of the source. */
  public Stream<Section> all() {
    List<Section> all = new ArrayList<>();
    addTo(all);
    return all.stream();
  }

  private void addTo(List<Section> all) {
    all.add(this);
    sections.forEach(section -> section.addTo(all));
  }
}
