package dev.archlint.config;

import dev.archlint.pack.Pack;
import dev.archlint.pack.RuleNames;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration of each document: the nearest {@code .archlint.yaml} above it, up to the
 * root of its repository, or of the file system where there is none. Each file is read once, each
 * folder looked at once. Not safe for use by several threads.
 */
public final class Configurations {
  /** How the file is called. */
  public static final String FILE = ".archlint.yaml";

  private static final String MISSPELT = ".archlint.yml";

  private final List<Pack> builtIn;
  private final RuleNames ruleNames;
  private final FileNames names;
  private final @Nullable Configuration only;

  private final Map<Path, Configuration> byFolder = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Configurations(
      List<Pack> builtIn, RuleNames ruleNames, FileNames names, @Nullable Configuration only) {
    this.builtIn = List.copyOf(builtIn);
    this.ruleNames = ruleNames;
    this.names = names;
    this.only = only;
  }

  /** None for any document. */
  public static Configurations none() {
    return new Configurations(
        List.of(), RuleNames.ANY, new FileNames(Path.of("")), Configuration.NONE);
  }

  /**
   * The nearest for each document.
   *
   * @param builtIn packs that configurations may name besides their own
   * @param ruleNames rules for which they may set a severity
   * @param base the folder in which the user works
   */
  public static Configurations nearest(List<Pack> builtIn, RuleNames ruleNames, Path base) {
    return new Configurations(builtIn, ruleNames, new FileNames(base), null);
  }

  /**
   * One file for all documents.
   *
   * @throws InvalidInputException with every problem of it
   */
  public static Configurations file(Path file, List<Pack> builtIn, RuleNames ruleNames, Path base)
      throws InvalidInputException {
    FileNames names = new FileNames(base);
    Path absolute = file.toAbsolutePath().normalize();
    return new Configurations(
        builtIn, ruleNames, names, ConfigurationReader.read(absolute, builtIn, ruleNames, names));
  }

  /** The one for a document; {@link Configuration#NONE} where there is none, or a broken one. */
  public Configuration of(Path document) {
    return in(FileNames.folder(document));
  }

  /**
   * The one for the documents of a folder.
   *
   * @param folder absolute and normalised
   */
  public Configuration in(Path folder) {
    if (only != null) {
      return only;
    }
    Configuration known = byFolder.get(folder);
    if (known == null) {
      known = look(folder);
      byFolder.put(folder, known);
    }
    return known;
  }

  private Configuration look(Path folder) {
    Path file = folder.resolve(FILE);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return read(file);
    }
    if (Files.exists(folder.resolve(MISSPELT))) {
      problems.add(
          new Problem(
              names.of(folder.resolve(MISSPELT)),
              Optional.empty(),
              "is not read, since configurations are called " + FILE,
              "rename it"));
    }
    Path parent = folder.getParent();
    return parent == null || Files.exists(folder.resolve(".git")) ? Configuration.NONE : in(parent);
  }

  private Configuration read(Path file) {
    try {
      return ConfigurationReader.read(file, builtIn, ruleNames, names);
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return Configuration.NONE;
    }
  }

  /** What was wrong with those that were looked for so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
