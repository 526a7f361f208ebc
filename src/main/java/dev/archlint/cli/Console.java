package dev.archlint.cli;

import dev.archlint.report.Visible;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Prints, in UTF-8, whatever Java takes for the platform's charset. */
final class Console {
  private final Environment environment;

  Console(Environment environment) {
    this.environment = environment;
  }

  /**
   * Prints text as it is to standard output. That {@code head} has seen enough is no failure: the
   * run goes on and has its own exit code.
   */
  void print(String text) throws IOException {
    print(out -> out.write(text));
  }

  /** The same for text that is written bit by bit. */
  void print(Text text) throws IOException {
    try {
      text.writeTo(environment.out());
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw e;
      }
    }
  }

  private static boolean isClosedPipe(IOException e) {
    String reason = String.valueOf(e.getMessage());
    return reason.contains("Broken pipe") || reason.contains("pipe is being closed");
  }

  /** Prints a line to standard error: {@code archlint: WHERE: WHAT; HOW TO MEND}. */
  void problem(Problem problem) {
    note(problem.toString());
  }

  /** Prints a line to standard error. */
  void note(String text) {
    byte[] line = ("archlint: " + Visible.of(text) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      environment.err().write(line);
      environment.err().flush();
    } catch (IOException e) {
      // Nobody listens, and there is nobody else to tell.
    }
  }
}
