package dev.archlint.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files around documents, as far as a rule may know of them: a rule asks, whoever runs it looks
 * at the disk, and a test needs none.
 *
 * <p>Paths are relative to the folder of the document that names them, or begin with {@code /} and
 * are relative to the root of its repository; {@code /} separates folders on every system.
 */
public interface FileView {
  /** Knows of no file. */
  FileView UNKNOWN =
      new FileView() {
        @Override
        public Kind kind(String document, String path) {
          return Kind.UNKNOWN;
        }

        @Override
        public Optional<Set<String>> anchors(String document, String path) {
          return Optional.empty();
        }

        @Override
        public List<String> names(String document, String folder) {
          return List.of();
        }
      };

  /** What stands at a path. */
  enum Kind {
    FILE,
    FOLDER,
    NOTHING,
    /** Nobody can tell: it lies outside the repository, say. */
    UNKNOWN
  }

  /**
   * What stands at {@code path}.
   *
   * @param document path of the document, as users name it
   */
  Kind kind(String document, String path);

  /**
   * Where links may lead inside the Markdown document at {@code path}; empty for a file of another
   * kind, and for one that cannot be read.
   */
  Optional<Set<String>> anchors(String document, String path);

  /** Names of the files and folders in a folder, sorted; none if it cannot be read. */
  List<String> names(String document, String folder);
}
