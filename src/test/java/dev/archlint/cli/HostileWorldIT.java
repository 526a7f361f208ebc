package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Each is found and read, shown on one line, and in JSON by its own name. */
  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "POSIX"})
  void losesNoFileForItsName(String locale) throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere names are Unicode");
    String names = "a.md A.md $(printf 'x\\ny.md') $(printf '\\033[31m.md') $(printf '\\377.md')";
    shell("mkdir docs && cd docs && IFS=' ' && for n in " + names + "; do echo TBD > \"$n\"; done");
    String check = archlint("check --pack general --select placeholder --fail-on warning ");
    String run = "LC_ALL=" + locale + " " + check;
    Program.Result found = shell(run + "--format concise docs");
    assertThat(found.status()).as(found.all()).isEqualTo(1);
    assertThat(found.out().lines().map(line -> line.replaceAll(":.*", "")))
        .containsExactly(
            "docs/<U+001B>[31m.md",
            "docs/A.md",
            "docs/a.md",
            "docs/x<U+000A>y.md",
            "docs/\uFFFD.md");
    assertThat(shell(run + "--format json docs").out())
        .contains("\"docs/\\u001b[31m.md\"", "\"docs/x\\ny.md\"", "\"docs/\uFFFD.md\"");
    Program.Result named = shell(run + "\"docs/$(printf '\\377')\".md");
    assertThat(named.status()).isEqualTo(2);
    assertThat(named.err().lines()).singleElement().asString().contains("not UTF-8");
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
    // The best of a few, since a busy machine is slow to end anything.
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < 5 && best.toMillis() > 1_000; i++) {
      Process process = start("check", "-", "-o", report.toString());
      // It waits for the rest of the document, with its threads and hooks in place.
      process.getOutputStream().write("# A\n".getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      assertThat(process.waitFor(2, TimeUnit.SECONDS)).isFalse();
      long told = System.nanoTime();
      assertThat(kill(signal, process)).isEqualTo(status);
      Duration taken = Duration.ofNanos(System.nanoTime() - told);
      best = taken.compareTo(best) < 0 ? taken : best;
      assertThat(folder).isEmptyDirectory();
    }
    assertThat(best).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  /** Told at any moment to end, it leaves each file as it was or as it shall be, and no other. */
  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void leavesNoHalfAFile(String signal) throws Exception {
    Files.writeString(folder.resolve("a.md"), UNFINISHED);
    String[] check = {
      "check", "a.md", "--pack", "general", "-o", "report", "--write-baseline", "known"
    };
    Process whole = start(check);
    assertThat(whole.waitFor()).isZero();
    String report = Files.readString(folder.resolve("report"));
    String known = Files.readString(folder.resolve("known"));
    for (int i = 0; i < 8; i++) {
      Files.writeString(folder.resolve("report"), "before");
      Files.delete(folder.resolve("known"));
      Process process = start(check);
      // A file beside those that were there says that it has begun to write.
      while (process.isAlive() && !Files.exists(folder.resolve("known")) && !writes()) {
        Thread.onSpinWait();
      }
      Thread.sleep(i);
      kill(signal, process);
      assertThat(Files.readString(folder.resolve("report"))).isIn("before", report);
      assertThat(writes()).isFalse();
      if (Files.exists(folder.resolve("known"))) {
        assertThat(Files.readString(folder.resolve("known"))).isEqualTo(known);
      } else {
        Files.writeString(folder.resolve("known"), known);
      }
    }
  }

  /** Whether there is a file that shall become another. */
  private boolean writes() {
    String[] names = folder.toFile().list((in, name) -> name.endsWith(".tmp"));
    return names != null && names.length > 0;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).start();
  }

  /** Tells it to end, and gives the status with which it does. */
  private int kill(String signal, Process process) throws IOException, InterruptedException {
    shell("kill -" + signal + " " + process.pid());
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
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
