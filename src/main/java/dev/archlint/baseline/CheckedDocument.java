package dev.archlint.baseline;

import dev.archlint.rule.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A document of a run, as a baseline looks at it.
 *
 * @param path relative to the folder of the baseline, with {@code /} on every system
 * @param findings that people would see, sorted
 * @param judged ids of the rules that looked at it: what they do not find any more is mended
 */
public record CheckedDocument(String path, List<Finding> findings, Set<String> judged) {
  public CheckedDocument {
    Objects.requireNonNull(path);
    findings = List.copyOf(findings);
    judged = Set.copyOf(judged);
  }
}
