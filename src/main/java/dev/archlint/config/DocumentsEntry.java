package dev.archlint.config;

import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import dev.archlint.rule.SeveritySetting;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a configuration says of some documents only.
 *
 * @param files which ones
 * @param pack that they follow
 * @param stage that they are at, whatever they say
 * @param rules severities by rule or group
 */
record DocumentsEntry(
    Globs files,
    Optional<Setting<Pack>> pack,
    Optional<Setting<Stage>> stage,
    Map<String, SeveritySetting> rules) {
  DocumentsEntry {
    Objects.requireNonNull(files);
    Objects.requireNonNull(pack);
    Objects.requireNonNull(stage);
    rules = Map.copyOf(rules);
  }

  boolean speaksOf(Path document) {
    return files.match(document, false).orElse(false);
  }
}
