package dev.archlint.cli;

import dev.archlint.lint.Input;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents that are read and parsed while the run still makes itself ready: of a run over one
 * document, that is a third of the time. Whether they are to be checked is known later; what was
 * read in vain is dropped.
 */
final class ReadAhead {
  private final Map<Path, Input> begun = new HashMap<>();

  private ReadAhead() {}

  /**
   * Begins with the documents that are named.
   *
   * @param paths as the command line has them
   * @param most none is begun if there are more paths: of many documents, most need not be parsed
   */
  static ReadAhead begin(List<String> paths, Path folder, int most) {
    ReadAhead ahead = new ReadAhead();
    if (paths.size() <= most) {
      paths.forEach(path -> ahead.begin(path, folder));
    }
    return ahead;
  }

  private void begin(String path, Path folder) {
    try {
      Path file = folder.resolve(path).toAbsolutePath().normalize();
      if (Files.isRegularFile(file)) {
        String name = path.replace(File.separatorChar, '/');
        begun.put(file, Input.of(name, file).begin());
      }
    } catch (InvalidPathException e) {
      // Whoever looks for the documents says so.
    }
  }

  /** The same target, whose document is being read. */
  Target of(Target target) {
    Input own = target.input();
    Input other = begun.get(target.file());
    return target.with(
        other != null && other.path().equals(own.path()) ? own.readWith(other) : own.begin());
  }
}
