package dev.archlint.cli;

import dev.archlint.config.PackFile;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.rule.Rules;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules and packs of a run.
 *
 * @param packs those that documents may name or be recognised by
 */
record Catalogue(Rules rules, List<Pack> packs) {
  Catalogue {
    packs = List.copyOf(packs);
  }

  /**
   * What comes with archlint, and the rules on the class path.
   *
   * @throws InvalidInputException if a rule cannot be loaded
   */
  static Catalogue load() throws InvalidInputException {
    return new Catalogue(Rules.load(Catalogue.class.getClassLoader()), BuiltInPacks.all());
  }

  /**
   * The same with the rules of plug-ins.
   *
   * @param plugins their jars, by the names that users know them by
   * @throws InvalidInputException if a rule cannot be loaded
   */
  Catalogue with(Map<String, Path> plugins) throws InvalidInputException {
    return new Catalogue(rules.with(plugins), packs);
  }

  List<String> packIds() {
    return packs.stream().map(Pack::id).sorted().toList();
  }

  Optional<Pack> find(String id) {
    return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  /**
   * The pack with this id, or in this file.
   *
   * @param folder what a relative path is relative to
   * @throws InvalidInputException with all that is wrong with the file, or that there is none
   */
  Pack resolve(String idOrFile, Path folder) throws InvalidInputException {
    return resolve("--pack", idOrFile, folder);
  }

  /**
   * The same.
   *
   * @param where the option or command that names it, for what is said if there is none
   */
  Pack resolve(String where, String idOrFile, Path folder) throws InvalidInputException {
    Optional<Pack> known = find(idOrFile);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Path> file = file(idOrFile, folder);
    if (file.isEmpty()) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  where,
                  Optional.empty(),
                  "there is no pack \"%s\", and no such file".formatted(idOrFile),
                  mendUnknownPack(idOrFile))));
    }
    Pack pack = PackFile.read(idOrFile, file.get());
    checkRules(pack, idOrFile);
    return pack;
  }

  /** A name with a slash or an ending is meant as a file, even if there is none. */
  private static Optional<Path> file(String name, Path folder) {
    try {
      Path path = folder.resolve(name);
      boolean meant = name.contains("/") || name.endsWith(".yaml") || name.endsWith(".yml");
      return meant || Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** How to mend the id of a pack that does not exist. */
  String mendUnknownPack(String id) {
    return DidYouMean.mend(
        id, packIds(), "use one of " + String.join(", ", packIds()) + ", or the file of a pack");
  }

  /** A pack does not know the rules; that it speaks only of those that exist is seen here. */
  private void checkRules(Pack pack, String file) throws InvalidInputException {
    List<Problem> problems = new ArrayList<>();
    for (String name : pack.rules().keySet().stream().sorted().toList()) {
      if (!rules.knows(name)) {
        problems.add(
            new Problem(
                file,
                Optional.empty(),
                "\"rules\" names \"%s\", which is no rule and no group".formatted(name),
                mendUnknownRule(name)));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** How to mend the name of a rule or group that does not exist. */
  String mendUnknownRule(String name) {
    List<String> known = new ArrayList<>(ruleIds());
    known.addAll(rules.groups());
    return DidYouMean.mend(name, known, "`archlint explain` lists the rules");
  }

  List<String> ruleIds() {
    return rules.all().stream().map(rule -> rule.info().id()).toList();
  }
}
