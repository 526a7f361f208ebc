package dev.archlint.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.testing.Program;
import dev.archlint.testing.Snapshots;
import dev.archlint.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the plug-in under {@code src/it} with Maven, as its author would, and runs it. */
class PluginExampleIT {
  private static final Path EXAMPLE = Path.of("src/it/plugin");
  private static final Path JAR = Path.of(System.getProperty("archlint.jar"));
  private static final String VERSION = System.getProperty("archlint.version");

  @TempDir Path folder;

  @Test
  void doesWhatItsReadmeSays() throws Exception {
    Path copy = folder.resolve("plugin");
    TestFiles.copyTree(EXAMPLE, copy);
    List<String> maven = new ArrayList<>(List.of("mvn", "-B", "-q", "package"));
    maven.add("-Dmaven.repo.local=" + repository());
    if (Boolean.getBoolean("archlint.offline")) {
      maven.add("-o");
    }
    Program program = Program.in(copy);
    Program.Result build = program.run(maven);
    assertThat(build.status()).as(build.all()).isZero();

    Path readme = EXAMPLE.resolve("README.md");
    Snapshots.assertMatches(readme, Transcript.replay(Files.readString(readme), copy));

    Program.Result packaged =
        program.run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "check",
                "--plugin-path",
                "target/wording-rules.jar",
                "--format",
                "concise",
                "docs"));
    assertThat(packaged)
        .isEqualTo(
            new Program.Result(
                0,
                "docs/ticket-desk.md:7:26: warning: \"as fast as possible\" cannot be checked"
                    + " [wording-vague]\n",
                ""));
  }

  /**
   * A local repository with links to all that this build has, and with this archlint as if {@code
   * mvn install} had put it there; the one of whoever runs the tests stays as it is.
   */
  private Path repository() throws IOException {
    Path mine = Path.of(System.getProperty("archlint.repository"));
    Path repository = Files.createDirectories(JAR.resolveSibling("plugin-repository"));
    link(mine, repository, "dev");
    Path group = Files.createDirectories(repository.resolve("dev"));
    link(mine.resolve("dev"), group, "archlint");
    Path artifact = Files.createDirectories(group.resolve("archlint/archlint/" + VERSION));
    String name = "archlint-%s.".formatted(VERSION);
    Files.copy(JAR, artifact.resolve(name + "jar"), REPLACE_EXISTING);
    Files.copy(Path.of("pom.xml"), artifact.resolve(name + "pom"), REPLACE_EXISTING);
    return repository;
  }

  /** Links everything in a folder, but for one entry. */
  private static void link(Path from, Path to, String but) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        Path link = to.resolve(entry.getFileName());
        if (!link.endsWith(but) && !Files.exists(link, NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, entry.toAbsolutePath());
        }
      }
    }
  }
}
