package dev.archlint.config;

import dev.archlint.yaml.Quoted;
import dev.archlint.yaml.Values;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlProblems;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Patterns for paths, written and meant as in {@code .gitignore} and relative to the folder of the
 * file that has them: the last one that fits decides, and {@code !} takes back what those before it
 * say. One may begin with {@code ../}, for a configuration that does not lie above its documents.
 */
public final class Globs {
  private static final int MAX_LENGTH = 500;

  private final List<Glob> globs;

  private Globs(List<Glob> globs) {
    this.globs = List.copyOf(globs);
  }

  /** A pattern, for paths below a folder. */
  private record Glob(Path folder, GitPattern pattern, String text) {
    /** Whether it speaks of a path, or of a folder on the way to it. */
    boolean matches(Path path, boolean isFolder) {
      if (!path.startsWith(folder)) {
        return false;
      }
      String relative = folder.relativize(path).toString().replace(File.separatorChar, '/');
      for (int at = relative.indexOf('/'); at > 0; at = relative.indexOf('/', at + 1)) {
        if (pattern.matches(relative.substring(0, at), true)) {
          return true;
        }
      }
      return !relative.isEmpty() && pattern.matches(relative, isFolder);
    }
  }

  /**
   * Those of a list; the ones that are wrong are reported and left out.
   *
   * @param folder of the file, absolute and normalised
   */
  static Globs read(List<Scalar> patterns, Path folder, YamlProblems problems) {
    List<Glob> globs = new ArrayList<>();
    for (Scalar pattern : patterns) {
      read(pattern, folder, problems).ifPresent(globs::add);
    }
    return new Globs(globs);
  }

  private static Optional<Glob> read(Scalar scalar, Path folder, YamlProblems problems) {
    String text = Values.text(scalar);
    Optional<Reason> wrong = wrong(text);
    boolean negated = text.startsWith("!");
    String rest = text.substring(negated ? 1 : 0);
    Path base = folder;
    while (wrong.isEmpty() && (rest.startsWith("./") || rest.startsWith("../"))) {
      Path parent = base.getParent();
      base = rest.startsWith("../") && parent != null ? parent : base;
      // What is left belongs to that folder, as with a slash in front.
      rest = rest.substring(rest.indexOf('/'));
      rest = rest.startsWith("/./") || rest.startsWith("/../") ? rest.substring(1) : rest;
    }
    Optional<GitPattern> pattern = GitPattern.of((negated ? "!" : "") + rest);
    if (wrong.isEmpty() && pattern.isEmpty()) {
      wrong = Optional.of(new Reason("is no pattern", "close its brackets, or name a path"));
    }
    wrong.ifPresent(
        reason -> problems.add(scalar, Quoted.of(text) + " " + reason.what(), reason.mend()));
    Path below = base;
    return wrong.isPresent() ? Optional.empty() : pattern.map(p -> new Glob(below, p, text));
  }

  /** Why something is no pattern. */
  private record Reason(String what, String mend) {}

  private static Optional<Reason> wrong(String text) {
    if (text.length() > MAX_LENGTH) {
      return reason("is longer than %d characters".formatted(MAX_LENGTH), "use a shorter pattern");
    }
    if (text.contains("{") || text.contains("}")) {
      return reason("has braces, which patterns here do not know", "write one pattern for each");
    }
    if (text.contains("\\")) {
      return reason("has a backslash", "put / between folders");
    }
    if (text.startsWith("#")) {
      return reason("begins with #, as a comment does", "put ./ in front of it");
    }
    return Optional.empty();
  }

  private static Optional<Reason> reason(String what, String mend) {
    return Optional.of(new Reason(what, mend));
  }

  /**
   * Whether they speak of a file or folder, or of a folder that it is in; empty if none fits.
   *
   * @param path absolute and normalised
   */
  Optional<Boolean> match(Path path, boolean isFolder) {
    for (int i = globs.size() - 1; i >= 0; i--) {
      Glob glob = globs.get(i);
      if (glob.matches(path, isFolder)) {
        return Optional.of(!glob.pattern().negated());
      }
    }
    return Optional.empty();
  }

  /** As the file has them. */
  @Override
  public String toString() {
    return globs.stream().map(Glob::text).collect(Collectors.joining(", "));
  }
}
