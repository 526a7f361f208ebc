package dev.archlint.cli;

import dev.archlint.baseline.Baseline;
import dev.archlint.baseline.BaselineText;
import dev.archlint.config.Setting;
import dev.archlint.source.FileBytes;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.UnreadableSourceException;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The file of a baseline. Documents are known in it by their path from its folder, so that it means
 * the same from wherever archlint is run, and travels with the repository.
 */
final class BaselineFile {
  /** A million findings. */
  private static final int MAX_BYTES = 100_000_000;

  private final String where;
  private final String name;
  private final Path base;
  private final Path file;
  private final Path folder;

  private BaselineFile(String where, String name, Path base) {
    this.where = where;
    this.name = name;
    this.base = base;
    this.file = base.resolve(name).toAbsolutePath();
    Path parent = file.normalize().getParent();
    this.folder = real(parent == null ? file : parent);
  }

  /**
   * The file of this name, which need not exist.
   *
   * @param option that names it, for what is said if something is wrong
   * @param base what a relative name is relative to
   */
  static BaselineFile of(String option, String name, Path base) throws InvalidInputException {
    if (name.isEmpty() || name.equals("-")) {
      throw problem(option, "needs a file", "name one, such as .archlint-baseline");
    }
    try {
      return new BaselineFile(option + " " + name, name, base);
    } catch (InvalidPathException e) {
      throw problem(option + " " + name, "is no path: " + e.getReason(), "name a file");
    }
  }

  /**
   * The file that a configuration names.
   *
   * @param base the folder in which the user works
   */
  static BaselineFile of(Setting<Path> setting, Path base) {
    Path from = base.toAbsolutePath().normalize();
    boolean near = Objects.equals(from.getRoot(), setting.value().getRoot());
    Path path = near ? from.relativize(setting.value()) : setting.value();
    String name = path.toString().replace(File.separatorChar, '/');
    String where = "%s:%s: %s".formatted(setting.file(), setting.position(), name);
    return new BaselineFile(where, name, base);
  }

  /** As people named it. */
  String name() {
    return name;
  }

  /** Absolute. */
  Path path() {
    return file;
  }

  boolean exists() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether both are the same file. */
  boolean isSame(BaselineFile other) {
    return real(file).equals(real(other.file));
  }

  /**
   * What it knows.
   *
   * @throws InvalidInputException with all that is wrong with it
   */
  Baseline read() throws InvalidInputException {
    try {
      if (Files.isDirectory(file)) {
        throw problem(where, "is a folder", "name a file");
      }
      return BaselineText.read(SourceFile.decode(name, FileBytes.read(file, MAX_BYTES)));
    } catch (UnreadableSourceException e) {
      throw problem(
          name,
          String.valueOf(e.getMessage()),
          "delete it and make a new one with --write-baseline");
    } catch (NoSuchFileException e) {
      throw problem(where, "no such file", "write it with --write-baseline %s".formatted(name));
    } catch (AccessDeniedException e) {
      throw problem(where, "cannot be read: permission denied", "give read permission");
    } catch (IOException e) {
      throw problem(where, "cannot be read: " + reason(e), "name another file");
    }
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("symbolic links") ? "it is a link to itself" : message;
  }

  /**
   * Writes all of it or nothing.
   *
   * @throws InvalidInputException if that cannot be done
   */
  void write(Baseline baseline) throws InvalidInputException {
    OutputFile.of(where, name, base).write(BaselineText.write(baseline));
  }

  /** Throws {@link InvalidInputException} if it is plain that it cannot be written. */
  void checkWritable() throws InvalidInputException {
    OutputFile.of(where, name, base);
  }

  /** The path of a document from the folder of this file. */
  String pathOf(Path document) {
    Path path = real(document.toAbsolutePath());
    boolean sameRoot = path.getRoot().equals(folder.getRoot());
    return (sameRoot ? folder.relativize(path) : path).toString().replace(File.separatorChar, '/');
  }

  /** Whether a document that it knows is still there. */
  boolean hasDocument(String path) {
    try {
      return Files.exists(folder.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The path without links; of what does not exist, as far as it does. */
  private static Path real(Path path) {
    Path normal = path.normalize();
    for (Path there = normal; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(normal)).normalize();
      } catch (IOException e) {
        // Not there, or not to be reached: its folder may be.
      }
    }
    return normal;
  }

  private static InvalidInputException problem(String where, String what, String mend) {
    return new InvalidInputException(List.of(new Problem(where, Optional.empty(), what, mend)));
  }
}
