package dev.archlint.config;

import dev.archlint.source.FileBytes;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gets the text of a file of the user's that is no document. */
final class YamlFile {
  /**
   * Larger ones are not written by people, and fingerprints of a template are a hundredth of it.
   */
  private static final int MAX_BYTES = 2_000_000;

  private YamlFile() {}

  /**
   * The text of a file.
   *
   * @param name how the user names it
   * @param wanted what it should be: {@code the YAML file of a pack}
   * @throws InvalidInputException if it cannot be had
   */
  static SourceFile read(String name, Path file, String wanted) throws InvalidInputException {
    try {
      return SourceFile.decode(name, FileBytes.read(file, MAX_BYTES));
    } catch (NoSuchFileException e) {
      throw problem(name, "no such file", "check the spelling and the folder you are in");
    } catch (AccessDeniedException e) {
      throw problem(name, "cannot be read: permission denied", "give read permission");
    } catch (IOException e) {
      String what = Files.isDirectory(file) ? "is a folder" : "cannot be read: " + e.getMessage();
      throw problem(name, what, "name " + wanted);
    } catch (UnreadableSourceException e) {
      throw problem(name, "the file " + e.getMessage(), "name " + wanted);
    }
  }

  private static InvalidInputException problem(String where, String what, String mend) {
    return new InvalidInputException(List.of(new Problem(where, Optional.empty(), what, mend)));
  }
}
