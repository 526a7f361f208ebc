package dev.archlint.config;

import dev.archlint.pack.Pack;
import dev.archlint.pack.RuleNames;
import dev.archlint.pack.Stage;
import dev.archlint.rule.Severity;
import dev.archlint.rule.SeveritySetting;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.yaml.Nearest;
import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.ShapeCheck;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode;
import dev.archlint.yaml.YamlNode.Entry;
import dev.archlint.yaml.YamlNode.Mapping;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlProblems;
import dev.archlint.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a configuration with all that it extends and the packs that it names. It goes on after a
 * problem, so that all that is wrong with any of these files is said at once.
 */
final class ConfigurationReader {
  private final List<Pack> builtIn;
  private final RuleNames ruleNames;
  private final PackCollection packs;
  private final FileNames names;

  private final List<Part> parts = new ArrayList<>();
  private final Set<Path> read = new HashSet<>();

  /** Of packs and of files that could not be read at all; the others have theirs with them. */
  private final List<Problem> problems = new ArrayList<>();

  private ConfigurationReader(List<Pack> builtIn, RuleNames ruleNames, FileNames names) {
    this.builtIn = builtIn;
    this.ruleNames = ruleNames;
    this.names = names;
    this.packs = new PackCollection(new PackFiles(builtIn, ruleNames), names);
  }

  /**
   * The configuration in a file.
   *
   * @param builtIn packs that it may name besides its own
   * @param ruleNames rules for which it may set a severity
   * @param names how files are named to the user
   * @throws InvalidInputException with every problem of it, of what it extends and of its packs
   */
  static Configuration read(Path file, List<Pack> builtIn, RuleNames ruleNames, FileNames names)
      throws InvalidInputException {
    ConfigurationReader reader = new ConfigurationReader(builtIn, ruleNames, names);
    reader.read(file, List.of());
    return reader.whole(file);
  }

  /** A file, read; what it says of packs is understood when all packs are known. */
  private record Part(Path file, String name, Values values, YamlProblems problems) {
    Path folder() {
      return FileNames.folder(file);
    }

    <T> Setting<T> setting(T value, YamlNode place) {
      return new Setting<>(value, name, problems.position(place));
    }
  }

  /**
   * Reads a file, first what it extends.
   *
   * @param extending the files that lead here by {@code extends}
   */
  private void read(Path file, List<Path> extending) {
    if (!read.add(file)) {
      // Two files may extend the same one.
      return;
    }
    String name = names.of(file);
    SourceFile source;
    YamlNode root;
    try {
      source = YamlFile.read(name, file, "the YAML file of a configuration");
      root = YamlReader.read(source);
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return;
    }
    YamlProblems wrong = new YamlProblems(source);
    boolean isBlank = root instanceof Scalar scalar && scalar.isNull();
    if (!isBlank) {
      wrong.addAll(ShapeCheck.problems(source, root, ConfigurationShape.CONFIGURATION));
    }
    Part part = new Part(file, name, Values.of(root), wrong);
    List<Path> chain = new ArrayList<>(extending);
    chain.add(file);
    for (Scalar base : part.values().scalars("extends")) {
      existing(base, part, "a configuration").ifPresent(path -> extend(base, path, part, chain));
    }
    parts.add(part);
  }

  private void extend(Scalar base, Path path, Part part, List<Path> chain) {
    if (chain.contains(path)) {
      part.problems()
          .add(base, "the configuration extends itself", "let `extends` name another file");
    } else if (Files.isDirectory(path)) {
      part.problems()
          .add(base, Quoted.of(Values.text(base)) + " is a folder", "name the file in it");
    } else {
      read(path, chain);
    }
  }

  /** The file or folder that a path means, relative to the file that has it. */
  private static Optional<Path> existing(Scalar path, Part part, String noun) {
    Optional<Path> found = resolve(path, part);
    if (found.isPresent() && !Files.exists(found.get())) {
      part.problems()
          .add(
              path,
              "there is no file %s".formatted(Quoted.of(Values.text(path))),
              "name %s by its path from here".formatted(noun));
      return Optional.empty();
    }
    return found;
  }

  private static Optional<Path> resolve(Scalar path, Part part) {
    try {
      return Optional.of(part.folder().resolve(Values.text(path)).normalize());
    } catch (InvalidPathException e) {
      part.problems().add(path, Quoted.of(Values.text(path)) + " is no path", "mend it");
      return Optional.empty();
    }
  }

