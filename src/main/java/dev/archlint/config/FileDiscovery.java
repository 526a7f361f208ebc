package dev.archlint.config;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the documents that the paths of a command line mean.
 *
 * <p>A folder is searched for Markdown; what is hidden, ignored by git or made by others is left
 * out, and links to folders are not followed. What is named itself is always taken, unless the
 * configuration excludes it and the caller wants that to count for it too.
 */
public final class FileDiscovery {
  /** Folders that hold what others wrote. */
  private static final Set<String> FOREIGN_FOLDERS = Set.of("node_modules", "target", "vendor");

  private final Path base;
  private final Configurations configurations;
  private final boolean excludeNamed;
  private final Consumer<Problem> leftOut;
  private final List<FoundFile> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Real paths of the files found, so that each is taken once under its first name. */
  private final Set<Path> known = new HashSet<>();

  private FileDiscovery(
      Path base, Configurations configurations, boolean excludeNamed, Consumer<Problem> leftOut) {
    this.base = base;
    this.leftOut = leftOut;
    this.configurations = configurations;
    this.excludeNamed = excludeNamed;
  }

  /**
   * The documents, sorted by name, each once.
   *
   * @param arguments files and folders as given; none means all of {@code base}
   * @param base what relative paths are relative to
   * @param configurations say what is not searched
   * @param excludeNamed whether they also speak of what {@code arguments} name
   * @param leftOut takes the links that are not followed
   * @throws InvalidInputException with every path that does not exist and every folder that cannot
   *     be read
   */
  public static List<FoundFile> find(
      List<String> arguments,
      Path base,
      Configurations configurations,
      boolean excludeNamed,
      Consumer<Problem> leftOut)
      throws InvalidInputException {
    FileDiscovery discovery = new FileDiscovery(base, configurations, excludeNamed, leftOut);
    for (String argument : arguments.isEmpty() ? List.of(".") : arguments) {
      discovery.take(argument);
    }
    if (!discovery.problems.isEmpty()) {
      throw new InvalidInputException(discovery.problems);
    }
    return discovery.found.stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private void take(String argument) {
    Path path;
    try {
      // Without the dot, which each path below it would be kept with and without.
      path = prefix(argument).isEmpty() ? base : base.resolve(argument);
    } catch (InvalidPathException e) {
      if (!isMisread(argument)) {
        problem(argument, "is no path: " + e.getReason(), "check the spelling");
      }
      return;
    }
    String name = argument.replace(File.separatorChar, '/');
    if (argument.isEmpty()) {
      problem("\"\"", "is no path", "name a file or a folder");
    } else if (Files.isDirectory(path)) {
      boolean excluded = isExcluded(path, true);
      if (!excluded || !excludeNamed) {
        // Who names what is excluded wants to see what is in it.
        search(path, name, !excluded);
      }
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      if (!excludeNamed || !isExcluded(path, false)) {
        add(name, path);
      }
    } else {
      missing(name, path);
    }
  }

  private void search(Path folder, String name, boolean excluding) {
    try {
      IgnoreRules above = IgnoreRules.above(folder, this::problem);
      search(folder, prefix(name), above, excluding, Tree.around(folder));
    } catch (IOException e) {
      unreadable(prefix(name), String.valueOf(e.getMessage()));
    }
  }

  /** A path below a folder without permission seems not to exist; it is not known to be missing. */
  private void missing(String name, Path path) {
    try {
      path.getFileSystem().provider().checkAccess(path);
    } catch (AccessDeniedException e) {
      problem(name, "cannot be reached: permission denied", "give permission to its folder");
      return;
    } catch (IOException e) {
      // As it seemed.
    }
    if (!isMisread(name)) {
      problem(name, "no such file or folder", "check the spelling and the folder you are in");
    }
  }

  /** Whether Java could not read all bytes of an argument, and so cannot find the file; says so. */
  private boolean isMisread(String argument) {
    boolean misread = argument.indexOf('\uFFFD') >= 0;
    if (misread) {
      problem(
          argument,
          "cannot be found: its name or the locale is not UTF-8",
          "name the folder that it is in, or set LC_ALL=C.UTF-8");
    }
    return misread;
  }

  /** What the names of a folder's files begin with. */
  private static String prefix(String folder) {
    if (folder.equals(".") || folder.equals("./")) {
      return "";
    }
    return folder.endsWith("/") ? folder : folder + "/";
  }

  private boolean isExcluded(Path path, boolean isFolder) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.getParent() != null && configurations.of(absolute).excludes(absolute, isFolder);
  }

  /**
   * @param excluding whether the configuration may leave out what is in the folder
   */
  private void search(Path folder, String prefix, IgnoreRules above, boolean excluding, Tree tree) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      unreadable(prefix, String.valueOf(e.getMessage()));
      return;
    } catch (AccessDeniedException e) {
      unreadable(prefix, "permission denied");
      return;
    } catch (IOException e) {
      unreadable(prefix, String.valueOf(e.getMessage()));
      return;
    }
    IgnoreRules ignored = above.in(folder, this::problem);
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (isSearched(entry, name, ignored, excluding)) {
          search(entry, prefix + name + "/", ignored, excluding, tree);
        }
      } else if (Files.isSymbolicLink(entry) && Files.isDirectory(entry)) {
        if (isSearched(entry, name, ignored, excluding)) {
          notFollowed(prefix + name, "leads to a folder");
        }
      } else if (isMarkdown(name)
          && !ignored.ignores(entry, false)
          && !(excluding && isExcluded(entry, false))
          && mayBeRead(entry, prefix + name, tree)) {
        add(prefix + name, entry);
      }
    }
  }

  private boolean isSearched(Path folder, String name, IgnoreRules ignored, boolean excluding) {
    return !name.startsWith(".")
        && !FOREIGN_FOLDERS.contains(name)
        && !ignored.ignores(folder, true)
        && !(excluding && isExcluded(folder, true));
  }

  private boolean mayBeRead(Path file, String name, Tree tree) {
    if (!Files.isSymbolicLink(file)) {
      return Files.isRegularFile(file);
    }
    Optional<String> reason = tree.against(file);
    reason.ifPresent(why -> notFollowed(name, why));
    return reason.isEmpty();
  }

  private void notFollowed(String link, String why) {
    leftOut.accept(
        new Problem(
            link,
            Optional.empty(),
            "the link %s and is not followed".formatted(why),
            "name it itself to check what it leads to"));
  }

  /** Whether a file of this name is searched for. */
  public static boolean isMarkdown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  private void add(String name, Path file) {
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException e) {
      // A link to nothing, or a folder on the way that may not be passed: reading it will tell.
      real = file.toAbsolutePath().normalize();
    }
    if (known.add(real)) {
      found.add(new FoundFile(name, file));
    }
  }

  private void unreadable(String prefix, String reason) {
    problem(
        prefix.isEmpty() ? "." : prefix,
        "the folder cannot be read: " + reason,
        "give read permission, or leave it out");
  }

  private void problem(String where, String what, String mend) {
    problems.add(new Problem(where, Optional.empty(), what, mend));
  }

  /** Takes what is wrong on the way. */
  @FunctionalInterface
  interface Problems {
    void add(String where, String what, String mend);
  }
}
