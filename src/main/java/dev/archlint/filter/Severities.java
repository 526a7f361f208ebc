package dev.archlint.filter;

import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much the rules weigh. Settings lie in layers; the last one that names a rule decides, and
 * within a layer its id before its group.
 */
public final class Severities {
  /** As the rules have it. */
  public static final Severities DEFAULT = new Severities(List.of());

  private final List<Map<String, Severity>> layers;

  private Severities(List<Map<String, Severity>> layers) {
    this.layers = List.copyOf(layers);
  }

  /** These, and on top of them settings by rule id or group. */
  public Severities with(Map<String, Severity> settings) {
    List<Map<String, Severity>> more = new ArrayList<>(layers);
    more.add(Map.copyOf(settings));
    return new Severities(more);
  }

  /** What was set for a rule. */
  public Optional<Severity> setting(String rule) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      Map<String, Severity> layer = layers.get(i);
      Severity found = layer.getOrDefault(rule, layer.get(Rules.group(rule)));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /**
   * The finding with the weight that was set for its rule. A finding that its rule holds for
   * lighter than the others stays so: to make a rule an error does not make its guesses errors.
   */
  public Finding weigh(Finding finding, RuleInfo rule) {
    return setting(rule.id())
        .map(
            set -> {
              boolean usual = finding.severity().isAtLeast(rule.severity());
              return usual || finding.severity().isAtLeast(set) ? finding.severity(set) : finding;
            })
        .orElse(finding);
  }
}