  private Configuration whole(Path file) throws InvalidInputException {
    for (Part part : parts) {
      for (Scalar path : part.values().scalars("packs")) {
        existing(path, part, "a pack").ifPresent(found -> packs.add(path, found, part.problems()));
      }
    }
    List<DocumentRules> documents = new ArrayList<>();
    List<Globs> exclude = new ArrayList<>();
    Optional<Setting<Path>> baseline = Optional.empty();
    Optional<Setting<FailOn>> failOn = Optional.empty();
    for (Part part : parts) {
      Values values = part.values();
      documents.add(
          new DocumentRules(
              Optional.empty(), Optional.empty(), Optional.empty(), severities(values, part)));
      values.list("documents").stream()
          .filter(Mapping.class::isInstance)
          .forEach(entry -> documents.add(documents(Values.of(entry), part)));
      exclude.add(Globs.read(values.scalars("exclude"), part.folder(), part.problems()));
      baseline = later(baseline, baseline(part));
      failOn = later(failOn, failOn(part));
    }
    check();
    return new Configuration(
        Optional.of(names.of(file)), packs.all(), documents, exclude, baseline, failOn);
  }

  private static <T> Optional<T> later(Optional<T> earlier, Optional<T> later) {
    return later.isPresent() ? later : earlier;
  }

  /** Throws all that was wrong; the file that was asked for comes first. */
  private void check() throws InvalidInputException {
    List<Problem> all = new ArrayList<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      all.addAll(parts.get(i).problems().sorted());
    }
    all.addAll(problems);
    all.addAll(packs.problems());
    if (!all.isEmpty()) {
      throw new InvalidInputException(all);
    }
  }

  private DocumentRules documents(Values values, Part part) {
    return new DocumentRules(
        Optional.of(Globs.read(values.scalars("files"), part.folder(), part.problems())),
        values
            .scalar("pack")
            .flatMap(name -> pack(name, part).map(pack -> part.setting(pack, name))),
        values.scalar("stage").flatMap(name -> stage(name).map(stage -> part.setting(stage, name))),
        severities(values, part));
  }

  private Optional<Pack> pack(Scalar name, Part part) {
    String id = Values.text(name);
    Optional<Pack> found =
        Stream.concat(packs.all().stream().map(OwnPack::pack), builtIn.stream())
            .filter(pack -> pack.id().equals(id))
            .findFirst();
    // A pack that has problems of its own is known, but cannot be used.
    if (found.isEmpty() && packs.mayHave(id)) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      List<String> ids = new ArrayList<>(packs.ids());
      builtIn.forEach(pack -> ids.add(pack.id()));
      part.problems()
          .add(
              name,
              "there is no pack " + Quoted.of(id),
              Nearest.to(id, ids)
                  .map(near -> "write " + Quoted.of(near))
                  .orElse("name its file under `packs`, and its id here"));
    }
    return found;
  }

  private static Optional<Stage> stage(Scalar name) {
    return Stream.of(Stage.values())
        .filter(stage -> stage.id().equals(Values.text(name)))
        .findFirst();
  }

  private Map<String, SeveritySetting> severities(Values values, Part part) {
    ruleNames.check(values, "rules", part.problems());
    Map<String, SeveritySetting> settings = new LinkedHashMap<>();
    for (Entry entry :
        values.values("rules").map(Values::mapping).map(Mapping::entries).orElse(List.of())) {
      severity(entry.value())
          .ifPresent(
              severity ->
                  settings.put(
                      entry.key().text(),
                      new SeveritySetting(severity, part.setting(severity, entry.key()).where())));
    }
    return settings;
  }

  private static Optional<Severity> severity(YamlNode node) {
    return Stream.of(Severity.values())
        .filter(severity -> node instanceof Scalar name && severity.id().equals(name.text()))
        .findFirst();
  }

  private static Optional<Setting<FailOn>> failOn(Part part) {
    return part.values()
        .scalar("fail-on")
        .flatMap(
            name ->
                Stream.of(FailOn.values())
                    .filter(level -> level.id().equals(Values.text(name)))
                    .findFirst()
                    .map(level -> part.setting(level, name)));
  }

  /** It need not exist, since a run may be about to write it. */
  private Optional<Setting<Path>> baseline(Part part) {
    Optional<Scalar> name = part.values().scalar("baseline");
    Optional<Path> path = name.flatMap(text -> resolve(text, part));
    if (path.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    boolean isRead =
        read.contains(path.get())
            || packs.all().stream().anyMatch(pack -> pack.file().equals(path.get()));
    if (isRead) {
      part.problems()
          .add(
              name.get(),
              Quoted.of(Values.text(name.get())) + " is the configuration itself, or part of it",
              "name a file of its own, which `archlint check --write-baseline` writes");
    } else if (Files.isDirectory(path.get())) {
      part.problems()
          .add(
              name.get(),
              Quoted.of(Values.text(name.get())) + " is a folder",
              "name the file in it");
    }
    return Optional.of(part.setting(path.get(), name.get()));
  }
}
