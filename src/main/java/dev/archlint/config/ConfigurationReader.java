package dev.archlint.config;

import dev.archlint.pack.Pack;
import dev.archlint.pack.RuleNames;
import dev.archlint.pack.Stage;
import dev.archlint.rule.Severity;
import dev.archlint.rule.SeveritySetting;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.yaml.Nearest;
import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode;
import dev.archlint.yaml.YamlNode.Entry;
import dev.archlint.yaml.YamlNode.Mapping;
import dev.archlint.yaml.YamlNode.Scalar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a configuration with all that it extends and the packs that it names. It goes on after a
 * problem, so that all that is wrong with any of these files is said at once.
 */
final class ConfigurationReader {
  private final List<Pack> builtIn;
  private final RuleNames ruleNames;
  private final ConfigurationFiles files;
  private final PackCollection packs;

  private ConfigurationReader(
      ConfigurationFiles files, List<Pack> builtIn, RuleNames ruleNames, FileNames names) {
    this.files = files;
    this.builtIn = builtIn;
    this.ruleNames = ruleNames;
    this.packs = new PackCollection(new PackFiles(builtIn, ruleNames), names, files.border());
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
    ConfigurationFiles files = ConfigurationFiles.of(file, names);
    return new ConfigurationReader(files, builtIn, ruleNames, names).read(names.of(file));
  }

  private Configuration read(String name) throws InvalidInputException {
    // Packs come first: any of the files may name any of them.
    for (ConfigurationFile file : files.all()) {
      for (Scalar path : file.values().scalars("packs")) {
        file.existing(path, "a pack").ifPresent(found -> packs.add(path, found, file.problems()));
      }
    }
    List<DocumentRules> documents = new ArrayList<>();
    List<Globs> exclude = new ArrayList<>();
    Optional<Setting<Path>> baseline = Optional.empty();
    Optional<Setting<FailOn>> failOn = Optional.empty();
    for (ConfigurationFile file : files.all()) {
      Values values = file.values();
      documents.add(
          new DocumentRules(
              Optional.empty(), Optional.empty(), Optional.empty(), severities(values, file)));
      values.list("documents").stream()
          .filter(Mapping.class::isInstance)
          .forEach(entry -> documents.add(documents(Values.of(entry), file)));
      exclude.add(Globs.read(values.scalars("exclude"), file.folder(), file.problems()));
      baseline = later(baseline, baseline(file));
      failOn = later(failOn, failOn(file));
    }
    check();
    return new Configuration(Optional.of(name), packs.all(), documents, exclude, baseline, failOn);
  }

  private static <T> Optional<T> later(Optional<T> earlier, Optional<T> later) {
    return later.isPresent() ? later : earlier;
  }

  /** Throws all that was wrong; that of the file that was asked for comes first. */
  private void check() throws InvalidInputException {
    List<Problem> all = new ArrayList<>();
    for (int i = files.all().size() - 1; i >= 0; i--) {
      ConfigurationFile file = files.all().get(i);
      all.addAll(files.border().quotable(file.name(), file.file(), file.problems().sorted()));
    }
    all.addAll(files.unreadable());
    all.addAll(packs.problems());
    if (!all.isEmpty()) {
      throw new InvalidInputException(all);
    }
  }

  private DocumentRules documents(Values values, ConfigurationFile file) {
    return new DocumentRules(
        Optional.of(Globs.read(values.scalars("files"), file.folder(), file.problems())),
        values
            .scalar("pack")
            .flatMap(name -> pack(name, file).map(pack -> file.setting(pack, name))),
        values.scalar("stage").flatMap(name -> stage(name).map(stage -> file.setting(stage, name))),
        severities(values, file));
  }

  private Optional<Pack> pack(Scalar name, ConfigurationFile file) {
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
      file.problems()
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

  private Map<String, SeveritySetting> severities(Values values, ConfigurationFile file) {
    ruleNames.check(values, "rules", file.problems());
    Map<String, SeveritySetting> settings = new LinkedHashMap<>();
    for (Entry entry :
        values.values("rules").map(Values::mapping).map(Mapping::entries).orElse(List.of())) {
      severity(entry.value())
          .ifPresent(
              severity ->
                  settings.put(
                      entry.key().text(),
                      new SeveritySetting(severity, file.setting(severity, entry.key()).where())));
    }
    return settings;
  }

  private static Optional<Severity> severity(YamlNode node) {
    return Stream.of(Severity.values())
        .filter(severity -> node instanceof Scalar name && severity.id().equals(name.text()))
        .findFirst();
  }

  private static Optional<Setting<FailOn>> failOn(ConfigurationFile file) {
    return file.values()
        .scalar("fail-on")
        .flatMap(
            name ->
                Stream.of(FailOn.values())
                    .filter(level -> level.id().equals(Values.text(name)))
                    .findFirst()
                    .map(level -> file.setting(level, name)));
  }

  /** It need not exist, since a run may be about to write it. */
  private Optional<Setting<Path>> baseline(ConfigurationFile file) {
    Optional<Scalar> name = file.values().scalar("baseline");
    Optional<Path> path = name.flatMap(file::resolve);
    if (path.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    boolean isRead =
        files.contain(path.get())
            || packs.all().stream().anyMatch(pack -> pack.file().equals(path.get()));
    if (isRead) {
      file.problems()
          .add(
              name.get(),
              Quoted.of(Values.text(name.get())) + " is the configuration itself, or part of it",
              "name a file of its own, which `archlint check --write-baseline` writes");
    } else if (Files.isDirectory(path.get())) {
      file.problems()
          .add(
              name.get(),
              Quoted.of(Values.text(name.get())) + " is a folder",
              "name the file in it");
    }
    return Optional.of(file.setting(path.get(), name.get()));
  }
}
