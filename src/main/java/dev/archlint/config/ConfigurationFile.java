package dev.archlint.config;

import dev.archlint.source.SourceFile;
import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlProblems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of a configuration, read but not yet understood.
 *
 * @param file absolute and normalised
 * @param name as users name it
 * @param problems takes what is wrong in it
 */
record ConfigurationFile(Path file, String name, Values values, YamlProblems problems) {
  static ConfigurationFile of(Path file, SourceFile source, YamlNode root) {
    return new ConfigurationFile(file, source.path(), Values.of(root), new YamlProblems(source));
  }

  Path folder() {
    return FileNames.folder(file);
  }

  <T> Setting<T> setting(T value, YamlNode place) {
    return new Setting<>(value, name, problems.position(place));
  }

  /** What a path in it means, whether or not that exists; reports what is no path. */
  Optional<Path> resolve(Scalar path) {
    try {
      return Optional.of(folder().resolve(Values.text(path)).normalize());
    } catch (InvalidPathException e) {
      problems.add(path, Quoted.of(Values.text(path)) + " is no path", "mend it");
      return Optional.empty();
    }
  }

  /**
   * The file or folder that a path in it means; reports that there is none.
   *
   * @param noun what it should be: {@code a pack}
   */
  Optional<Path> existing(Scalar path, String noun) {
    Optional<Path> found = resolve(path);
    if (found.isPresent() && !Files.exists(found.get())) {
      problems.add(
          path,
          "there is no file %s".formatted(Quoted.of(Values.text(path))),
          "name %s by its path from here".formatted(noun));
      return Optional.empty();
    }
    return found;
  }
}
