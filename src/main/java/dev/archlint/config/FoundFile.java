package dev.archlint.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A document to check.
 *
 * @param name as the command line has it, with {@code /} on every system; what a folder holds
 *     begins with the folder as it was given
 * @param file where it is
 */
public record FoundFile(String name, Path file) {
  public FoundFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(file);
  }
}
