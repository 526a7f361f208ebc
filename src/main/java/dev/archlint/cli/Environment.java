package dev.archlint.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * All that a command knows of the world around it, so that a test needs no process.
 *
 * @param variables of the environment
 * @param folder what relative paths are relative to
 * @param out findings go here, in UTF-8 whatever the platform
 * @param err everything else goes here, in UTF-8
 * @param terminal what of it a person looks at
 */
record Environment(
    Map<String, String> variables,
    Path folder,
    InputStream in,
    OutputStream out,
    OutputStream err,
    Terminal terminal) {
  Environment {
    variables = Map.copyOf(variables);
    Objects.requireNonNull(folder);
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    Objects.requireNonNull(terminal);
  }

  /**
   * A terminal.
   *
   * @param out whether {@code out} goes to it
   * @param err whether {@code err} goes to it
   * @param columns its width; empty if nobody knows
   */
  record Terminal(boolean out, boolean err, OptionalInt columns) {
    /** Nobody looks: files, pipes, tests. */
    static final Terminal NONE = new Terminal(false, false, OptionalInt.empty());

    /** What the launcher says. */
    private static Terminal ofProcess() {
      int columns = Integer.getInteger("archlint.columns", 0);
      return new Terminal(
          Boolean.getBoolean("archlint.terminal"),
          Boolean.getBoolean("archlint.terminal.err"),
          columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty());
    }
  }

  /**
   * That of this process. The launcher says whether there is a terminal: {@link System#console} of
   * Java 17 knows it only if standard input is one as well, that of Java 22 is always there.
   */
  static Environment ofProcess() {
    return new Environment(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        // Buffered not for speed: of a pipe, a file stream asks in vain where in it it is.
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Terminal.ofProcess());
  }

  /** Whether a variable is set to anything. */
  boolean has(String variable) {
    return !variables.getOrDefault(variable, "").isEmpty();
  }
}
