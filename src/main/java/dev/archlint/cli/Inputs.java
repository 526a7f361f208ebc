package dev.archlint.cli;

import dev.archlint.config.Configurations;
import dev.archlint.config.FileDiscovery;
import dev.archlint.lint.Input;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The documents of a run. */
final class Inputs {
  private Inputs() {}

  /**
   * Those that the paths mean, sorted.
   *
   * @param paths none means the current folder
   * @param configurations of the documents; they say what is not searched
   * @param forceExclude whether they also speak of files and folders that are named
   * @param unfollowed takes the links that are not followed
   * @throws InvalidInputException with every path that means nothing, or if there is no document
   */
  static List<Target> find(
      List<String> paths,
      Path folder,
      Configurations configurations,
      boolean forceExclude,
      boolean allowEmpty,
      Consumer<Problem> unfollowed)
      throws InvalidInputException {
    List<Target> targets =
        FileDiscovery.find(paths, folder, configurations, forceExclude, unfollowed).stream()
            .map(
                found ->
                    new Target(
                        Input.of(found.name(), found.file()),
                        found.file(),
                        configurations.of(found.file())))
            .toList();
    // A hook names the files of a commit, and all of them may be excluded.
    boolean leftOut =
        forceExclude
            && !paths.isEmpty()
            && paths.stream().allMatch(path -> Files.isRegularFile(folder.resolve(path)));
    if (targets.isEmpty() && !allowEmpty && !leftOut) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  paths.isEmpty() ? "." : String.join(" ", paths),
                  Optional.empty(),
                  "no Markdown file to check",
                  "name files or folders with *.md or *.markdown, or allow it with --allow-empty")));
    }
    return targets;
  }
}
