package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.archlint.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays the transcripts under {@code test-fixtures/cli} and those in the README. */
class TranscriptTest {
  private static final Path PAGES = Path.of("test-fixtures", "cli");

  @TempDir Path folder;

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isWhatTheCommandsPrint(Path page) throws IOException {
    String text = Files.readString(page);
    assertThat(text).as("a command in %s", page).contains("```console\n$ ");
    Snapshots.assertMatches(page, Transcript.replay(text, folder));
  }

  @Test
  void ofTheReadmeIsWhatTheCommandsPrint() throws IOException {
    Path readme = Path.of("README.md");
    String text = Files.readString(readme);
    assertThat(text).contains("```console\n$ bin/archlint ");
    Snapshots.assertMatches(readme, Transcript.replay(text, Path.of("").toAbsolutePath()));
  }

  @Test
  void ofThePageOnAdoptionIsWhatTheCommandsPrint() throws IOException {
    Path page = Path.of("docs", "adopting.md");
    String text = Files.readString(page);
    assertThat(text).contains("```console\n$ archlint check --write-baseline ");
    Snapshots.assertMatches(page, Transcript.replay(text, folder));
  }

  @Test
  void showsWhatTheCommandPrintsNow() throws IOException {
    String page =
        """
        Prose.

        ```hex a.md
        23 20 e9 0a
        ```

        ```console
        $ archlint --version
        anything
        $ archlint check 'no where'
        ```
        """;
    assertThat(Transcript.replay(page, folder))
        .isEqualTo(
            """
            Prose.

            ```hex a.md
            23 20 e9 0a
            ```

            ```console
            $ archlint --version
            archlint %s
            $ archlint check 'no where'
            2> archlint: no where: no such file or folder; check the spelling and the folder you \
            are in
            exit 2
            ```
            """
                .formatted(Version.text()));
    assertThat(folder.resolve("a.md")).hasBinaryContent(new byte[] {'#', ' ', (byte) 0xE9, '\n'});
  }

  @Test
  void runsNothingElse() {
    assertThatThrownBy(() -> Transcript.replay("```console\n$ rm a.md\n```\n", folder))
        .hasMessageContaining("cannot run $ rm a.md");
  }
}
