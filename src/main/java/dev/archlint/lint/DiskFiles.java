package dev.archlint.lint;

import dev.archlint.document.Anchors;
import dev.archlint.document.Document;
import dev.archlint.rule.FileView;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of this machine. It looks no further than the repository of a document; without one, no
 * further than the folder of the run, or of a document outside of that.
 *
 * <p>Serves all threads. What it has read it keeps until the run ends.
 */
public final class DiskFiles implements FileView {
  /** More names than these are not looked through for one that was probably meant. */
  private static final int MAX_NAMES = 5_000;

  private final Path base;
  private final Map<Path, Optional<Path>> roots = new ConcurrentHashMap<>();
  private final Map<Path, Optional<Set<String>>> anchors = new ConcurrentHashMap<>();

  /**
   * @param base what the paths of documents are relative to
   */
  public DiskFiles(Path base) {
    this.base = base.toAbsolutePath().normalize();
  }

  @Override
  public Kind kind(String document, String path) {
    try {
      return place(document, path).map(DiskFiles::kind).orElse(Kind.UNKNOWN);
    } catch (InvalidPathException e) {
      return Kind.NOTHING;
    }
  }

  private static Kind kind(Path place) {
    if (Files.isDirectory(place)) {
      return Kind.FOLDER;
    }
    if (Files.exists(place)) {
      return Kind.FILE;
    }
    return Files.notExists(place) ? Kind.NOTHING : Kind.UNKNOWN;
  }

  @Override
  public Optional<Set<String>> anchors(String document, String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (!name.endsWith(".md") && !name.endsWith(".markdown")) {
      return Optional.empty();
    }
    Optional<Path> file = quotable(document, path).filter(Files::isRegularFile);
    return file.flatMap(
        it -> {
          // Not computeIfAbsent: other threads would wait for the parser.
          Optional<Set<String>> known = anchors.get(it);
          if (known == null) {
            known = read(it);
            anchors.put(it, known);
          }
          return known;
        });
  }

  private static Optional<Set<String>> read(Path file) {
    Document document = DocumentReader.read(Input.of(file.toString(), file));
    return document.unreadable().isPresent() ? Optional.empty() : Optional.of(Anchors.of(document));
  }

  @Override
  public List<String> names(String document, String folder) {
    List<String> names = new ArrayList<>();
    Optional<Path> place = quotable(document, folder).filter(Files::isDirectory);
    if (place.isPresent()) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(place.get())) {
        for (Path entry : entries) {
          names.add(entry.getFileName().toString());
          if (names.size() == MAX_NAMES) {
            break;
          }
        }
      } catch (IOException | DirectoryIteratorException e) {
        return List.of();
      }
    }
    return names.stream().sorted().toList();
  }

  /** The same, but empty also where a link leads out: hints name what they find there. */
  private Optional<Path> quotable(String document, String path) {
    Path border = border(home(document));
    return place(document, path).filter(place -> isBelow(border, place));
  }

  private static boolean isBelow(Path border, Path place) {
    try {
      return place.toRealPath().startsWith(border.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Where a path leads; empty where it leads out of what may be looked at. */
  private Optional<Path> place(String document, String path) {
    // Standard input without a name may be of any folder.
    if (document.startsWith("<")) {
      return Optional.empty();
    }
    Path home = home(document);
    Optional<Path> root = roots.computeIfAbsent(home, DiskFiles::root);
    boolean fromRoot = path.startsWith("/");
    if (fromRoot && root.isEmpty()) {
      return Optional.empty();
    }
    Path border = border(home);
    Path from = fromRoot ? border : home;
    Path place = from.resolve(withoutSlashes(path)).normalize();
    return Optional.of(place).filter(it -> it.startsWith(border));
  }

  /** The folder that no path may lead out of. */
  private Path border(Path home) {
    return roots.computeIfAbsent(home, DiskFiles::root).orElse(home.startsWith(base) ? base : home);
  }

  private Path home(String document) {
    try {
      Path file = base.resolve(document).normalize();
      Path home = file.getParent();
      return home == null ? file : home;
    } catch (InvalidPathException e) {
      // What people call standard input need not be a path.
      return base;
    }
  }

  /** The nearest folder above that git keeps its own files in. */
  private static Optional<Path> root(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static String withoutSlashes(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    return path.substring(start);
  }
}
