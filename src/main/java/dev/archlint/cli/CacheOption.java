package dev.archlint.cli;

import dev.archlint.lint.CacheFile;
import dev.archlint.lint.ResultCache;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether to use the results of earlier runs. */
final class CacheOption {
  /** From so many documents on a cache saves more than it costs, and nobody minds the file. */
  private static final int BULK = 100;

  @Option(
      names = "--cache",
      negatable = true,
      description = "Take unchanged documents from earlier runs; on from 100 documents on.")
  private @Nullable Boolean cache;

  /**
   * The cache of a run over so many documents; empty if there is to be none, or no place for it.
   *
   * @param options all that results depend on besides documents, configuration and rules
   */
  Optional<ResultCache> open(
      Environment environment, int documents, Supplier<List<String>> options) {
    boolean wanted = cache == null ? documents >= BULK : cache;
    Optional<String> classes = wanted ? classes() : Optional.empty();
    Optional<Path> folder = wanted ? folder(environment) : Optional.empty();
    if (classes.isEmpty() || folder.isEmpty()) {
      return Optional.empty();
    }
    List<String> run = new ArrayList<>(options.get());
    run.add(classes.get());
    String name = ResultCache.name(environment.folder().toString());
    return Optional.of(new ResultCache(String.join("\n", run), CacheFile.open(folder.get(), name)));
  }

  private static Optional<Path> folder(Environment environment) {
    String cache = environment.variables().getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.variables().getOrDefault("HOME", "");
    try {
      // The specification of XDG says to ignore a path that is not absolute.
      Path own = Path.of(cache);
      if (own.isAbsolute()) {
        return Optional.of(own.resolve("archlint"));
      }
      return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".cache", "archlint"));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Tells the code of this archlint, plug-ins on the class path included, from any other. Empty if
   * it is not all in jars, since classes of a folder may change one by one.
   */
  private static Optional<String> classes() {
    StringBuilder stamp = new StringBuilder(Version.text());
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      try {
        Path jar = Path.of(entry);
        if (!Files.isRegularFile(jar)) {
          return Optional.empty();
        }
        stamp
            .append(' ')
            .append(Files.size(jar))
            .append(' ')
            .append(Files.getLastModifiedTime(jar));
      } catch (IOException | InvalidPathException e) {
        return Optional.empty();
      }
    }
    return Optional.of(stamp.toString());
  }
}
