package dev.archlint.config;

import dev.archlint.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How far a configuration or a pack may lead, by a path or a link, to files that are quoted where
 * something is wrong with them. A stranger's change may name any file of the machine, and many
 * people read what a build prints.
 *
 * @param repository real path of the repository; empty where there is none, and no border
 */
record Border(Optional<Path> repository) {
  /** The border around a file, which may itself be a link across it. */
  static Border around(Path file) {
    try {
      Path at = FileNames.folder(file.toAbsolutePath().normalize()).toRealPath();
      while (at != null && !Files.exists(at.resolve(".git"))) {
        at = at.getParent();
      }
      return new Border(Optional.ofNullable(at));
    } catch (IOException e) {
      return new Border(Optional.empty());
    }
  }

  /** What to say of a file in which something is wrong. */
  List<Problem> quotable(String name, Path file, List<Problem> problems) {
    if (problems.isEmpty() || encloses(file)) {
      return problems;
    }
    return List.of(
        new Problem(
            name,
            Optional.empty(),
            "cannot be used, and lies outside of the repository, so that nothing is quoted from it",
            "name it on the command line to see what is wrong with it"));
  }

  /** What git keeps for itself is no part of a repository's files. */
  private boolean encloses(Path file) {
    try {
      Path real = file.toRealPath();
      return repository.isEmpty()
          || (real.startsWith(repository.get())
              && !real.startsWith(repository.get().resolve(".git")));
    } catch (IOException e) {
      // There is nothing to quote.
      return true;
    }
  }
}
