package dev.archlint.config;

import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.pack.RuleNames;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Position;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.yaml.Quoted;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads rule packs from files of the user's, with the fingerprints that lie beside them. */
public final class PackFiles {
  private static final String FINGERPRINTS = "fingerprints.txt";

  private final List<Pack> builtIn;
  private final RuleNames rules;

  /**
   * @param builtIn packs that others may extend by their id
   * @param rules those for which packs may set a severity
   */
  public PackFiles(Collection<Pack> builtIn, RuleNames rules) {
    this.builtIn = List.copyOf(builtIn);
    this.rules = rules;
  }

  /**
   * The pack.
   *
   * @param name how the user names the file
   * @throws InvalidInputException with every problem of it, or that it cannot be read
   */
  public OwnPack read(String name, Path file) throws InvalidInputException {
    return read(name, file, Border.around(file));
  }

  /**
   * The same, named in a configuration.
   *
   * @param border beyond it, no file is quoted
   */
  OwnPack read(String name, Path file, Border border) throws InvalidInputException {
    return read(name, file, border, List.of());
  }

  /**
   * @param extending the files that lead here by {@code extends}, normalised
   */
  private OwnPack read(String name, Path file, Border border, List<Path> extending)
      throws InvalidInputException {
    try {
      return readAll(name, file, border, extending);
    } catch (InvalidInputException e) {
      List<Problem> quotable = border.quotable(name, file, e.problems());
      Path beside = file.resolveSibling(FINGERPRINTS);
      throw new InvalidInputException(
          border.quotable(sibling(name, FINGERPRINTS), beside, quotable));
    }
  }

  private OwnPack readAll(String name, Path file, Border border, List<Path> extending)
      throws InvalidInputException {
    List<Path> chain = new ArrayList<>(extending);
    chain.add(file.toAbsolutePath().normalize());
    Path beside = file.resolveSibling(FINGERPRINTS);
    String wanted = "the YAML file of a pack";
    Optional<SourceFile> fingerprints =
        Files.exists(beside)
            ? Optional.of(YamlFile.read(sibling(name, FINGERPRINTS), beside, wanted))
            : Optional.empty();
    Set<String> extended = new TreeSet<>();
    Pack pack =
        PackReader.read(
            YamlFile.read(name, file, wanted),
            fingerprints,
            (parent, place) ->
                parent(new Reference(parent, name, place), file, border, chain, extended),
            rules);
    return new OwnPack(pack, name, file, extended);
  }

  /**
   * A pack named in a file.
   *
   * @param parent its id or path
   * @param name of the file that names it
   */
  private record Reference(String parent, String name, Position place) {
    InvalidInputException problem(String what, String mend) {
      return new InvalidInputException(List.of(new Problem(name, Optional.of(place), what, mend)));
    }
  }

  /** A built-in pack of that id, or the file of that path. */
  private Optional<Pack> parent(
      Reference reference, Path file, Border border, List<Path> chain, Set<String> extended)
      throws InvalidInputException {
    String parent = reference.parent();
    Optional<Pack> known = builtIn.stream().filter(pack -> pack.id().equals(parent)).findFirst();
    Optional<Path> path = sibling(file, parent).filter(Files::exists);
    if (known.isPresent() || path.isEmpty()) {
      known.ifPresent(pack -> extended.add(pack.id()));
      return known;
    }
    if (Files.isDirectory(path.get())) {
      throw reference.problem(
          Quoted.of(parent) + " is a folder", "name the YAML file of a pack in it");
    }
    if (chain.contains(path.get().toAbsolutePath().normalize())) {
      throw reference.problem("the pack extends itself", "let `extends` name another pack");
    }
    if (chain.size() == ConfigurationFiles.MAX_CHAIN) {
      throw reference.problem(
          "more than %d packs extend each other".formatted(chain.size()),
          "let `extends` name a pack that says it all");
    }
    OwnPack read = read(sibling(reference.name(), parent), path.get(), border, chain);
    extended.add(read.pack().id());
    extended.addAll(read.extended());
    return Optional.of(read.pack());
  }

  private static Optional<Path> sibling(Path file, String relative) {
    try {
      return Optional.of(file.resolveSibling(relative));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String sibling(String name, String relative) {
    return name.substring(0, name.lastIndexOf('/') + 1) + relative;
  }
}
