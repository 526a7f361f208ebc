package dev.archlint.cli;

import dev.archlint.config.Configurations;
import dev.archlint.source.InvalidInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration holds. */
final class ConfigurationOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Use this instead of the nearest .archlint.yaml.")
  @Nullable String config;

  @Option(names = "--no-config", description = "Use no configuration.")
  private boolean none;

  /** Those that hold for the documents of the run; none after a problem. */
  Configurations open(Environment environment, Catalogue catalogue, Choices choices) {
    Path folder = environment.folder();
    if (none && config != null) {
      choices.problem("--no-config", "contradicts --config", "use one of them");
    }
    if (none) {
      return Configurations.none();
    }
    if (config == null) {
      return Configurations.nearest(catalogue.packs(), catalogue.ruleNames(), folder);
    }
    try {
      return Configurations.file(
          folder.resolve(config), catalogue.packs(), catalogue.ruleNames(), folder);
    } catch (InvalidInputException e) {
      choices.problems(e);
    } catch (InvalidPathException e) {
      choices.problem("--config", "is no path: " + e.getReason(), "name a file");
    }
    return Configurations.none();
  }
}
