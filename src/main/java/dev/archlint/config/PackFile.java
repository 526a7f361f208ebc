package dev.archlint.config;

import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a rule pack from a file of the user's, with the fingerprints that lie beside it. */
public final class PackFile {
  private static final String FINGERPRINTS = "fingerprints.txt";

  private PackFile() {}

  /**
   * The pack.
   *
   * @param name how the user names the file
   * @throws InvalidInputException with every problem of it, or that it cannot be read
   */
  public static Pack read(String name, Path file) throws InvalidInputException {
    return read(name, file, List.of());
  }

  /**
   * @param extending the files that lead here by {@code extends}, normalised
   */
  private static Pack read(String name, Path file, List<Path> extending)
      throws InvalidInputException {
    List<Path> chain = new ArrayList<>(extending);
    chain.add(file.toAbsolutePath().normalize());
    Path beside = file.resolveSibling(FINGERPRINTS);
    Optional<SourceFile> fingerprints =
        Files.exists(beside)
            ? Optional.of(source(sibling(name, FINGERPRINTS), beside))
            : Optional.empty();
    return PackReader.read(
        source(name, file), fingerprints, parent -> parent(parent, name, file, chain));
  }

  /** A built-in pack of that id, or the file of that path. */
  private static Optional<Pack> parent(String parent, String name, Path file, List<Path> chain)
      throws InvalidInputException {
    Optional<Pack> builtIn =
        BuiltInPacks.all().stream().filter(pack -> pack.id().equals(parent)).findFirst();
    Optional<Path> path = sibling(file, parent).filter(Files::isRegularFile);
    if (builtIn.isPresent() || path.isEmpty()) {
      return builtIn;
    }
    if (chain.contains(path.get().toAbsolutePath().normalize())) {
      throw problem(name, "the pack extends itself", "let `extends` name another pack");
    }
    return Optional.of(read(sibling(name, parent), path.get(), chain));
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

  private static SourceFile source(String name, Path file) throws InvalidInputException {
    try {
      return SourceFile.decode(name, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw problem(name, "no such file", "check the spelling and the folder you are in");
    } catch (AccessDeniedException e) {
      throw problem(name, "cannot be read: permission denied", "give read permission");
    } catch (IOException e) {
      throw problem(name, "cannot be read: " + e.getMessage(), "name the YAML file of a pack");
    } catch (UnreadableSourceException e) {
      throw problem(name, "the file " + e.getMessage(), "name the YAML file of a pack");
    }
  }

  private static InvalidInputException problem(String where, String what, String mend) {
    return new InvalidInputException(List.of(new Problem(where, Optional.empty(), what, mend)));
  }
}
