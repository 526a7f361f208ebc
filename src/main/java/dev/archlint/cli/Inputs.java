package dev.archlint.cli;

import dev.archlint.config.FileDiscovery;
import dev.archlint.lint.Input;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.util.List;
import java.util.Optional;

/** The documents of a run. */
final class Inputs {
  private Inputs() {}

  /**
   * Those that the paths mean, sorted.
   *
   * @param paths none means the current folder
   * @throws InvalidInputException with every path that means nothing, or if there is no document
   */
  static List<Input> find(List<String> paths, Environment environment, boolean allowEmpty)
      throws InvalidInputException {
    List<Input> inputs =
        FileDiscovery.find(paths, environment.folder()).stream()
            .map(found -> Input.of(found.name(), found.file()))
            .toList();
    if (inputs.isEmpty() && !allowEmpty) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  paths.isEmpty() ? "." : String.join(" ", paths),
                  Optional.empty(),
                  "no Markdown file to check",
                  "name files or folders with *.md or *.markdown, or allow it with --allow-empty")));
    }
    return inputs;
  }
}
