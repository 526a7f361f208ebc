package dev.archlint.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  @TempDir Path folder;

  @BeforeEach
  void compares() {
    assumeFalse("rewrite".equals(System.getProperty("archlint.snapshots")));
  }

  @Test
  void failsWhereTheTextDiffers() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one\n");
    Snapshots.assertMatches(file, "one\n");
    assertThatThrownBy(() -> Snapshots.assertMatches(file, "two\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Darchlint.snapshots=rewrite");
  }

  @Test
  void failsWhereThereIsNoFile() {
    Path file = folder.resolve("none.txt");
    assertThatThrownBy(() -> Snapshots.assertMatches(file, "one\n"))
        .isInstanceOf(AssertionError.class);
    assertThat(file).doesNotExist();
  }
}
