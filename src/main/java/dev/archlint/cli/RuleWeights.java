package dev.archlint.cli;

import dev.archlint.config.Configuration;
import dev.archlint.config.DocumentRules;
import dev.archlint.filter.Severities;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.SeveritySetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who says how much a rule weighs: the rule itself, packs, the configuration.
 *
 * @param packs those that a document may follow
 * @param configuration that holds for it
 */
record RuleWeights(List<Pack> packs, Configuration configuration) {
  RuleWeights {
    packs = List.copyOf(packs);
  }

  /** What it weighs in documents of whose pack and path nothing is known. */
  Severity current(RuleInfo rule) {
    Severities severities = Severities.DEFAULT;
    for (DocumentRules entry : configuration.documents()) {
      if (entry.files().isEmpty()) {
        severities = severities.with(entry.rules());
      }
    }
    return severities.setting(rule.id()).map(SeveritySetting::severity).orElse(rule.severity());
  }

  /** All that is said of it; of two that speak of one document, the later decides. */
  List<SeveritySetting> of(RuleInfo rule) {
    List<SeveritySetting> all = new ArrayList<>();
    all.add(new SeveritySetting(rule.severity(), "by default"));
    for (Pack pack : packs) {
      Severities.of(pack).setting(rule.id()).ifPresent(all::add);
      sections(pack, pack.root(), rule, all);
    }
    for (DocumentRules entry : configuration.documents()) {
      String scope = entry.files().map(", for %s"::formatted).orElse("");
      setting(rule, entry.rules())
          .map(set -> new SeveritySetting(set.severity(), set.where() + scope))
          .ifPresent(all::add);
    }
    return all;
  }

  private static void sections(
      Pack pack, SectionSpec section, RuleInfo rule, List<SeveritySetting> all) {
    setting(rule, Severities.settings(section.severity(), where(pack, section)))
        .ifPresent(all::add);
    section.sections().forEach(child -> sections(pack, child, rule, all));
  }

  private static String where(Pack pack, SectionSpec section) {
    return section.name().isEmpty()
        ? "pack " + pack.id()
        : "pack %s, section \"%s\"".formatted(pack.id(), section.name());
  }

  private static Optional<SeveritySetting> setting(
      RuleInfo rule, Map<String, SeveritySetting> layer) {
    return Severities.DEFAULT.with(layer).setting(rule.id());
  }
}
