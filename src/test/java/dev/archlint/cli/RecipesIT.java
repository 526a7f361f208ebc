package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.archlint.testing.GitRepository;
import dev.archlint.testing.JavaStarts;
import dev.archlint.testing.Program;
import dev.archlint.testing.TestFiles;
import dev.archlint.testing.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/ci.md} tells its readers to do. */
class RecipesIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path JAR = Path.of(System.getProperty("archlint.jar"));
  private static final Path DOCUMENTS = Path.of("test-fixtures/packs/module-spec");
  private static final String FINISHED = read("finished.md");
  private static final String HALF = read("half-finished.md");

  @TempDir Path folder;

  private static String read(String document) {
    try {
      return Files.readString(DOCUMENTS.resolve(document));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theHookOfGitAlone() throws Exception {
    JavaStarts java = JavaStarts.in(folder.resolve("java"));
    GitRepository repository =
        GitRepository.create(folder.resolve("a repository"))
            .with("JAVA_HOME", java.home().toString());
    Path hook = repository.folder().resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, installed(Recipe.of("sh .git/hooks/pre-commit")));
    TestFiles.makeRunnable(hook);

    repository.add("Spezifikationen für alle/größe.md", HALF);
    repository.add("--version.md", FINISHED);
    repository.add(".archlint.yaml", "exclude: [vendor/]\n");
    repository.add("vendor/desk.md", HALF);
    Program.Result stopped = repository.commit();
    assertThat(stopped.status()).isEqualTo(1);
    assertThat(stopped.all())
        .contains("  Spezifikationen für alle/größe.md:6:5 ")
        .doesNotContain("vendor/desk.md");

    repository.add("Spezifikationen für alle/größe.md", FINISHED);
    Files.writeString(repository.folder().resolve("Spezifikationen für alle/größe.md"), HALF);
    Program.Result passed = repository.commit();
    assertThat(passed).isEqualTo(new Program.Result(0, "", ""));

    java.forget();
    repository.add("notes.txt", "No document.\n");
    assertThat(repository.commit()).isEqualTo(passed);
    assertThat(java.count()).isZero();
    repository.add("vendor/desk.md", FINISHED);
    assertThat(repository.commit()).isEqualTo(passed);
    repository.git("rm", "-q", "-f", "--", "--version.md");
    assertThat(repository.commit()).isEqualTo(passed);
  }

  @Test
  void gitlab() throws Exception {
    Recipe recipe = cloned(Recipe.of("yaml .gitlab-ci.yml"));
    Yaml job = recipe.yaml().at("archlint");
    assertThat(job.at("cache").at("paths").text()).isEqualTo("[.archlint/]");
    Program program = workspace();
    Program.Result result = program.run(script(job.at("script")));
    assertThat(result.status()).as(result.all()).isEqualTo(1);
    assertThat(result.out()).contains("docs/größe.md:6:5 ");

    Yaml reports = job.at("artifacts").at("reports");
    Path quality = program.folder().resolve(reports.at("codequality").text());
    assertThat(JsonParser.parseString(Files.readString(quality)).getAsJsonArray()).isNotEmpty();
    assertThat(rootOf(program.folder().resolve(reports.at("junit").text())))
        .isEqualTo("testsuites");

    Files.writeString(program.folder().resolve("docs/größe.md"), FINISHED);
    Program.Result again = program.run(script(job.at("script")));
    assertThat(again.status()).as(again.all()).isZero();
    assertThat(again.err()).doesNotContain("building the jar");
  }

  @Test
  void jenkins() throws Exception {
    String recipe = cloned(Recipe.of("groovy Jenkinsfile")).text();
    String quotes = "'''";
    int start = recipe.indexOf(quotes) + quotes.length();
    String shell = recipe.substring(start, recipe.indexOf(quotes, start));
    Program program = workspace();
    Program.Result result = program.run("sh", "-xe", "-c", shell);
    assertThat(result.status()).as(result.all()).isEqualTo(1);
    assertThat(recipe).contains("pattern: 'archlint-checkstyle.xml'");
    assertThat(rootOf(program.folder().resolve("archlint-checkstyle.xml"))).isEqualTo("checkstyle");
  }

  @Test
  void maven() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(project.resolve("docs"));
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>project</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build>
            <plugins>
        %s
            </plugins>
          </build>
        </project>
        """
            .formatted(installed(Recipe.of("xml pom.xml"))));
    List<String> verify = new ArrayList<>(List.of("mvn", "-B", "-q", "verify"));
    verify.add("-Dmaven.repo.local=" + System.getProperty("archlint.repository"));
    if (Boolean.getBoolean("archlint.offline")) {
      verify.add("-o");
    }
    Program program = Program.in(project);
    Files.writeString(project.resolve("docs/desk.md"), HALF);
    Program.Result stopped = program.run(verify);
    assertThat(stopped.status()).as(stopped.all()).isEqualTo(1);
    assertThat(stopped.out()).contains("  docs/desk.md:6:5 ");

    Files.writeString(project.resolve("docs/desk.md"), FINISHED);
    Program.Result passed = program.run(verify);
    assertThat(passed.status()).as(passed.all()).isZero();
  }

  /** The recipe for this project instead of an installed archlint. */
  private static String installed(Recipe recipe) throws IOException {
    return recipe.replacing("/opt/archlint/", PROJECT + "/").text();
  }

  /** The recipe with a repository of this project instead of the one of the page. */
  private Recipe cloned(Recipe recipe) throws Exception {
    GitRepository archlint = GitRepository.ofProject(folder.resolve("archlint"));
    archlint.git("tag", "v0.1.0");
    return recipe.replacing(
        "https://git.example.com/tools/archlint", "file://" + archlint.folder());
  }

  /** A checked out repository with a bad document, where Maven has the jar at hand. */
  private Program workspace() throws IOException {
    Path bin = folder.resolve("bin");
    TestFiles.script(
        bin.resolve("mvn"),
        "for a; do case $a in -Darchlint.target=*) cp '%s' \"${a#*=}/archlint.jar\" ;; esac; done"
            .formatted(JAR));
    Path workspace = folder.resolve("workspace");
    Files.createDirectories(workspace.resolve("docs"));
    Files.writeString(workspace.resolve("docs/größe.md"), HALF);
    return Program.in(workspace).with("PATH", bin + ":" + System.getenv("PATH"));
  }

  /** As GitLab's runner does it: one after the other, until one fails. */
  private static List<String> script(Yaml lines) {
    String text = lines.items().stream().map(Yaml::text).collect(Collectors.joining("\n"));
    return List.of("bash", "-eo", "pipefail", "-c", text);
  }

  private static String rootOf(Path xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(xml.toFile())
        .getDocumentElement()
        .getTagName();
  }
}
