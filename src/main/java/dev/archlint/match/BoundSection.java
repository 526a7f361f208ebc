package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Section;
import dev.archlint.pack.SectionSpec;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A section of a document that fills a part of the pack.
 *
 * @param expected the part of the pack
 * @param section what fills it: heading, blocks and subsections as the author wrote them; of a bold
 *     line that stands for a heading, a section made of it and what follows
 * @param name how it was recognised
 * @param place whether it stands where the pack has it
 * @param content its own blocks that count as its content: not the rules between sections, nor
 *     fields at the end of the document that belong to the document as a whole
 * @param sections its subsections that fill a part of the pack, in the order of the pack; of equal
 *     parts, in the order of the document
 * @param extras its subsections that do not; headings that only group others are none
 * @param fields all fields that the pack asks for in it
 * @param tables all tables that the pack asks for in it
 */
public record BoundSection(
    SectionSpec expected,
    Section section,
    NameMatch name,
    Placement place,
    List<Block> content,
    List<BoundSection> sections,
    List<Section> extras,
    List<BoundField> fields,
    List<BoundTable> tables) {
  public BoundSection {
    Objects.requireNonNull(expected);
    Objects.requireNonNull(section);
    Objects.requireNonNull(name);
    Objects.requireNonNull(place);
    content = List.copyOf(content);
    sections = List.copyOf(sections);
    extras = List.copyOf(extras);
    fields = List.copyOf(fields);
    tables = List.copyOf(tables);
  }

  /** How a heading was recognised as the part of a pack. */
  public enum NameMatch {
    /** Its words are those of the pack, or of an alias; also a free name where the pack has one. */
    SAME,
    /** It is not, but is probably meant: misspelt or reworded. */
    RENAMED,
    /** It is a bold line and no heading. */
    BOLD_LINE
  }

  /** Its heading, or the name the pack has for it. */
  public String title() {
    return section.title().isEmpty() ? expected.name() : section.title();
  }

  /** The place to speak of it: its heading, or its first character. */
  public Span headingSpan() {
    return section
        .heading()
        .map(heading -> heading.text().inlines().isEmpty() ? heading.span() : heading.text().span())
        .orElse(Span.at(section.span().start()));
  }

  /** Whether it has no content of its own and no subsections. */
  public boolean isEmpty() {
    return section.isLeaf() && !Block.anyHasContent(content);
  }

  /** What the pack says goes in it. */
  public Optional<String> guidance() {
    return expected.guidance();
  }

  /** It and all below it, in the order of the pack. */
  public Stream<BoundSection> all() {
    List<BoundSection> all = new ArrayList<>();
    addTo(all);
    return all.stream();
  }

  private void addTo(List<BoundSection> all) {
    all.add(this);
    sections.forEach(section -> section.addTo(all));
  }
}
