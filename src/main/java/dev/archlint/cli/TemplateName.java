package dev.archlint.cli;

import dev.archlint.pack.Key;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the name of a template's file says. */
final class TemplateName {
  /** Names that say nothing of what a file is the template of. */
  private static final Set<String> BARE = Set.of("template", "templates", "readme", "index");

  private static final Set<String> WORDS = Set.of("template", "templates");

  private TemplateName() {}

  /** An id for its pack: the words of the file's name, or of its folder's where that is bare. */
  static String id(Path file) {
    List<String> words = subject(file);
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (words.isEmpty() && parent != null && parent.getFileName() != null) {
      words = subject(parent);
    }
    return words.isEmpty() ? "pack" : String.join("-", words);
  }

  private static List<String> subject(Path file) {
    return words(file).stream().filter(word -> !BARE.contains(word)).toList();
  }

  /**
   * Whether a file seems to be the template of documents, by its own name or that of a folder it is
   * in. The templates of pull requests and issues are none.
   *
   * @param file relative to the folder that is searched
   */
  static boolean isTemplate(Path file) {
    List<String> own = words(file);
    if (own.contains("request") || own.contains("issue")) {
      return false;
    }
    for (Path part : file) {
      List<String> words = part.equals(file.getFileName()) ? own : words(part);
      if (words.stream().anyMatch(WORDS::contains)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return Key.of((dot > 0 ? name.substring(0, dot) : name).replace('.', ' ')).words();
  }
}
