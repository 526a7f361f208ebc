package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.archlint.testing.GitRepository;
import dev.archlint.testing.Program;
import dev.archlint.testing.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the steps of {@code action.yml} that are scripts, as GitHub's runner does. */
class ActionIT {
  private static final Path DOCUMENTS = Path.of("test-fixtures/packs/module-spec");
  private static final Path JAR = Path.of(System.getProperty("archlint.jar"));

  @TempDir private static Path shared;
  private static Path action = Path.of("");

  @TempDir Path folder;

  private Path workspace = Path.of("");

  /** The action as the runner fetches it, with a jar that was cached long before. */
  @BeforeAll
  static void fetch() throws Exception {
    action = GitRepository.ofProject(shared.resolve("an action")).folder();
    Path jar = action.resolve("target/archlint.jar");
    Files.createDirectories(jar.getParent());
    Files.copy(JAR, jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
  }

  @BeforeEach
  void checkOut() throws IOException {
    workspace = Files.createDirectories(folder.resolve("workspace"));
    Files.createDirectories(workspace.resolve("docs"));
    Files.copy(DOCUMENTS.resolve("half-finished.md"), workspace.resolve("docs/größe %0A.md"));
    Files.copy(DOCUMENTS.resolve("finished.md"), workspace.resolve("docs/done.md"));
  }

  /** How a run of the action ended: its last script, what it left behind, what it handed on. */
  private record Run(
      Program.Result result,
      String summary,
      Map<String, String> outputs,
      Map<String, Map<String, String>> used) {}

  @Test
  void annotatesSummarisesAndWritesSarif() throws Exception {
    Run run = run(Map.of("paths", "docs"));
    assertThat(run.result().status()).as(run.result().all()).isEqualTo(1);
    assertThat(run.result().err()).isEmpty();
    assertThat(run.result().out()).contains("::error file=docs/größe %250A.md,line=6,");
    assertThat(run.summary()).contains("archlint: ").contains("docs/größe %0A.md");
    Path sarif = Path.of(run.outputs().get("steps.check.outputs.sarif"));
    assertThat(JsonParser.parseString(Files.readString(sarif)).getAsJsonObject().has("runs"))
        .isTrue();
    assertThat(run.used().get("github/codeql-action/upload-sarif@v4"))
        .containsEntry("sarif_file", sarif.toString());
    assertThat(run.used().get("actions/cache@v4"))
        .containsEntry("path", action.resolve("target/archlint.jar").toString())
        .extractingByKey("key")
        .asString()
        .startsWith("archlint-")
        .hasSizeGreaterThan(40);
  }

  @Test
  void passesWhereNothingIsWrong() throws Exception {
    Run run = run(Map.of("paths", "docs/done.md\r\n\n"));
    assertThat(run.result()).extracting(Program.Result::status).isEqualTo(0);
    assertThat(run.outputs()).containsKey("steps.check.outputs.sarif");
  }

  @Test
  void takesOptionsAndSaysWhatIsWrongWithThem() throws Exception {
    Run never = run(Map.of("paths", "docs", "args", "--fail-on=never\n--select\ntable"));
    assertThat(never.result().status()).as(never.result().all()).isZero();
    Run wrong = run(Map.of("paths", "docs", "args", "--fail-on=often"));
    assertThat(wrong.result().status()).isEqualTo(2);
    assertThat(wrong.result().err()).startsWith("archlint: --fail-on: ");
    assertThat(wrong.outputs()).doesNotContainKey("steps.check.outputs.sarif");
  }

  @Test
  void noInputIsRunOrTakenForAnOption() throws Exception {
    String hostile =
        """
        --version
        docs/"; touch pwned; "
        $(touch pwned)
        `touch pwned`
        ${IFS}; touch pwned
        *
        """;
    Run run = run(Map.of("paths", hostile));
    assertThat(run.result().status()).isEqualTo(2);
    assertThat(run.result().err().lines())
        .hasSize(6)
        .allMatch(line -> line.contains(": no such file or folder; "));
    Run options = run(Map.of("paths", "docs", "args", hostile.replace("--version\n", "")));
    assertThat(options.result().status()).isEqualTo(2);
    try (var files = Files.walk(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("pwned");
    }
  }

  @Test
  void scriptsHoldNoExpressionsAndActionsHaveVersions() throws Exception {
    for (Yaml step : steps()) {
      if (step.has("uses")) {
        assertThat(step.at("uses").text()).matches("[a-z-]+/[a-z/-]+@(v[0-9]+|[0-9a-f]{40})");
      } else {
        assertThat(step.at("run").text()).doesNotContain("${{");
        assertThat(step.at("shell").text()).isEqualTo("bash");
      }
    }
  }

  @Test
  void theWorkflowOfThePageGivesInputsThatThereAre() throws Exception {
    Yaml workflow = Recipe.of("yaml .github/workflows/archlint.yml").yaml();
    Yaml step = workflow.at("jobs").at("archlint").at("steps").items().get(1);
    assertThat(step.at("uses").text()).startsWith("tools/archlint@");
    Map<String, String> inputs = new HashMap<>();
    step.at("with").entries().forEach((name, value) -> inputs.put(name, value.text()));
    assertThat(action().at("inputs").entries())
        .containsKeys(inputs.keySet().toArray(String[]::new));
    Run run = run(inputs);
    assertThat(run.result().status()).as(run.result().all()).isEqualTo(1);
  }

  private Run run(Map<String, String> inputs) throws Exception {
    Map<String, String> known = new HashMap<>();
    action()
        .at("inputs")
        .entries()
        .forEach((name, input) -> known.put("inputs." + name, input.at("default").text()));
    inputs.forEach((name, value) -> known.put("inputs." + name, value));
    known.put("github.action_path", action.toString());
    Path summary = Files.createTempFile(folder, "summary", ".md");
    Map<String, Map<String, String>> used = new HashMap<>();
    Program.Result result = new Program.Result(0, "", "");
    for (Yaml step : steps()) {
      if (step.has("uses")) {
        used.put(step.at("uses").text(), evaluated(step.at("with"), known));
        continue;
      }
      Path output = Files.createTempFile(folder, "output", "");
      Path script = Files.createTempFile(folder, "script", ".sh");
      Files.writeString(script, step.at("run").text());
      Program program =
          Program.in(workspace)
              .with("GITHUB_ACTION_PATH", action.toString())
              .with("GITHUB_OUTPUT", output.toString())
              .with("GITHUB_STEP_SUMMARY", summary.toString())
              .with("RUNNER_TEMP", folder.toString());
      if (step.has("env")) {
        for (var variable : evaluated(step.at("env"), known).entrySet()) {
          program = program.with(variable.getKey(), variable.getValue());
        }
      }
      result = program.run("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
      for (String line : Files.readAllLines(output)) {
        String[] pair = line.split("=", 2);
        known.put("steps.%s.outputs.%s".formatted(step.at("id").text(), pair[0]), pair[1]);
      }
    }
    return new Run(result, Files.readString(summary), known, used);
  }

  private static Yaml action() throws IOException {
    return Yaml.of(Files.readString(Path.of("action.yml")));
  }

  private static List<Yaml> steps() throws IOException {
    return action().at("runs").at("steps").items();
  }

  /** Values with their expressions replaced; GitHub knows more of these than the action uses. */
  private static Map<String, String> evaluated(Yaml values, Map<String, String> known) {
    Map<String, String> evaluated = new HashMap<>();
    values.entries().forEach((name, value) -> evaluated.put(name, evaluate(value.text(), known)));
    return evaluated;
  }

  private static String evaluate(String value, Map<String, String> known) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = value.indexOf("${{"); open >= 0; open = value.indexOf("${{", at)) {
      int close = value.indexOf("}}", open);
      String name = value.substring(open + 3, close).strip();
      text.append(value, at, open).append(known.getOrDefault(name, ""));
      at = close + 2;
    }
    return text.append(value.substring(at)).toString();
  }
}
