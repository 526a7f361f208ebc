package dev.archlint.filter;

import dev.archlint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Findings parted by whether people see them, each list in the order of all.
 *
 * @param shown those that they see
 * @param hidden those that they do not
 */
public record Parted(List<Finding> shown, List<Finding> hidden) {
  public Parted {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
  }

  static Parted of(List<Finding> findings, Predicate<Finding> isHidden) {
    List<Finding> shown = new ArrayList<>();
    List<Finding> hidden = new ArrayList<>();
    findings.forEach(finding -> (isHidden.test(finding) ? hidden : shown).add(finding));
    return new Parted(shown, hidden);
  }
}
