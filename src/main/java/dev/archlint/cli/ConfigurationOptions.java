package dev.archlint.cli;

import dev.archlint.config.Configuration;
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

  /**
   * The rules and packs of the folder in which the user works, and its configuration.
   *
   * @throws InvalidInputException with all that is wrong with it, and before with options
   */
  Here here(Environment environment, Catalogue catalogue, Choices choices)
      throws InvalidInputException {
    Configurations configurations = open(environment, catalogue, choices);
    Configuration configuration =
        configurations.in(environment.folder().toAbsolutePath().normalize());
    choices.problems(configurations.problems());
    choices.check();
    return new Here(configuration, catalogue.with(configuration));
  }

  /** See {@link #here}. */
  record Here(Configuration configuration, Catalogue catalogue) {}

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
