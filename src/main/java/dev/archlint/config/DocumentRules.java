package dev.archlint.config;

import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import dev.archlint.rule.SeveritySetting;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a configuration says of documents, of all or of some.
 *
 * @param files which ones; empty for all
 * @param pack that they follow
 * @param stage that they are at, whatever they say
 * @param rules severities by rule or group
 */
public record DocumentRules(
    Optional<Globs> files,
    Optional<Setting<Pack>> pack,
    Optional<Setting<Stage>> stage,
    Map<String, SeveritySetting> rules) {
  public DocumentRules {
    Objects.requireNonNull(files);
    Objects.requireNonNull(pack);
    Objects.requireNonNull(stage);
    rules = Map.copyOf(rules);
  }

  boolean speakOf(Path document) {
    return files.isEmpty() || files.get().match(document, false).orElse(false);
  }
}
