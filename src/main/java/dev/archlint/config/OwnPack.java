package dev.archlint.config;

import dev.archlint.pack.Pack;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * A pack of the user's own.
 *
 * @param name how the user names its file
 * @param file where it is
 * @param extended ids of the packs that it extends, directly or through another
 */
public record OwnPack(Pack pack, String name, Path file, Set<String> extended) {
  public OwnPack {
    Objects.requireNonNull(pack);
    Objects.requireNonNull(name);
    Objects.requireNonNull(file);
    extended = Set.copyOf(extended);
  }
}
