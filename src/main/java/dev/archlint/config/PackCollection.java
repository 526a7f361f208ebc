package dev.archlint.config;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlProblems;
import dev.archlint.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The packs of a configuration, gathered from the files and folders that it names. */
final class PackCollection {
  private static final String PACK = "pack.yaml";

  private final PackFiles files;
  private final FileNames names;
  private final Border border;
  private final Map<String, OwnPack> byId = new LinkedHashMap<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Ids of packs that have problems. */
  private final Set<String> broken = new HashSet<>();

  /** Whether a pack is so broken that not even its id can be told. */
  private boolean hasUnknown;

  PackCollection(PackFiles files, FileNames names, Border border) {
    this.files = files;
    this.names = names;
    this.border = border;
  }

  /**
   * Adds what a path means.
   *
   * @param place in the configuration
   * @param path of a file or folder that exists
   * @param wrong takes what is wrong at that place; what is wrong in the packs is kept here
   */
  void add(Scalar place, Path path, YamlProblems wrong) {
    if (!Files.isDirectory(path)) {
      addFile(place, path, wrong);
      return;
    }
    List<Path> found = in(path);
    if (found.isEmpty()) {
      wrong.add(
          place,
          "there is no pack in the folder " + Quoted.of(Values.text(place)),
          "name a folder with a pack.yaml, with folders that have one, or with *.yaml");
    }
    found.forEach(file -> addFile(place, file, wrong));
  }

  /** The pack that a folder is, or else those in it: its YAML files, and folders that are one. */
  private static List<Path> in(Path folder) {
    if (Files.exists(folder.resolve(PACK))) {
      return List.of(folder.resolve(PACK));
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean isYaml = name.endsWith(".yaml") || name.endsWith(".yml");
        if (isYaml && !name.startsWith(".") && Files.isRegularFile(entry)) {
          found.add(entry);
        } else if (Files.exists(entry.resolve(PACK))) {
          found.add(entry.resolve(PACK));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // A folder that cannot be read holds nothing that anybody could use.
      return List.of();
    }
    Collections.sort(found);
    return found;
  }

  private void addFile(Scalar place, Path file, YamlProblems wrong) {
    if (!seen.add(file)) {
      return;
    }
    OwnPack read;
    try {
      read = files.read(names.of(file), file, border);
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      id(file).ifPresentOrElse(broken::add, () -> hasUnknown = true);
      return;
    }
    OwnPack first = byId.putIfAbsent(read.pack().id(), read);
    if (first != null) {
      wrong.add(
          place,
          "%s and %s both have the id %s"
              .formatted(first.name(), read.name(), Quoted.of(read.pack().id())),
          "give one of them another id");
    }
  }

  private Optional<String> id(Path file) {
    try {
      return Values.of(YamlReader.read(YamlFile.read(names.of(file), file, "a pack"))).text("id");
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  /** Those without problems, in the order in which they were named. */
  List<OwnPack> all() {
    return List.copyOf(byId.values());
  }

  /** Also of those that have problems, sorted. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>(byId.keySet());
    ids.addAll(broken);
    return ids;
  }

  /** Whether a pack that has problems has this id, or may have it. */
  boolean mayHave(String id) {
    return hasUnknown || broken.contains(id);
  }

  /** What is wrong in the packs. */
  List<Problem> problems() {
    return problems;
  }
}
