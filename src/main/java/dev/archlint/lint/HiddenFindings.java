package dev.archlint.lint;

import dev.archlint.rule.Finding;
import java.util.List;

/**
 * What rules find in a document and people do not see, by who hides it. Each list is sorted.
 *
 * @param suppressed by comments in the document
 * @param baselined by what was known before the run
 * @param untouched by being outside of what a change touched
 */
public record HiddenFindings(
    List<Finding> suppressed, List<Finding> baselined, List<Finding> untouched) {
  /** Nothing is hidden. */
  static final HiddenFindings NONE = new HiddenFindings(List.of(), List.of(), List.of());

  public HiddenFindings {
    suppressed = List.copyOf(suppressed);
    baselined = List.copyOf(baselined);
    untouched = List.copyOf(untouched);
  }
}
