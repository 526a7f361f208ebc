package dev.archlint.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pack says of a section, or of the document as a whole.
 *
 * @param headings what its heading may say: the name first, then the aliases; of a document, its
 *     title; empty for a document whose title may be anything
 * @param optional whether it may be left out
 * @param repeat how many times it may occur; empty for a section that occurs once
 * @param closed whether sections that the pack does not know are wrong in it
 * @param anyOrder whether its sections may stand in any order
 * @param sections its subsections
 * @param fields its fields
 * @param tables its tables
 * @param content how much of what it holds
 * @param checklist whether its task boxes are there to be ticked
 * @param keep text of the template that is meant to stay
 * @param guidance what goes in it, in one line
 * @param severity severities for it alone, as {@link Pack#rules} has them for all; they hold for
 *     its subsections too, unless these say otherwise
 */
public record SectionSpec(
    List<HeadingPattern> headings,
    boolean optional,
    Optional<Count> repeat,
    boolean closed,
    boolean anyOrder,
    List<SectionSpec> sections,
    List<FieldSpec> fields,
    List<TableSpec> tables,
    ContentSpec content,
    boolean checklist,
    List<String> keep,
    Optional<String> guidance,
    Map<String, String> severity) {
  public SectionSpec {
    headings = List.copyOf(headings);
    Objects.requireNonNull(repeat);
    sections = List.copyOf(sections);
    fields = List.copyOf(fields);
    tables = List.copyOf(tables);
    Objects.requireNonNull(content);
    keep = List.copyOf(keep);
    Objects.requireNonNull(guidance);
    severity = Map.copyOf(severity);
  }

  /** Its name as the pack has it; empty for a document whose title may be anything. */
  public String name() {
    return headings.isEmpty() ? "" : headings.get(0).source();
  }

  /** Whether a finished document has it at least once. */
  public boolean isRequired() {
    return !optional && repeat.map(count -> count.min() > 0).orElse(true);
  }
}
