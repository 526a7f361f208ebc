package dev.archlint.cli;

import dev.archlint.config.PluginPath;
import dev.archlint.source.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where rules of the user's own come from. */
final class PluginOption {
  @Option(
      names = "--plugin-path",
      paramLabel = "JAR",
      description = "Rules of your own: a jar or a folder of jars; repeatable.")
  private List<String> entries = new ArrayList<>();

  boolean isGiven() {
    return !entries.isEmpty();
  }

  /**
   * The rules and packs of a run with those rules.
   *
   * @throws InvalidInputException with every jar or rule that cannot be loaded
   */
  Catalogue catalogue(Context context) throws InvalidInputException {
    Catalogue catalogue = context.catalogue();
    return entries.isEmpty()
        ? catalogue
        : catalogue.with(PluginPath.jars(entries, context.environment().folder()));
  }
}
