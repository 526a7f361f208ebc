package dev.archlint.config;

import dev.archlint.source.FileBytes;
import dev.archlint.source.UnreadableSourceException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;

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

  /** The patterns of one file, which speak of paths below {@code folder}. */
  private record Level(Path folder, IgnoreNode patterns) {}

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
    if (!Files.isRegularFile(file)) {
      return this;
    }
    IgnoreNode patterns = new IgnoreNode();
    try {
      patterns.parse(file.toString(), new ByteArrayInputStream(FileBytes.read(file, MAX_BYTES)));
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

  boolean ignores(Path path, boolean isFolder) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Level level : levels) {
      String relative =
          level.folder().relativize(absolute).toString().replace(File.separatorChar, '/');
      Boolean ignored = level.patterns().checkIgnored(relative, isFolder);
      if (ignored != null) {
        return ignored;
      }
    }
    return false;
  }
}
