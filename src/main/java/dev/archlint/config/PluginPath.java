package dev.archlint.config;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The jars on a plug-in path. */
public final class PluginPath {
  private PluginPath() {}

  /**
   * The jars that the entries name, each once, in their order; those of a folder sorted by name,
   * without those of folders in it.
   *
   * @param entries jars, folders of jars, or several of them between the platform's path separators
   * @param folder what a relative path is relative to
   * @return the files by the names that users know them by
   * @throws InvalidInputException with every entry that is no jar and no folder of jars
   */
  public static Map<String, Path> jars(List<String> entries, Path folder)
      throws InvalidInputException {
    Map<String, Path> jars = new LinkedHashMap<>();
    Set<Path> known = new TreeSet<>();
    List<Problem> problems = new ArrayList<>();
    for (String entry : entries) {
      for (String name : entry.split(File.pathSeparator, -1)) {
        try {
          for (String jar : jars(name, folder.resolve(name))) {
            Path file = folder.resolve(jar);
            check(jar, file);
            if (known.add(file.toRealPath())) {
              jars.put(jar, file);
            }
          }
        } catch (InvalidPathException e) {
          problems.add(problem(name, "is no path", "name a jar or a folder of jars"));
        } catch (AccessDeniedException e) {
          problems.add(problem(name, "cannot be read: permission denied", "give read permission"));
        } catch (IOException e) {
          problems.add(problem(name, "cannot be read: " + e.getMessage(), "name another jar"));
        } catch (InvalidInputException e) {
          problems.addAll(e.problems());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return jars;
  }

  /** The names of the jars that one entry means. */
  private static List<String> jars(String name, Path path)
      throws IOException, InvalidInputException {
    if (name.isEmpty()) {
      throw invalid("\"\"", "names nothing", "name a jar or a folder of jars");
    }
    if (!Files.isDirectory(path)) {
      return List.of(name);
    }
    try (Stream<Path> files = Files.list(path)) {
      String prefix = name.endsWith("/") ? name : name + "/";
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".jar"))
              .sorted()
              .map(prefix::concat)
              .toList();
      if (names.isEmpty()) {
        throw invalid(name, "the folder has no *.jar", "name a jar or a folder of jars");
      }
      return names;
    }
  }

  private static void check(String name, Path jar) throws IOException, InvalidInputException {
    if (!Files.exists(jar)) {
      throw invalid(name, "no such file or folder", "check the spelling and the folder you are in");
    }
    // Without this, a class loader passes over what it cannot open and says nothing.
    try (ZipFile file = new ZipFile(jar.toFile())) {
      if (file.size() == 0) {
        throw invalid(name, "is an empty jar", "name the jar of a plug-in");
      }
    } catch (ZipException e) {
      throw invalid(name, "is no jar", "name the jar of a plug-in");
    }
  }

  private static InvalidInputException invalid(String entry, String what, String mend) {
    return new InvalidInputException(List.of(problem(entry, what, mend)));
  }

  private static Problem problem(String entry, String what, String mend) {
    return new Problem("--plugin-path " + entry, Optional.empty(), what, mend);
  }
}
