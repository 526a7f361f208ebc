package dev.archlint.match;

import dev.archlint.pack.SectionSpec;
import java.util.List;
import java.util.Objects;

/**
 * The sections that fill one repeated part of a pack in one place.
 *
 * @param expected the part, which has a {@code repeat}
 * @param parent the section they stand in
 * @param members at least one, in the order of the document
 */
public record RepeatedSection(
    SectionSpec expected, BoundSection parent, List<BoundSection> members) {
  public RepeatedSection {
    Objects.requireNonNull(expected);
    Objects.requireNonNull(parent);
    members = List.copyOf(members);
    if (members.isEmpty() || expected.repeat().isEmpty()) {
      throw new IllegalArgumentException("not a repeated section: " + expected.name());
    }
  }
}
