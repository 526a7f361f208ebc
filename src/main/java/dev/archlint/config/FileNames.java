package dev.archlint.config;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;

/**
 * How files that nobody named are named to the user: by their path from the folder in which the
 * user works, with {@code /} on every system.
 *
 * @param base absolute and normalised
 */
record FileNames(Path base) {
  FileNames {
    base = base.toAbsolutePath().normalize();
  }

  /**
   * The name of a file.
   *
   * @param file absolute and normalised
   */
  String of(Path file) {
    boolean near = Objects.equals(file.getRoot(), base.getRoot());
    Path shown = near ? base.relativize(file) : file;
    return shown.toString().replace(File.separatorChar, '/');
  }

  /** The folder that a file is in. */
  static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
  }
}
