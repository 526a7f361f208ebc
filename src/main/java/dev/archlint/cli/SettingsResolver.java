package dev.archlint.cli;

import dev.archlint.config.Configuration;
import dev.archlint.config.Configurations;
import dev.archlint.config.Setting;
import dev.archlint.filter.Severities;
import dev.archlint.lint.DocumentSettings;
import dev.archlint.lint.Input;
import dev.archlint.lint.PackChoice;
import dev.archlint.lint.PackChooser;
import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import dev.archlint.rule.SeveritySetting;
import dev.archlint.source.InvalidInputException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What options and configurations together say of each document; options decide. */
final class SettingsResolver {
  private final Catalogue builtIn;
  private final Path folder;
  private final @Nullable String pack;
  private final Optional<Stage> stage;

  private final IdentityHashMap<Configuration, Catalogue> catalogues = new IdentityHashMap<>();
  private final IdentityHashMap<Configuration, PackChooser> choosers = new IdentityHashMap<>();

  /**
   * @param folder what a relative path of {@code pack} is relative to
   * @param pack id or file of the one for all documents
   * @param stage of all documents
   */
  SettingsResolver(Catalogue builtIn, Path folder, @Nullable String pack, Optional<Stage> stage) {
    this.builtIn = builtIn;
    this.folder = folder;
    this.pack = pack;
    this.stage = stage;
  }

  /** The rules, and the packs that documents of this configuration may name. */
  Catalogue catalogue(Configuration configuration) {
    return catalogues.computeIfAbsent(configuration, builtIn::with);
  }

  /**
   * The settings of all documents.
   *
   * @param configurations theirs; looked at even if there is no document, so that a wrong pack is
   *     never passed over
   */
  Map<Input, DocumentSettings> all(
      List<Target> targets, Configurations configurations, Choices choices) {
    Map<Input, DocumentSettings> settings = new HashMap<>();
    Map<DocumentSettings, DocumentSettings> shared = new HashMap<>();
    try {
      if (targets.isEmpty()) {
        chooser(configurations.in(folder.toAbsolutePath().normalize()));
      }
      for (Target target : targets) {
        DocumentSettings own = settings(target);
        settings.put(target.input(), shared.computeIfAbsent(own, any -> any));
      }
    } catch (InvalidInputException e) {
      choices.problems(e);
    }
    return settings;
  }

  private DocumentSettings settings(Target target) throws InvalidInputException {
    Configuration configuration = target.configuration();
    Path file = target.file();
    Severities severities = Severities.DEFAULT;
    for (Map<String, SeveritySetting> layer : configuration.rules(file)) {
      severities = severities.with(layer);
    }
    return new DocumentSettings(
        chooser(configuration),
        configuration.pack(file).map(set -> new PackChoice.Mapped(set.value(), set.where())),
        stage.or(() -> configuration.stage(file).map(Setting::value)),
        severities);
  }

  /** Decides which pack a document of this configuration follows. */
  private PackChooser chooser(Configuration configuration) throws InvalidInputException {
    PackChooser known = choosers.get(configuration);
    if (known == null) {
      Catalogue catalogue = catalogue(configuration);
      Optional<Pack> forced =
          pack == null ? Optional.empty() : Optional.of(catalogue.resolve(pack, folder));
      known = catalogue.chooser(forced);
      choosers.put(configuration, known);
    }
    return known;
  }
}
