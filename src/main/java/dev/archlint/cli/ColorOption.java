package dev.archlint.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Whether to set text in colours. */
final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never; auto heeds NO_COLOR and FORCE_COLOR.")
  String when = "auto";

  private enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  private static final Map<String, When> VALUES =
      new TreeMap<>(Map.of("auto", When.AUTO, "always", When.ALWAYS, "never", When.NEVER));

  /**
   * Whether to.
   *
   * @param toFile whether the text goes into a file, which is no terminal
   */
  boolean resolve(Environment environment, boolean toFile, Choices choices) {
    return switch (choices.one("--color", when, VALUES)) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> !toFile && isWanted(environment);
    };
  }

  /** Who asks for none gets none, whoever else asks for them. */
  private static boolean isWanted(Environment environment) {
    if (environment.has("NO_COLOR")) {
      return false;
    }
    if (environment.has("FORCE_COLOR")) {
      return !"0".equals(environment.variables().get("FORCE_COLOR"));
    }
    return environment.terminal().out() && !"dumb".equals(environment.variables().get("TERM"));
  }
}
