package dev.archlint.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The git program. */
final class GitProgram {
  /** Variables by which users change what a diff looks like, or what a path means. */
  private static final List<String> MEDDLING =
      List.of(
          "GIT_DIFF_OPTS",
          "GIT_EXTERNAL_DIFF",
          "GIT_GLOB_PATHSPECS",
          "GIT_NOGLOB_PATHSPECS",
          "GIT_ICASE_PATHSPECS");

  private final Path program;

  private GitProgram(Path program) {
    this.program = program;
  }

  /**
   * The first one on a path of folders. It is looked for here, not by the system: Windows would
   * take one that lies in the current folder, and so in a repository that nobody trusts.
   *
   * @param folders as in the variable {@code PATH}
   */
  static Optional<GitProgram> find(String folders) {
    for (String folder : folders.split(File.pathSeparator, -1)) {
      for (String name : List.of("git", "git.exe")) {
        try {
          Path file = Path.of(folder, name);
          if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(new GitProgram(file));
          }
        } catch (InvalidPathException e) {
          // No folder of this system.
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What git writes to standard output.
   *
   * @param folder where it runs
   * @throws GitException if it fails
   */
  byte[] run(Path folder, List<String> arguments) throws GitException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    // A monitor of the file system is a program that the repository's configuration names; and what
    // looks like a bare repository in a folder of a working tree may have come with a change.
    command.addAll(List.of("-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"));
    command.addAll(List.of("--no-pager", "--literal-pathspecs"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> variables = builder.environment();
    MEDDLING.forEach(variables::remove);
    variables.put("LC_ALL", "C");
    variables.put("GIT_OPTIONAL_LOCKS", "0");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    // A partial clone would fetch what it lacks, by a program that its configuration names.
    variables.put("GIT_NO_LAZY_FETCH", "1");
    variables.put("GIT_ALLOW_PROTOCOL", "");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<byte[]> errors =
          CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
      byte[] output = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw failure(new String(errors.join(), StandardCharsets.UTF_8));
      }
      return output;
    } catch (IOException e) {
      throw GitException.said(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GitException.said("interrupted");
    }
  }

  private static byte[] all(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static GitException failure(String errors) {
    if (errors.contains("promisor remote")) {
      return new GitException(
          "the clone is partial and lacks what it is compared with; nothing is fetched",
          "clone without --filter, or fetch the rest before");
    }
    return GitException.said(reason(errors));
  }

  /** The first line without {@code fatal:}; the others are advice. */
  private static String reason(String errors) {
    return errors
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> line.startsWith("fatal: ") ? line.substring("fatal: ".length()) : line)
        .orElse("git gives no reason");
  }
}
