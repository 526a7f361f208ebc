package dev.archlint.cli;

import dev.archlint.config.Configuration;
import dev.archlint.config.OwnPack;
import dev.archlint.config.PackFiles;
import dev.archlint.lint.PackChooser;
import dev.archlint.match.Recognizer;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.RuleNames;
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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules and packs.
 *
 * @param packs those that documents may name, each with an id of its own
 * @param own those of them that the configuration adds
 */
record Catalogue(Rules rules, List<Pack> packs, List<OwnPack> own) {
  Catalogue {
    packs = List.copyOf(packs);
    own = List.copyOf(own);
  }

  /**
   * What comes with archlint, and the rules on the class path.
   *
   * @throws InvalidInputException if a rule cannot be loaded
   */
  static Catalogue load() throws InvalidInputException {
    return new Catalogue(Rules.builtIn(), BuiltInPacks.all(), List.of());
  }

  /**
   * This, with the packs of a configuration. One of them takes the place of one here that has its
   * id, so that a pack that comes with a later release of archlint cannot break what a team has.
   */
  Catalogue with(Configuration configuration) {
    List<OwnPack> more = configuration.packs();
    if (more.isEmpty()) {
      return this;
    }
    Set<String> taken = more.stream().map(each -> each.pack().id()).collect(Collectors.toSet());
    List<Pack> all =
        Stream.concat(
                packs.stream().filter(pack -> !taken.contains(pack.id())),
                more.stream().map(OwnPack::pack))
            .toList();
    return new Catalogue(rules, all, more);
  }

  /** The file of a pack that the configuration adds. */
  Optional<String> origin(Pack pack) {
    return own.stream()
        .filter(each -> each.pack().id().equals(pack.id()))
        .map(OwnPack::name)
        .findFirst();
  }

  /**
   * Decides which of the packs a document follows. Those of the user's own win at a tie, and a pack
   * that one of them extends is recognised no more: the other was made to take its place.
   *
   * @param forced the one for all documents, whatever they say
   */
  PackChooser chooser(Optional<Pack> forced) {
    Map<String, Set<String>> preferred =
        own.stream().collect(Collectors.toMap(each -> each.pack().id(), OwnPack::extended));
    Set<String> extended =
        own.stream().flatMap(each -> each.extended().stream()).collect(Collectors.toSet());
    List<Pack> recognised =
        packs.stream()
            .filter(pack -> preferred.containsKey(pack.id()) || !extended.contains(pack.id()))
            .toList();
    return new PackChooser(packs, new Recognizer(recognised, preferred), forced);
  }

  /**
   * The same with the rules of plug-ins.
   *
   * @param plugins their jars, by the names that users know them by
   * @throws InvalidInputException if a rule cannot be loaded
   */
  Catalogue with(Map<String, Path> plugins) throws InvalidInputException {
    return new Catalogue(rules.with(plugins), packs, own);
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
    return new PackFiles(packs, ruleNames()).read(idOrFile, file.get()).pack();
  }

  /** A name with a slash or an ending is meant as a file, even if there is none. */
  private static Optional<Path> file(String name, Path folder) {
    try {
      Path path = folder.resolve(name);
      boolean meant = name.contains("/") || name.endsWith(".yaml") || name.endsWith(".yml");
      boolean there = Files.exists(path) && !Files.isDirectory(path);
      return meant || there ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** How to mend a pack that a document names, which it can by an id alone. */
  String mendUnknownPack(String id) {
    String own = ", or add yours to `packs` in .archlint.yaml and name its id";
    return DidYouMean.mend(id, packIds(), "use one of " + String.join(", ", packIds()) + own);
  }

  /** What packs and configurations may set a severity for. */
  RuleNames ruleNames() {
    SortedSet<String> names = new TreeSet<>(ruleIds());
    names.addAll(rules.groups());
    return RuleNames.of(names);
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
