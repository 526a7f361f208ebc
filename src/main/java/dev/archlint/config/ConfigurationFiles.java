package dev.archlint.config;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.ShapeCheck;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a configuration: the one that was asked for, and all that it extends. */
final class ConfigurationFiles {
  /** So long a chain is no mistake but an attack. */
  static final int MAX_CHAIN = 20;

  private final FileNames names;
  private final Border border;
  private final Set<Path> seen = new HashSet<>();
  private final List<ConfigurationFile> read = new ArrayList<>();
  private final List<Problem> unreadable = new ArrayList<>();

  private ConfigurationFiles(FileNames names, Border border) {
    this.names = names;
    this.border = border;
  }

  static ConfigurationFiles of(Path file, FileNames names) {
    ConfigurationFiles files = new ConfigurationFiles(names, Border.around(file));
    files.read(file, List.of());
    return files;
  }

  /** Those that could be read, each behind what it extends. */
  List<ConfigurationFile> all() {
    return read;
  }

  /** What is wrong with those that could not. */
  List<Problem> unreadable() {
    return unreadable;
  }

  /** How far they may lead to files that are quoted. */
  Border border() {
    return border;
  }

  boolean contain(Path file) {
    return seen.contains(file);
  }

  /**
   * Reads a file, first what it extends.
   *
   * @param extending the files that lead here by {@code extends}
   */
  private void read(Path path, List<Path> extending) {
    if (!seen.add(path)) {
      // Two files may extend the same one.
      return;
    }
    SourceFile source;
    YamlNode root;
    try {
      source = YamlFile.read(names.of(path), path, "the YAML file of a configuration");
      root = YamlReader.read(source);
    } catch (InvalidInputException e) {
      unreadable.addAll(border.quotable(names.of(path), path, e.problems()));
      return;
    }
    ConfigurationFile file = ConfigurationFile.of(path, source, root);
    boolean isBlank = root instanceof Scalar scalar && scalar.isNull();
    if (!isBlank) {
      file.problems().addAll(ShapeCheck.problems(source, root, ConfigurationShape.CONFIGURATION));
    }
    List<Path> chain = new ArrayList<>(extending);
    chain.add(path);
    for (Scalar base : file.values().scalars("extends")) {
      file.existing(base, "a configuration").ifPresent(found -> extend(base, found, file, chain));
    }
    read.add(file);
  }

  private void extend(Scalar base, Path path, ConfigurationFile file, List<Path> chain) {
    if (chain.contains(path)) {
      file.problems()
          .add(base, "the configuration extends itself", "let `extends` name another file");
    } else if (chain.size() == MAX_CHAIN) {
      file.problems()
          .add(
              base,
              "more than %d configurations extend each other".formatted(MAX_CHAIN),
              "let `extends` name a file that says it all");
    } else if (Files.isDirectory(path)) {
      file.problems()
          .add(base, Quoted.of(Values.text(base)) + " is a folder", "name the file in it");
    } else {
      read(path, chain);
    }
  }
}
