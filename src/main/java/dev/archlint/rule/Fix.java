package dev.archlint.rule;

import dev.archlint.source.TextEdit;
import java.util.List;
import java.util.Objects;

/**
 * A change that mends a finding.
 *
 * @param edits in the order of the source, without overlap
 */
public record Fix(Safety safety, String title, List<TextEdit> edits) {
  public Fix {
    Objects.requireNonNull(safety);
    Objects.requireNonNull(title);
    edits = List.copyOf(edits);
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).span().start() < edits.get(i - 1).span().end()) {
        throw new IllegalArgumentException("edits overlap or are out of order");
      }
    }
  }

  /** Whether a fix may be made unseen. */
  public enum Safety {
    /** Keeps the meaning. */
    SAFE,
    /** A person should look at it. */
    UNSAFE
  }
}
