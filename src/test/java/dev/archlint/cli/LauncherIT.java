package dev.archlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.archlint.testing.Program;
import dev.archlint.testing.Program.Result;
import dev.archlint.testing.Program.Running;
import dev.archlint.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged jar and the launcher as people do: as processes. */
class LauncherIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path JAR = Path.of(System.getProperty("archlint.jar"));
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private static final Result VERSION = new Result(0, "archlint " + Version.text() + "\n", "");

  @TempDir Path folder;

  private Path copy = Path.of("");
  private Path launcher = Path.of("");

  /** A copy of the project without jar, in a folder with a space in its name. */
  @BeforeEach
  void copyProject() throws IOException {
    folder = folder.toRealPath();
    copy = folder.resolve("a project");
    launcher = copy.resolve("bin/archlint");
    for (String part :
        List.of(
            "bin",
            "rules",
            "src/main",
            "src/build",
            "pom.xml",
            "test-fixtures/packs/module-spec")) {
      TestFiles.copyTree(PROJECT.resolve(part), copy.resolve(part));
    }
    Files.createDirectories(folder.resolve("elsewhere"));
  }

  @Test
  void theJarRunsOnItsOwn() throws Exception {
    Path document = PROJECT.resolve("test-fixtures/packs/module-spec/half-finished.md");
    Result result =
        run(
            Map.of(),
            JAVA_HOME.resolve("bin/java").toString(),
            "-jar",
            JAR.toString(),
            "check",
            "--format",
            "json",
            document.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonArray("findings"))
        .isNotEmpty();
  }

  @Test
  void checksTheProjectsOwnDocuments() throws Exception {
    Result result =
        run(Map.of(), PROJECT.resolve("bin/archlint").toString(), "check", PROJECT + "/docs/");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).as(result.out()).isZero();
  }

  @Test
  void runsFromAnyFolderAndThroughLinks() throws Exception {
    useFinishedJar();
    Path absolute = Files.createSymbolicLink(folder.resolve("absolute link"), launcher);
    Path relative =
        Files.createSymbolicLink(folder.resolve("elsewhere/relative"), Path.of("../absolute link"));
    for (Path command : List.of(launcher, absolute, relative)) {
      assertThat(run(Map.of(), command.toString(), "--version"))
          .isEqualTo(new Result(0, "archlint " + Version.text() + "\n", ""));
    }
    assertThat(run(Map.of(), "../a project/bin/archlint", "--version").status()).isZero();
    Map<String, String> path = Map.of("PATH", launcher.getParent() + ":" + System.getenv("PATH"));
    assertThat(run(path, "sh", "-c", "archlint --version").status()).isZero();
  }

  /** {@code script} of util-linux runs a command on a terminal of its own. */
  @Test
  void knowsATerminalAndItsWidth() throws Exception {
    useFinishedJar();
    Files.writeString(
        folder.resolve("elsewhere/a.md"),
        "---\narchlint-pack: general\n---\n# A\n\n## A section with a long enough name\n");
    String check = "'%s' check --pack general a.md".formatted(launcher);
    Map<String, String> environment = Map.of("TERM", "xterm", "NO_COLOR", "", "FORCE_COLOR", "");
    Result narrow =
        run(
            environment,
            "script",
            "-qec",
            "stty cols 44; " + check,
            folder.resolve("log").toString());
    assertThat(narrow.out()).contains("\u001B[1;31merror\u001B[0m");
    assertThat(narrow.out().replaceAll("\u001B\\[[0-9;]*[mK]", "").lines())
        .allMatch(line -> line.length() <= 44);
    assertThat(run(environment, "sh", "-c", check).out())
        .doesNotContain("\u001B")
        .contains("\"A section with a long enough name\" has no content  section-empty\n");
  }

  @Test
  void passesArgumentsAndExitStatusOn() throws Exception {
    useFinishedJar();
    Result result = run(Map.of(), launcher.toString(), "check", "no  'such' \"file\" $HOME *");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("archlint: no  'such' \"file\" $HOME *: no such file");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void readsFilesWithAnyNameInAnyLocale() throws Exception {
    useFinishedJar();
    Files.writeString(folder.resolve("elsewhere/größe.md"), "# Größe\n");
    Result result = run(Map.of("LC_ALL", "C"), launcher.toString(), "which", "größe.md");
    assertThat(result.out()).startsWith("größe.md  no pack");
    assertThat(result.status()).isZero();
  }

  @Test
  void buildsTheJarOnceHoweverManyStartAtOnce() throws Exception {
    Running one = start(Map.of(), launcher.toString(), "--version");
    Running other = start(Map.of(), launcher.toString(), "--version");
    List<Result> results = List.of(one.result(), other.result());
    assertThat(results).allMatch(result -> result.status() == 0, "all succeed " + results);
    assertThat(results).extracting(Result::out).containsOnly("archlint " + Version.text() + "\n");
    assertThat(results)
        .extracting(Result::err)
        .containsExactlyInAnyOrder("", "archlint: building the jar (first use)...\n");
    assertThat(list(copy.resolve("target")))
        .filteredOn(file -> !file.startsWith("archlint-"))
        .containsExactly("archlint.jar", "launcher.log");
    assertThat(archive()).as("is beside the jar").isNotEmptyFile();
    assertThat(run(Map.of(), launcher.toString(), "--version").err()).isEmpty();
  }

  @Test
  void buildsAnewWhenASourceIsNewer() throws Exception {
    useFinishedJar();
    Map<String, String> path = maven("cp '%s' \"$target/archlint.jar\"".formatted(JAR));
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(copy.resolve("rules/module-spec/pack.yaml"), later);
    Result result = run(path, launcher.toString(), "--version");
    assertThat(result.err()).isEqualTo("archlint: building the jar (the sources are newer)...\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void keepsTheClassesOfTheJarForTheNextStart() throws Exception {
    useFinishedJar();
    List<Running> atOnce = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      atOnce.add(start(Map.of(), launcher.toString(), "--version"));
    }
    for (Running running : atOnce) {
      assertThat(running.result()).isEqualTo(VERSION);
    }
    for (String file : list(copy.resolve("target"))) {
      assertThat(file).as("nothing is left over").matches("archlint(-.*[.]jsa|[.]jar)");
      if (!file.endsWith(".jar")) {
        Files.delete(copy.resolve("target").resolve(file));
      }
    }
    assertThat(run(Map.of(), launcher.toString(), "--version")).isEqualTo(VERSION);
    Path made = archive();
    Object key = Files.getAttribute(made, "unix:ino");
    assertThat(run(Map.of(), launcher.toString(), "--version")).isEqualTo(VERSION);
    assertThat(Files.getAttribute(archive(), "unix:ino")).as("is used again").isEqualTo(key);

    FileTime earlier = FileTime.from(Instant.now().minusSeconds(3600));
    Files.setLastModifiedTime(copy.resolve("target/archlint.jar"), earlier);
    Files.delete(copy.resolve("pom.xml"));
    assertThat(run(Map.of(), launcher.toString(), "--version")).isEqualTo(VERSION);
    assertThat(Files.getLastModifiedTime(archive())).as("belongs to the jar").isEqualTo(earlier);
  }

  @Test
  void makesADamagedArchiveAnewAndTakesNoneOfStrangers() throws Exception {
    useFinishedJar();
    assertThat(run(Map.of(), launcher.toString(), "--version")).isEqualTo(VERSION);
    byte[] whole = Files.readAllBytes(archive());
    replace(archive(), Arrays.copyOf(whole, whole.length / 2));
    assertThat(run(Map.of(), launcher.toString(), "--version")).isEqualTo(VERSION);
    assertThat(archive().toFile()).as("is whole again").size().isGreaterThan(whole.length / 2);

    byte[] strange = Arrays.copyOf("no archive".getBytes(UTF_8), (int) Files.size(archive()));
    replace(archive(), strange);
    assertThat(run(Map.of(), launcher.toString(), "--version")).isEqualTo(VERSION);
    assertThat(archive()).hasBinaryContent(strange);
  }

  /** Puts other bytes into a file, which keeps its date. */
  private static void replace(Path file, byte[] content) throws IOException {
    FileTime date = Files.getLastModifiedTime(file);
    Files.delete(file);
    Files.write(file, content);
    Files.setLastModifiedTime(file, date);
  }

  @Test
  void saysHowToSeeWhyABuildFailed() throws Exception {
    Result result =
        run(maven("echo 'cannot find symbol'; exit 1"), launcher.toString(), "--version");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .containsExactly(
            "archlint: building the jar (first use)...",
            "archlint: the build failed; run `mvn -f '%s/pom.xml' package` to see why, or read %s"
                .formatted(copy, copy.resolve("target/launcher.log")));
    assertThat(copy.resolve("target/launcher.log")).hasContent("cannot find symbol");
    assertThat(list(copy.resolve("target"))).containsExactly("launcher.log");
  }

  @Test
  void takesNoNoticeOfALockWhoseOwnerIsGone() throws Exception {
    Running gone = start(Map.of(), "true");
    assertThat(gone.result().status()).isZero();
    Path lock = Files.createDirectories(copy.resolve("target/launcher.lock"));
    Files.writeString(lock.resolve("pid"), gone.process().pid() + "\n");
    Map<String, String> path = maven("cp '%s' \"$target/archlint.jar\"".formatted(JAR));
    assertThat(run(path, launcher.toString(), "--version").status()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void refusesAnOldJava() throws Exception {
    Path home = folder.resolve("jdk 8");
    TestFiles.script(home.resolve("bin/java"), "echo 'java version \"1.8.0_292\"' >&2");
    String line =
        "archlint: %s/bin/java: is Java %s; install a JDK 17 or later, or set JAVA_HOME to one\n";
    assertThat(run(Map.of("JAVA_HOME", home.toString()), launcher.toString(), "--version"))
        .isEqualTo(new Result(2, "", line.formatted(home, "1.8.0_292")));
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
    assertThat(run(Map.of("JAVA_HOME", home.toString()), launcher.toString(), "--version"))
        .isEqualTo(new Result(2, "", line.formatted(home, "11.0.2")));
  }

  @Test
  void saysThatJavaCannotReadAPathWithAColon() throws Exception {
    Path there = Files.createDirectories(folder.resolve("a:b/bin"));
    Path moved = Files.copy(launcher, there.resolve("archlint"), COPY_ATTRIBUTES);
    String line =
        "archlint: %s: Java takes the colon for the end of the path; move archlint to a folder without\n";
    assertThat(run(Map.of(), moved.toString(), "--version"))
        .isEqualTo(new Result(2, "", line.formatted(folder.resolve("a:b"))));
  }

  @Test
  void saysThatThereIsNoJavaOrNoMaven() throws Exception {
    Map<String, String> path = Map.of("PATH", tools().toString(), "JAVA_HOME", "");
    assertThat(run(path, launcher.toString(), "--version"))
        .isEqualTo(
            new Result(
                2,
                "",
                "archlint: java: not found; install a JDK 17 or later, or set JAVA_HOME to one\n"));
    assertThat(run(Map.of("JAVA_HOME", "/no/such"), launcher.toString(), "--version").err())
        .startsWith("archlint: JAVA_HOME: /no/such has no bin/java; ");
    Result result =
        run(
            Map.of("PATH", tools().toString(), "JAVA_HOME", JAVA_HOME.toString()),
            launcher.toString(),
            "--version");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err().lines().skip(1))
        .containsExactly(
            "archlint: mvn: not found; install Maven, or copy an archlint.jar to "
                + copy.resolve("target/archlint.jar"));
  }

  /** The only archive. */
  private Path archive() throws IOException {
    List<String> archives =
        list(copy.resolve("target")).stream().filter(name -> name.endsWith(".jsa")).toList();
    assertThat(archives).hasSize(1);
    return copy.resolve("target").resolve(archives.get(0));
  }

  private void useFinishedJar() throws IOException {
    Files.createDirectories(copy.resolve("target"));
    Files.copy(JAR, copy.resolve("target/archlint.jar"));
  }

  /** A PATH on which mvn is a script, which finds the folder to build into in {@code $target}. */
  private Map<String, String> maven(String body) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("maven"));
    String target = "for a; do case $a in -Darchlint.target=*) target=${a#*=} ;; esac; done\n";
    TestFiles.script(bin.resolve("mvn"), target + body);
    return Map.of("PATH", bin + ":" + System.getenv("PATH"));
  }

  /** A folder with all that the launcher needs, but neither Java nor Maven. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of(
            "basename",
            "cat",
            "dirname",
            "env",
            "find",
            "ls",
            "mkdir",
            "mv",
            "rm",
            "readlink",
            "sed",
            "sh",
            "sleep",
            "touch",
            "wc")) {
      TestFiles.script(tools.resolve(tool), "exec %s \"$@\"".formatted(which(tool)));
    }
    return tools;
  }

  private static Path which(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(bin -> Path.of(bin, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Result run(Map<String, String> environment, String... command) throws Exception {
    return start(environment, command).result();
  }

  private Running start(Map<String, String> environment, String... command) throws IOException {
    return Program.in(folder.resolve("elsewhere")).with(environment).start(List.of(command));
  }
}
