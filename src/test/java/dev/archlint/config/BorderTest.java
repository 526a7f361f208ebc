package dev.archlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.RuleNames;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a stranger's configuration names outside of the repository is not printed for all to see.
 */
class BorderTest {
  @TempDir Path folder;

  @BeforeEach
  void createRepository() throws IOException {
    write("repo/.git/config", "url: https://s3cret@example.org\n");
    write("secret", "token: s3cret\n");
    write("broken", "s3cret: [\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends: ../secret",
        "extends: ../broken",
        "extends: .git/config",
        "packs: [../secret]",
        "packs: [../broken]",
        "packs: [.git/config]",
        "packs: [own.yaml]",
        "packs: [linked]",
      })
  void nothingIsQuotedFromBeyond(String configuration) throws IOException {
    write("repo/own.yaml", "id: own\ntitle: Own\nextends: ../secret\n");
    write("repo/linked/pack.yaml", "id: linked\ntitle: Linked\n");
    Files.createSymbolicLink(
        folder.resolve("repo/linked/fingerprints.txt"), folder.resolve("secret"));
    write("repo/.archlint.yaml", configuration + "\n");
    assertThat(problems("repo/.archlint.yaml"))
        .doesNotContain("s3cret", "token")
        .contains("lies outside of the repository");
  }

  @Test
  void nothingIsQuotedThroughALink() throws IOException {
    Files.createSymbolicLink(folder.resolve("repo/.archlint.yaml"), folder.resolve("secret"));
    assertThat(problems("repo/.archlint.yaml")).doesNotContain("s3cret", "token");
  }

  @Test
  void whatLiesInsideOrIsNamedByTheUserIsQuoted() throws IOException {
    write("repo/a.yaml", "token: 1\n");
    write("repo/docs/.archlint.yaml", "extends: ../a.yaml\n");
    assertThat(problems("repo/docs/.archlint.yaml")).contains("`token`");
    assertThat(problems("secret")).contains("`token`");
  }

  @Test
  void whatIsRightMayLieAnywhere() throws IOException {
    write("shared.yaml", "fail-on: warning\n");
    write("repo/.archlint.yaml", "extends: ../shared.yaml\n");
    assertThat(problems("repo/.archlint.yaml")).isEmpty();
  }

  @Test
  void aChainOfThousandsIsRefused() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      write("repo/c" + i, "extends: c%d\n".formatted(i + 1));
      write("repo/p" + i, "id: p%d\ntitle: P\nextends: p%d\n".formatted(i, i + 1));
    }
    assertThat(problems("repo/c0"))
        .isEqualTo(
            "c19:1:10: more than 20 configurations extend each other; let `extends` name a file"
                + " that says it all");
    write("repo/.archlint.yaml", "packs: [p0]\n");
    assertThat(problems("repo/.archlint.yaml"))
        .isEqualTo(
            "p19:3:10: more than 20 packs extend each other; let `extends` name a pack that says it"
                + " all");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String problems(String name) {
    try {
      Configurations.file(
          folder.resolve(name), BuiltInPacks.all(), RuleNames.ANY, folder.resolve("repo"));
      return "";
    } catch (InvalidInputException e) {
      List<Problem> problems = e.problems();
      return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
  }
}
