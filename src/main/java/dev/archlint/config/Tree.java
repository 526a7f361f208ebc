package dev.archlint.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a search of a folder may show: the repository around it, or the folder itself. A link in a
 * stranger's change may lead anywhere, and findings quote what they find there.
 *
 * @param root its real path
 */
record Tree(Path root) {
  /** The tree around a folder. */
  static Tree around(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Path at = real;
    while (at != null && !Files.exists(at.resolve(".git"))) {
      at = at.getParent();
    }
    return new Tree(at == null ? real : at);
  }

  /** Why a link to a file is not followed: completes "the link ...". */
  Optional<String> against(Path link) {
    Path real;
    try {
      real = link.toRealPath();
    } catch (IOException e) {
      return Optional.of("leads nowhere");
    }
    if (!real.startsWith(root)) {
      return Optional.of("leads out of the tree");
    }
    for (Path part : root.relativize(real)) {
      if (part.toString().startsWith(".")) {
        return Optional.of("leads into what is hidden");
      }
    }
    return Files.isRegularFile(real) ? Optional.empty() : Optional.of("leads to no file");
  }
}
