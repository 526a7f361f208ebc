package dev.archlint.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are checked in and made anew by tests. With {@code -Darchlint.snapshots=rewrite} the
 * tests write them instead of comparing; what changed is then for {@code git diff} to show.
 */
public final class Snapshots {
  private Snapshots() {}

  /** Compares {@code actual} with the file, or writes the file. */
  public static void assertMatches(Path file, String actual) {
    try {
      if ("rewrite".equals(System.getProperty("archlint.snapshots"))) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
        return;
      }
      String hint = "%s (rewrite it with -Darchlint.snapshots=rewrite)".formatted(file);
      assertThat(file).as(hint).exists();
      assertThat(actual).as(hint).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
