package dev.archlint.match;

import dev.archlint.document.Section;
import java.util.Objects;

/**
 * A section that occurs again though it may occur once.
 *
 * @param section the one too many
 * @param first the one that fills the part of the pack
 */
public record DuplicateSection(Section section, BoundSection first) {
  public DuplicateSection {
    Objects.requireNonNull(section);
    Objects.requireNonNull(first);
  }
}
