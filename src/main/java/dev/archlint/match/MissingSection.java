package dev.archlint.match;

import dev.archlint.pack.SectionSpec;
import java.util.Objects;
import java.util.Optional;

/**
 * A required section that is not there.
 *
 * @param expected the part of the pack
 * @param parent the section it belongs in
 * @param after its nearest sibling before it that is there; empty if it comes first
 * @param before its nearest sibling behind it that is there; empty if it comes last
 */
public record MissingSection(
    SectionSpec expected,
    BoundSection parent,
    Optional<BoundSection> after,
    Optional<BoundSection> before) {
  public MissingSection {
    Objects.requireNonNull(expected);
    Objects.requireNonNull(parent);
    Objects.requireNonNull(after);
    Objects.requireNonNull(before);
  }
}
