package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.testing.GitRepository;
import dev.archlint.testing.JavaStarts;
import dev.archlint.testing.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commits in scratch repositories in which the real pre-commit runs the hook of this project. It
 * gets the project as users do, from a repository, and builds it there once.
 */
class PreCommitIT {
  private static final Path DOCUMENTS = Path.of("test-fixtures/packs/module-spec");
  private static final String BUILDS = "archlint: building the jar";

  @TempDir private static Path shared;
  private static String config = "";
  private static Program.Result first = new Program.Result(-1, "", "");

  @TempDir Path folder;

  @BeforeAll
  static void commitABadDocument() throws Exception {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(bin -> Files.isExecutable(Path.of(bin, "pre-commit")));
    assumeTrue(installed, "pre-commit is not installed; `apt-get install pre-commit` installs it");
    assumeTrue(Files.exists(Path.of(".git")), "the project is no repository here");

    GitRepository hooks = GitRepository.ofProject(shared.resolve("hooks"));
    config =
        Recipe.of("yaml .pre-commit-config.yaml")
            .replacing("https://git.example.com/tools/archlint", "file://" + hooks.folder())
            .replacing("v0.1.0", hooks.head())
            .text();
    GitRepository repository = repository(shared.resolve("first"));
    repository.add("docs/desk.md", half());
    first = repository.commit();
  }

  /** One whose commits pre-commit looks at. */
  private static GitRepository repository(Path folder) throws Exception {
    GitRepository repository =
        GitRepository.create(folder)
            .with("PRE_COMMIT_HOME", shared.resolve("cache").toString())
            .with("PRE_COMMIT_COLOR", "never");
    repository.program().output("pre-commit", "install");
    repository.add(".pre-commit-config.yaml", config);
    return repository;
  }

  private static String half() throws IOException {
    return Files.readString(DOCUMENTS.resolve("half-finished.md"));
  }

  private static String finished() throws IOException {
    return Files.readString(DOCUMENTS.resolve("finished.md"));
  }

  @Test
  void buildsOnFirstUseAndStopsABadDocument() {
    assertThat(first.status()).as(first.all()).isEqualTo(1);
    assertThat(first.all())
        .contains("archlint....", "....Failed\n- hook id: archlint\n- exit code: 1\n")
        .containsOnlyOnce(BUILDS + " (first use)...\n")
        .contains("docs/desk.md  module-spec  review  ")
        .contains("  docs/desk.md:6:5 ", " error ", " \"Owner\" has no value  field-empty\n")
        .doesNotContain("\u001B");
  }

  @Test
  void letsGoodDocumentsThroughInOneProcessWhateverTheirNames() throws Exception {
    JavaStarts java = JavaStarts.in(folder.resolve("java"));
    GitRepository repository =
        repository(folder.resolve("a repository")).with("JAVA_HOME", java.home().toString());
    for (int i = 0; i < 8; i++) {
      repository.add("Spezifikationen für alle/größe %d.md".formatted(i), finished());
    }
    // None of these is an option, a list of options or standard input.
    repository.add("--plugin-path=none.md", finished());
    repository.add("@options.md", "--no-such-option\n");
    repository.add("-", "# No Markdown\n");
    Program.Result result = repository.commit();
    assertThat(result.status()).as(result.all()).isZero();
    assertThat(result.all()).contains("....Passed\n").doesNotContain(BUILDS);
    assertThat(java.count()).isEqualTo(1);

    repository.add("Spezifikationen für alle/größe 3.md", half());
    Program.Result stopped = repository.commit();
    assertThat(stopped.status()).as(stopped.all()).isEqualTo(1);
    assertThat(stopped.all()).contains("  Spezifikationen für alle/größe 3.md:6:5 ");
  }

  @Test
  void startsNoJavaForACommitWithoutMarkdown() throws Exception {
    JavaStarts java = JavaStarts.in(folder.resolve("java"));
    GitRepository repository =
        repository(folder.resolve("repository"))
            .with("JAVA_HOME", java.home().toString())
            .with("PATH", java.home() + "/bin:" + System.getenv("PATH"));
    repository.add("notes.txt", "No document.\n");
    Program.Result result = repository.commit();
    assertThat(result.status()).as(result.all()).isZero();
    assertThat(result.all()).contains("(no files to check)Skipped\n");
    assertThat(java.count()).isZero();
  }

  @Test
  void saysNothingOfDocumentsThatNoPackClaims() throws Exception {
    GitRepository repository = repository(folder.resolve("repository"));
    repository.add("README.md", "# A library\n\nHow to build it: `make`.\n");
    Program.Result all = repository.program().run("pre-commit", "run", "--verbose");
    assertThat(all.status()).as(all.all()).isZero();
    assertThat(all.out().lines().filter(line -> !line.startsWith("- ")))
        .singleElement()
        .asString()
        .endsWith("....Passed");
    assertThat(repository.commit().status()).isZero();
  }

  @Test
  void leavesAloneWhatTheRepositoryExcludes() throws Exception {
    GitRepository repository = repository(folder.resolve("repository"));
    repository.add(".archlint.yaml", "exclude: [vendor/]\n");
    repository.add("vendor/desk.md", half());
    Program.Result result = repository.commit();
    assertThat(result.status()).as(result.all()).isZero();
  }

  /** A document is checked as it will be committed, not as it lies in the folder. */
  @Test
  void checksWhatIsStaged() throws Exception {
    GitRepository repository = repository(folder.resolve("repository"));
    repository.add("desk.md", half());
    Files.writeString(repository.folder().resolve("desk.md"), finished());
    Program.Result result = repository.commit();
    assertThat(result.status()).as(result.all()).isEqualTo(1);
    repository.add("desk.md", finished());
    Files.writeString(repository.folder().resolve("desk.md"), half());
    Program.Result good = repository.commit();
    assertThat(good.status()).as(good.all()).isZero();
  }
}
