package dev.archlint.filter;

import dev.archlint.pack.Pack;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.rule.SeveritySetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much the rules weigh. Settings lie in layers; the last one that names a rule decides, and
 * within a layer its id before its group.
 */
public final class Severities {
  /** As the rules have it. */
  public static final Severities DEFAULT = new Severities(List.of());

  private final List<Map<String, SeveritySetting>> layers;

  private Severities(List<Map<String, SeveritySetting>> layers) {
    this.layers = List.copyOf(layers);
  }

  /** What a pack says of its documents as a whole. */
  public static Severities of(Pack pack) {
    return DEFAULT.with(settings(pack.rules(), "pack " + pack.id()));
  }

  /** Severities by their names, as packs have them; what is none was refused before. */
  public static Map<String, SeveritySetting> settings(Map<String, String> names, String where) {
    return names.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    new SeveritySetting(
                        Severity.valueOf(entry.getValue().toUpperCase(Locale.ROOT)), where)));
  }

  /** These, and on top of them settings by rule id or group. */
  public Severities with(Map<String, SeveritySetting> settings) {
    return with(new Severities(List.of(Map.copyOf(settings))));
  }

  /** These, and others on top of them. */
  public Severities with(Severities upper) {
    List<Map<String, SeveritySetting>> all = new ArrayList<>(layers);
    all.addAll(upper.layers);
    return new Severities(all);
  }

  /** All that is set, in an order of its own; equal for what weighs the same. */
  @Override
  public String toString() {
    return layers.stream().map(TreeMap::new).toList().toString();
  }

  /** What was set for a rule. */
  public Optional<SeveritySetting> setting(String rule) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      Map<String, SeveritySetting> layer = layers.get(i);
      SeveritySetting found = layer.getOrDefault(rule, layer.get(Rules.group(rule)));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether a rule was turned off; a rule that is off by default was not. */
  boolean turnOff(String rule) {
    return setting(rule).filter(set -> set.severity() == Severity.OFF).isPresent();
  }

  /**
   * The finding with the weight that was set for its rule. A finding that its rule holds for
   * lighter than the others stays so: to make a rule an error does not make its guesses errors.
   */
  public Finding weigh(Finding finding, RuleInfo rule) {
    return setting(rule.id())
        .map(SeveritySetting::severity)
        .map(
            set -> {
              boolean usual = finding.severity().isAtLeast(rule.severity());
              return usual || finding.severity().isAtLeast(set) ? finding.severity(set) : finding;
            })
        .orElse(finding);
  }
}
