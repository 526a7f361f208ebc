package dev.archlint.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints the manual page, made from what help is made from. */
@Command(
    name = "man",
    description = "Print the manual page.",
    customSynopsis = "archlint man",
    optionListHeading = "%n",
    footer = {
      "",
      "To read it: archlint man | man -l -. To keep it: write it to",
      "~/.local/share/man/man1/archlint.1."
    })
final class ManCommand implements Callable<Integer> {
  private final Context context;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private HelpOption help = new HelpOption();

  ManCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = Cli.commandLine(context);
    CommandSpec top = line.getCommandSpec();
    Page page = new Page();
    page.macro("TH ARCHLINT 1 \"\" \"archlint %s\" \"User Commands\"".formatted(Version.text()));
    page.macro("SH NAME");
    page.text("archlint - " + lowerFirst(String.join(" ", top.usageMessage().description())));
    page.macro("SH SYNOPSIS");
    for (CommandLine command : line.getSubcommands().values()) {
      page.macro("PP");
      page.text(String.join(" ", command.getCommandSpec().usageMessage().customSynopsis()));
    }
    page.macro("SH COMMANDS");
    for (CommandLine command : line.getSubcommands().values()) {
      page.command(command.getCommandSpec());
    }
    page.macro("SH EXIT STATUS");
    for (ExitCode code : ExitCode.values()) {
      page.item(String.valueOf(code.status()), code.meaning());
    }
    page.macro("SH FILES");
    page.item(".archlint.yaml", "The configuration, looked for above each document.");
    context.console().print(page.text.toString());
    return ExitCode.OK.status();
  }

  private static String lowerFirst(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** In the language of man(7). */
  private static final class Page {
    private final StringBuilder text = new StringBuilder();

    void macro(String macro) {
      text.append('.').append(macro).append('\n');
    }

    void text(String words) {
      text.append(escape(words)).append('\n');
    }

    /** A term in bold and what it means. */
    void item(String term, String meaning) {
      macro("TP");
      text.append("\\fB").append(escape(term)).append("\\fR\n");
      text(meaning);
    }

    void command(CommandSpec command) {
      macro("SS " + command.name());
      text(String.join(" ", command.usageMessage().description()));
      for (PositionalParamSpec parameter : command.positionalParameters()) {
        item(parameter.paramLabel(), String.join(" ", parameter.description()));
      }
      for (OptionSpec option : command.options()) {
        item(names(option), String.join(" ", option.description()));
      }
      String footer = String.join(" ", command.usageMessage().footer()).strip();
      if (!footer.isEmpty()) {
        macro("PP");
        text(footer);
      }
    }

    private static String names(OptionSpec option) {
      String names = Arrays.stream(option.names()).collect(Collectors.joining(", "));
      if (option.arity().max() == 0) {
        return names;
      }
      String value = "=" + option.paramLabel();
      return names + (option.arity().min() == 0 ? "[" + value + "]" : value);
    }

    /** A hyphen is a minus for those who copy options; a dot begins no command. */
    private static String escape(String words) {
      String escaped = words.replace("\\", "\\e").replace("-", "\\-");
      boolean isMacro = escaped.startsWith(".") || escaped.startsWith("'");
      return isMacro ? "\\&" + escaped : escaped;
    }
  }
}
