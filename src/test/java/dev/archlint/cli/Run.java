package dev.archlint.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command that was run in a test.
 *
 * @param out what it printed
 * @param err what it printed to standard error
 */
record Run(ExitCode code, String out, String err) {
  /** Runs one. */
  static Run in(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            Map.of(), folder, InputStream.nullInputStream(), out, err, Environment.Terminal.NONE);
    ExitCode code = Cli.run(new Context(environment, Catalogue::load), arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines that it printed. */
  List<String> lines() {
    return out.lines().toList();
  }
}
