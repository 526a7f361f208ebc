package dev.archlint.config;

import dev.archlint.source.FileBytes;
import dev.archlint.source.UnreadableSourceException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What git ignores in a folder: its {@code .gitignore}, those of the folders above it up to the
 * root of the repository, and the repository's own list. The nearest file that speaks of a path
 * decides.
 */
final class IgnoreRules {
  private static final int MAX_BYTES = 1_000_000;

  /** Nearest first. */
  private final List<Level> levels;

  private IgnoreRules(List<Level> levels) {
    this.levels = List.copyOf(levels);
  }

  /** The patterns of one file, the last first, which speak of paths below {@code folder}. */
  private record Level(Path folder, List<GitPattern> patterns) {
    /** The first pattern that fits decides. */
    Optional<Boolean> ignores(Path path, boolean isFolder) {
      String relative = folder.relativize(path).toString().replace(File.separatorChar, '/');
      String bytes = asBytes(relative);
      for (GitPattern pattern : patterns) {
        if (pattern.matches(bytes, isFolder)) {
          return Optional.of(!pattern.negated());
        }
      }
      return Optional.empty();
    }
  }

  /**
   * What is ignored by the folders above one that was named. None of it counts where the folder is
   * ignored itself: who names it wants to see what is in it.
   */
  static IgnoreRules above(Path named, FileDiscovery.Problems problems) {
    Path folder = named.toAbsolutePath().normalize();
    Deque<Path> parents = new ArrayDeque<>();
    Path at = folder;
    while (at != null && !isRepository(at)) {
      at = at.getParent();
      if (at != null) {
        parents.push(at);
      }
    }
    if (at == null) {
      return new IgnoreRules(List.of());
    }
    IgnoreRules rules = new IgnoreRules(List.of());
    rules = rules.with(at, at.resolve(".git").resolve("info").resolve("exclude"), problems);
    for (Path parent : parents) {
      rules = rules.in(parent, problems);
    }
    boolean ignoredItself = false;
    for (Path parent : parents) {
      // Each folder on the way, as git looks at it: from the root down.
      Path child = parent.resolve(parent.relativize(folder).getName(0));
      ignoredItself |= rules.ignores(child, true);
    }
    return ignoredItself ? new IgnoreRules(List.of()) : rules;
  }

  private static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }

  /** These, and those of the folder itself. */
  IgnoreRules in(Path folder, FileDiscovery.Problems problems) {
    Path absolute = folder.toAbsolutePath().normalize();
    return with(absolute, absolute.resolve(".gitignore"), problems);
  }

  private IgnoreRules with(Path folder, Path file, FileDiscovery.Problems problems) {
    // git does not follow a link either.
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return this;
    }
    List<GitPattern> patterns;
    try {
      patterns = patterns(FileBytes.read(file, MAX_BYTES));
    } catch (IOException e) {
      problems.add(file.toString(), "cannot be read", "give read permission");
      return this;
    } catch (UnreadableSourceException e) {
      problems.add(file.toString(), "the file " + e.getMessage(), e.mend());
      return this;
    }
    List<Level> more = new ArrayList<>();
    more.add(new Level(folder, patterns));
    more.addAll(levels);
    return new IgnoreRules(more);
  }

  private static List<GitPattern> patterns(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (text.startsWith(asBytes("\uFEFF"))) {
      text = text.substring(asBytes("\uFEFF").length());
    }
    List<GitPattern> patterns = new ArrayList<>();
    for (String line : text.split("\r?\n", -1)) {
      // A string of C ends there.
      int zero = line.indexOf('\0');
      GitPattern.of(zero < 0 ? line : line.substring(0, zero)).ifPresent(patterns::add);
    }
    Collections.reverse(patterns);
    return List.copyOf(patterns);
  }

  /** One character for each byte: git compares bytes, and to it {@code ?} is one of them. */
  private static String asBytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  boolean ignores(Path path, boolean isFolder) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Level level : levels) {
      Optional<Boolean> ignored = level.ignores(absolute, isFolder);
      if (ignored.isPresent()) {
        return ignored.get();
      }
    }
    return false;
  }
}
