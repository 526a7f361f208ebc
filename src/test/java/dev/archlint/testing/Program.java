package dev.archlint.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs other programs, with nothing on their standard input.
 *
 * @param folder where they run
 * @param variables added to the environment of the tests
 */
public record Program(Path folder, Map<String, String> variables) {
  private static final int MINUTES = 5;

  public Program {
    variables = Map.copyOf(variables);
  }

  /** In the tests' own environment, with the Java that runs them. */
  public static Program in(Path folder) {
    return new Program(folder, Map.of("JAVA_HOME", System.getProperty("java.home")));
  }

  /** The same with another variable. */
  public Program with(String variable, String value) {
    return with(Map.of(variable, value));
  }

  /** The same with other variables. */
  public Program with(Map<String, String> others) {
    Map<String, String> more = new HashMap<>(variables);
    more.putAll(others);
    return new Program(folder, more);
  }

  /** How a program ended, and what it printed. */
  public record Result(int status, String out, String err) {
    /** Both streams, for messages of tests. */
    public String all() {
      return "exit %d%n%s%s".formatted(status, out, err);
    }
  }

  /** One that runs, with the files that take what it prints. */
  public record Running(Process process, Path out, Path err) {
    /** Waits for its end. */
    public Result result() throws IOException, InterruptedException {
      try {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new IllegalStateException("does not end: " + process.info());
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    }
  }

  /** Starts one. */
  public Running start(List<String> command) throws IOException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    // Tests may run in a hook of git, which says there which repository is meant.
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(variables);
    builder.redirectOutput(out.toFile());
    builder.redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    return new Running(process, out, err);
  }

  /** Runs one to its end. */
  public Result run(List<String> command) throws IOException, InterruptedException {
    return start(command).result();
  }

  public Result run(String... command) throws IOException, InterruptedException {
    return run(List.of(command));
  }

  /** Runs one that has to succeed, and gives what it printed. */
  public String output(String... command) throws IOException, InterruptedException {
    Result result = run(command);
    assertThat(result.status()).as(result.all()).isZero();
    return result.out();
  }
}
