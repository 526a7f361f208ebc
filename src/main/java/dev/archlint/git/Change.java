package dev.archlint.git;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that differs from what it is compared with.
 *
 * @param path from the root of the working tree
 * @param before its path there, if it was there under this name or another
 * @param blob id of its content in the index; empty for what only the working tree has, and for
 *     what is no regular file
 */
public record Change(String path, Optional<String> before, Optional<String> blob) {
  public Change {
    Objects.requireNonNull(path);
    Objects.requireNonNull(before);
    Objects.requireNonNull(blob);
  }
}
