package dev.archlint.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * All that a command knows of the world around it, so that a test needs no process.
 *
 * @param variables of the environment
 * @param folder what relative paths are relative to
 * @param out findings go here, in UTF-8 whatever the platform
 * @param err everything else goes here, in UTF-8
 * @param terminal whether {@code out} is one
 */
record Environment(
    Map<String, String> variables,
    Path folder,
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean terminal) {
  Environment {
    variables = Map.copyOf(variables);
    Objects.requireNonNull(folder);
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
  }

  /**
   * That of this process. The launcher says whether there is a terminal: {@link System#console} of
   * Java 17 knows it only if standard input is one as well, that of Java 22 is always there.
   */
  static Environment ofProcess() {
    return new Environment(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("archlint.terminal"));
  }

  /** Whether a variable is set to anything. */
  boolean has(String variable) {
    return !variables.getOrDefault(variable, "").isEmpty();
  }
}
