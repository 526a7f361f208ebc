package dev.archlint.cli;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file to write a report to: all of it or nothing, so that who reads it meanwhile never sees a
 * half.
 */
final class OutputFile {
  private final String option;
  private final String name;
  private final Path file;

  private OutputFile(String option, String name, Path file) {
    this.option = option;
    this.name = name;
    this.file = file;
  }

  /**
   * The file that {@code -o} names.
   *
   * @throws InvalidInputException if it is plain that it cannot be written
   */
  static OutputFile of(String name, Path folder) throws InvalidInputException {
    return of("-o " + name, name, folder);
  }

  /**
   * The file of this name.
   *
   * @param option where it was named, for what is said of it
   * @throws InvalidInputException if it is plain that it cannot be written
   */
  static OutputFile of(String option, String name, Path folder) throws InvalidInputException {
    if (name.equals("-")) {
      throw problem(option, "standard output takes one report", "choose its form with --format");
    }
    try {
      Path file = folder.resolve(name);
      if (name.isEmpty() || Files.isDirectory(file)) {
        throw problem(option, "is a folder", "name a file");
      }
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null && !Files.isDirectory(parent)) {
        throw problem(option, "its folder does not exist", "create it");
      }
      return new OutputFile(option, name, Files.exists(file) ? file.toRealPath() : file);
    } catch (InvalidPathException e) {
      throw problem(option, "is no path: " + e.getReason(), "name a file");
    } catch (IOException e) {
      throw problem(option, "cannot be written: " + e.getMessage(), "name another file");
    }
  }

  String name() {
    return name;
  }

  /** Whether both are one file. */
  boolean isSameAs(OutputFile other) {
    return file.toAbsolutePath().normalize().equals(other.file.toAbsolutePath().normalize());
  }

  /**
   * Says that it is no place for a report, if it is a file that is there for something else.
   *
   * @param other absolute; need not exist
   * @param what it is, to complete "is ..."
   */
  void mustNotBe(Path other, String what, Choices choices) {
    boolean same;
    try {
      same = Files.isSameFile(file, other);
    } catch (IOException e) {
      // One of them does not exist.
      same = file.toAbsolutePath().normalize().equals(other.normalize());
    }
    if (same) {
      choices.problem(option, "is " + what, "name another file");
    }
  }

  /**
   * Writes all of it.
   *
   * @throws InvalidInputException if that cannot be done
   */
  void write(String text) throws InvalidInputException {
    write(out -> out.write(text));
  }

  /** The same for text that is written bit by bit. */
  void write(Text text) throws InvalidInputException {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe or a device: it cannot be replaced.
        try (OutputStream out = Files.newOutputStream(file)) {
          text.writeTo(out);
        }
      } else {
        replace(text);
      }
    } catch (AccessDeniedException e) {
      throw problem(option, "cannot be written: permission denied", "name another file");
    } catch (IOException e) {
      throw problem(option, "cannot be written: " + e.getMessage(), "name another file");
    }
  }

  private void replace(Text text) throws IOException {
    try (Replacement replacement = new Replacement(file)) {
      try (OutputStream out = replacement.open()) {
        text.writeTo(out);
      }
      replacement.put();
    }
  }

  private static InvalidInputException problem(String option, String what, String mend) {
    return new InvalidInputException(List.of(new Problem(option, Optional.empty(), what, mend)));
  }
}
