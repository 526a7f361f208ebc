package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.pack.BuiltInPacks;
import dev.archlint.testing.GitRepository;
import dev.archlint.testing.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so; its transcripts are replayed by {@link TranscriptTest}. */
class ReadmeTest {
  private static final Path PROJECT = Path.of("");

  @Test
  void beginsWithTheTwoCommands() throws IOException {
    List<String> commands =
        readme().lines().dropWhile(line -> !line.equals("```sh")).skip(1).limit(2).toList();
    assertThat(commands.get(0)).startsWith("bin/archlint check docs/ ");
    assertThat(commands.get(1)).startsWith("mvn -B verify ");
    assertThat(Files.isExecutable(PROJECT.resolve("bin/archlint"))).isTrue();
    assertThat(PROJECT.resolve("docs")).isDirectory();
  }

  @Test
  void namesTheCommandThatTheContinuousIntegrationRuns() throws IOException {
    assertThat(Files.readAllLines(PROJECT.resolve(".ci/run"))).contains("mvn -B verify");
  }

  @Test
  void namesAllPacks() throws Exception {
    String text = readme();
    for (var pack : BuiltInPacks.all()) {
      assertThat(text).contains("| `" + pack.id() + "` |");
    }
  }

  @Test
  void namesFilesThatExist() throws IOException {
    String text = readme();
    for (String file :
        List.of(
            "rules/packs.txt",
            "src/main/resources/META-INF/services/dev.archlint.rule.Rule",
            "docs/architecture.md",
            "docs/adopting.md",
            "docs/ci.md",
            "docs/plugins.md",
            "src/it/plugin/README.md",
            "src/main/java/dev/archlint/rule/")) {
      assertThat(text).contains(file);
      assertThat(PROJECT.resolve(file)).exists();
    }
  }

  /** Of the commands that need a repository and documents: they are given both. */
  @Test
  void adoptsOldDocumentsAsItSays(@TempDir Path folder) throws Exception {
    Path half = PROJECT.resolve("test-fixtures/packs/module-spec/half-finished.md");
    Files.createDirectories(folder.resolve("docs"));
    Files.copy(half, folder.resolve("docs/desk.md"));
    GitRepository repository = GitRepository.create(folder);
    repository.git("add", ".");
    repository.git("commit", "-m", "Say what there is");
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
    List<String> commands =
        readme()
            .lines()
            .dropWhile(line -> !line.equals("## Adopting archlint on old documents"))
            .takeWhile(line -> !line.equals("## In pre-commit"))
            .filter(line -> line.startsWith("archlint "))
            .toList();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
    for (String command : commands) {
      String[] words = command.replace("archlint ", "").split("#", -1)[0].strip().split(" +", -1);
      Run run = Run.in(folder, words);
      assertThat(run.code()).as(command + "\n" + run.err()).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void namesEveryExitStatus() throws IOException {
    for (ExitCode code : ExitCode.values()) {
      assertThat(readme()).contains("\n| " + code.status() + " | ");
    }
  }

  @Test
  void hasTheHookOfThePageAboutHooks() throws IOException {
    String block = readme().substring(readme().indexOf("```yaml\nrepos:") + "```yaml\n".length());
    assertThat(Yaml.of(block.substring(0, block.indexOf("```"))))
        .isEqualTo(Recipe.of("yaml .pre-commit-config.yaml").yaml());
  }

  private static String readme() throws IOException {
    return Files.readString(PROJECT.resolve("README.md"));
  }
}
