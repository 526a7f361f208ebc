package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged jar among pipes, devices, signals and closed streams. */
class HostileWorldIT {
  private static final Path JAR = Path.of(System.getProperty("archlint.jar"));
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path FIXTURES = Path.of("test-fixtures", "packs").toAbsolutePath();

  /** To read it takes more than a pipe holds, so that who does not read makes a writer wait. */
  private static final String UNFINISHED = "[Your name] TBD\n\n".repeat(5_000);

  @TempDir Path folder;

  @Test
  void doesNotWaitForAPipeOrADevice() throws Exception {
    Files.writeString(folder.resolve("a.md"), "# A\n");
    assumeTrue(shell("mkfifo pipe.md").status() == 0, "there are no named pipes here");
    assertThat(shell(archlint("check --allow-empty .")).all()).contains("exit 0", "1 document");
    for (String path : List.of("pipe.md", "/dev/zero", "/dev/tty")) {
      Program.Result named = shell(archlint("check --format concise " + path));
      assertThat(named.out()).contains("cannot be read").contains("[document-unreadable]");
      assertThat(named.status()).as(named.all()).isEqualTo(1);
    }
    assertThat(shell(archlint("check --pack pipe.md a.md")).all()).contains("exit 2", "pipe.md:");
    assertThat(shell("ln -s pipe.md .archlint.yaml && " + archlint("check a.md")).all())
        .contains("exit 2", ".archlint.yaml");
  }

  @Test
  void readsADocumentFromAPipe() throws Exception {
    Program.Result result = shell("echo '[Your name]' | " + archlint("check --pack general -"));
    assertThat(result.status()).as(result.all()).isEqualTo(1);
    assertThat(result.out()).contains("placeholder-text");
  }

  @Test
  void passesOverLinesOfGitignoreThatAreNoPattern() throws Exception {
    Files.writeString(folder.resolve(".gitignore"), "a[\n[[:foo:]]\nb.md\n");
    Files.writeString(folder.resolve("a.md"), "# A\n");
    Files.writeString(folder.resolve("b.md"), "# B\n");
    assertThat(shell(archlint("check .")).all()).contains("exit 0", "1 document");
  }

  @Test
  void saysThatADiskIsFull() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
    Files.writeString(folder.resolve("a.md"), UNFINISHED);
    Program.Result printed = shell(archlint("check a.md --pack general > /dev/full"));
    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.err())
        .isEqualTo(
            "archlint: standard output: cannot be written: No space left on device; write to a file"
                + " with -o\n");
    Program.Result written = shell(archlint("check a.md --pack general -o /dev/full"));
    assertThat(written.status()).isEqualTo(2);
    assertThat(written.err()).startsWith("archlint: -o /dev/full: cannot be written: No space");
  }

  @Test
  void isNotDisturbedByWhoStopsReading() throws Exception {
    Files.writeString(folder.resolve("a.md"), UNFINISHED);
    String check = archlint("check --format concise --pack general --fail-on warning a.md");
    Program.Result result = shell("{ " + check + "; echo status $? >&2; } | head -n 1");
    assertThat(result.err()).isEqualTo("status 1\n");
    assertThat(result.out().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsAtOnceWhenItIsTold(String signal, int status) throws Exception {
    Path report = folder.resolve("report.txt");
    Process process =
        new ProcessBuilder(
                JAVA.toString(), "-jar", JAR.toString(), "check", "-", "-o", report.toString())
            .directory(folder.toFile())
            .start();
    // It waits for the rest of the document, with its threads and hooks in place.
    process.getOutputStream().write("# A\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    assertThat(process.waitFor(2, TimeUnit.SECONDS)).isFalse();
    shell("kill -" + signal + " " + process.pid());
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(status);
    assertThat(folder).isEmptyDirectory();
  }

  /** Whoever opens a connection, or asks for an address, gets an exception that fails the run. */
  @Test
  void asksNothingOfTheNetwork() throws Exception {
    assumeTrue(Runtime.version().feature() < 24, "newer Java has no security manager");
    Path policy = folder.resolve("policy");
    Files.writeString(
        policy,
        """
        grant {
          permission java.io.FilePermission "<<ALL FILES>>", "read,write,delete";
          permission java.util.PropertyPermission "*", "read,write";
          permission java.lang.RuntimePermission "*";
          permission java.lang.reflect.ReflectPermission "*";
        };
        """);
    String guard = "-Djava.security.manager -Djava.security.policy==" + policy;
    for (String format : List.of("text", "sarif", "junit")) {
      String check = " check --fail-on never --format " + format + " '" + FIXTURES + "'";
      Program.Result guarded =
          shell("'" + JAVA + "' " + guard + " -jar '" + JAR + "'" + check + " > guarded.txt");
      assertThat(guarded.status()).as(guarded.all()).isZero();
      assertThat(shell(archlint(check) + " > free.txt").status()).isZero();
      assertThat(folder.resolve("guarded.txt")).hasSameTextualContentAs(folder.resolve("free.txt"));
    }
  }

  private static String archlint(String arguments) {
    return "'" + JAVA + "' -jar '" + JAR + "' " + arguments;
  }

  private Program.Result shell(String command) throws IOException, InterruptedException {
    return Program.in(folder).run("sh", "-c", command);
  }
}
