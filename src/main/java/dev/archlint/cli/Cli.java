package dev.archlint.cli;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: from arguments to an exit code. */
final class Cli {
  private static final int WIDTH = 100;
  private static final int OPTION_WIDTH = 30;

  private final Context context;
  private final Console console;

  private Cli(Context context) {
    this.context = context;
    this.console = context.console();
  }

  /** Runs one command. Throws nothing: whatever goes wrong is said in one line. */
  static ExitCode run(Context context, String... args) {
    return new Cli(context).run(args);
  }

  private ExitCode run(String... args) {
    try {
      Optional<CheckCommand> plain = PlainCheck.read(context, args);
      return plain.isPresent() ? exitCode(plain.get().call()) : execute(args);
    } catch (InvalidInputException | IOException | RuntimeException | Error e) {
      return failed(e);
    }
  }

  private ExitCode execute(String... args) throws IOException {
    StringWriter help = new StringWriter();
    int status =
        commandLine(context, args)
            .setUsageHelpWidth(WIDTH)
            .setUsageHelpAutoWidth(false)
            .setUsageHelpLongOptionsMaxWidth(OPTION_WIDTH)
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setOut(new PrintWriter(help))
            .setParameterExceptionHandler((e, given) -> wrongUsage(e).status())
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e).status())
            .execute(args);
    console.print(help.toString());
    return exitCode(status);
  }

  /** In the order in which help lists them. */
  private static final List<String> COMMANDS =
      List.of("check", "which", "explain", "init", "derive", "new", "completion", "man");

  private static Object command(String name, Context context) {
    return switch (name) {
      case "check" -> new CheckCommand(context);
      case "which" -> new WhichCommand(context);
      case "explain" -> new ExplainCommand(context);
      case "init" -> new InitCommand(context);
      case "derive" -> new DeriveCommand(context);
      case "new" -> new NewCommand(context);
      case "completion" -> new CompletionCommand(context);
      case "man" -> new ManCommand(context);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The command line with the subcommand that is asked for; with all of them if none is. */
  static CommandLine commandLine(Context context, String... args) {
    CommandLine line = new CommandLine(new ArchlintCommand());
    boolean isAsked = args.length > 0 && COMMANDS.contains(args[0]);
    for (String name : isAsked ? List.of(args[0]) : COMMANDS) {
      line.addSubcommand(command(name, context));
    }
    Optional.ofNullable(line.getSubcommands().get("check")).ifPresent(CheckHelp::group);
    // A document may be named @a.md; what it says is no list of options.
    return line.setExpandAtFiles(false);
  }

  private static ExitCode exitCode(int status) {
    return Arrays.stream(ExitCode.values())
        .filter(code -> code.status() == status)
        .findFirst()
        .orElse(ExitCode.FAILURE);
  }

  private ExitCode failed(Throwable thrown) {
    if (thrown instanceof InvalidInputException invalid) {
      invalid.problems().forEach(console::problem);
      return ExitCode.USAGE;
    }
    if (thrown instanceof IOException) {
      return outputFailed(thrown);
    }
    console.problem(
        new Problem(
            "internal error",
            Optional.empty(),
            thrown + place(thrown),
            "please report it with the command you ran"));
    return ExitCode.FAILURE;
  }

  private ExitCode outputFailed(Throwable thrown) {
    console.problem(
        new Problem(
            "standard output",
            Optional.empty(),
            "cannot be written: " + thrown.getMessage(),
            "write to a file with -o"));
    return ExitCode.USAGE;
  }

  private static String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .findFirst()
        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  private ExitCode wrongUsage(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    String help = "`%s --help` shows what there is".formatted(command.qualifiedName());
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      console.problem(unknown(unmatched, command, help));
    } else {
      String what = lowerFirst(String.valueOf(wrong.getMessage()).replace('\n', ' '));
      String where = command.parent() == null ? "command line" : command.name();
      console.problem(new Problem(where, Optional.empty(), what, help));
    }
    return ExitCode.USAGE;
  }

  private static String lowerFirst(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private Problem unknown(UnmatchedArgumentException wrong, CommandSpec command, String help) {
    String given = wrong.getUnmatched().get(0);
    boolean isOption = given.startsWith("-");
    boolean atTop = command.parent() == null;
    List<String> known =
        isOption
            ? List.copyOf(command.optionsMap().keySet())
            : List.copyOf(command.subcommands().keySet());
    String name =
        isOption && given.indexOf('=') > 0 ? given.substring(0, given.indexOf('=')) : given;
    String what = isOption ? "unknown option" : atTop ? "no such command" : "unexpected argument";
    // "archlint docs/" is what people type first.
    boolean isPath = atTop && !isOption && (given.contains("/") || given.contains("."));
    String mend =
        isPath
            ? "did you mean `archlint check %s`?".formatted(given)
            : DidYouMean.mend(name, known, help);
    return new Problem(name, Optional.empty(), what, mend);
  }
}
