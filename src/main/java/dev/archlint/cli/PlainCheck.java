package dev.archlint.cli;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the arguments that hooks give to {@code check} without picocli, which takes as long to load
 * as all the rest of a short run. It fills in the same command and leaves to picocli whatever it
 * does not know, and whatever is wrong: an argument has one meaning, not two.
 */
final class PlainCheck {
  private final CheckCommand command;
  private final Set<String> seen = new HashSet<>();

  private PlainCheck(CheckCommand command) {
    this.command = command;
  }

  /** The command; empty if picocli has to read the arguments. */
  static Optional<CheckCommand> read(Context context, String... args) {
    if (args.length == 0 || !args[0].equals("check")) {
      return Optional.empty();
    }
    CheckCommand command = new CheckCommand(context);
    return new PlainCheck(command).read(args) ? Optional.of(command) : Optional.empty();
  }

  private boolean read(String... args) {
    for (int i = 1; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("--")) {
        return paths(args, i + 1);
      }
      if (isValue(arg)) {
        command.paths.add(arg);
        continue;
      }
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (!seen.add(name)) {
        return false;
      }
      if (equals < 0 && flag(name)) {
        continue;
      }
      if (equals < 0) {
        i++;
      }
      String value = equals >= 0 ? arg.substring(equals + 1) : i < args.length ? args[i] : "";
      if (!isValue(value) || !option(name, value)) {
        return false;
      }
    }
    return true;
  }

  /** Behind {@code --} all are paths. */
  private boolean paths(String[] args, int from) {
    for (int i = from; i < args.length; i++) {
      if (!isPlain(args[i])) {
        return false;
      }
      command.paths.add(args[i]);
    }
    return true;
  }

  /** Whether it is a path or the value of an option. */
  private static boolean isValue(String arg) {
    return isPlain(arg) && (arg.charAt(0) != '-' || arg.equals("-"));
  }

  /** Whether it is itself; quotes, picocli might take away. */
  private static boolean isPlain(String arg) {
    return !arg.isEmpty() && arg.indexOf('"') < 0 && arg.indexOf('\'') < 0;
  }

  private boolean flag(String name) {
    switch (name) {
      case "-q" -> command.quiet = true;
      case "-v" -> command.verbose = true;
      case "--force-exclude" -> command.forceExclude = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean option(String name, String value) {
    switch (name) {
      case "--pack" -> command.pack = value;
      case "--config" -> command.configuration.config = value;
      case "--fail-on" -> command.failOn = value;
      case "--format" -> command.reports.format = value;
      case "--color" -> command.color.when = value;
      case "--stdin-filename" -> command.stdinName = value;
      default -> {
        return false;
      }
    }
    return true;
  }
}
