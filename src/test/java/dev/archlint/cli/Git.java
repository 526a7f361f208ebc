package dev.archlint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs git in a test, whatever the user of this machine has configured. */
final class Git {
  private static final List<String> COMMAND =
      List.of("git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always");

  private Git() {}

  /** Runs it; throws {@link AssertionError} with what it said if it fails. */
  static void run(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("GIT_"));
    variables.putAll(
        Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "Imke Thoms",
            "GIT_AUTHOR_EMAIL", "imke@example.org",
            "GIT_COMMITTER_NAME", "Imke Thoms",
            "GIT_COMMITTER_EMAIL", "imke@example.org"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError("git " + String.join(" ", arguments) + ": " + said);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
