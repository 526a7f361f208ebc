package dev.archlint.cli;

import dev.archlint.pack.Stage;
import dev.archlint.report.ReportFormats;
import dev.archlint.source.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete commands, options, rules and packs. */
@Command(
    name = "completion",
    description = "Print a completion script for bash or zsh.",
    customSynopsis = "archlint completion SHELL",
    parameterListHeading = "%n",
    optionListHeading = "",
    footer = {
      "",
      "For the shell you are in: source <(archlint completion bash). For good: write it to",
      "~/.local/share/bash-completion/completions/archlint, or source it in ~/.zshrc."
    })
final class CompletionCommand implements Callable<Integer> {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  /**
   * Help writes options with an equals sign. Of {@code --format=ju} bash makes three words and zsh
   * one; picocli's script expects two.
   */
  private static final String WITH_EQUALS_SIGN =
      """

      function _archlint() {
        local option=""
        local word="${COMP_WORDS[COMP_CWORD]}"
        if [ "$word" = "=" ]; then
          COMP_WORDS[COMP_CWORD]=""
        elif [ "$COMP_CWORD" -ge 2 ] && [ "${COMP_WORDS[COMP_CWORD-1]}" = "=" ]; then
          COMP_CWORD=$((COMP_CWORD - 1))
          COMP_WORDS[COMP_CWORD]="$word"
        elif [ -n "$ZSH_VERSION" ] && [[ "$word" == --*=* ]]; then
          option="${word%%=*}="
          COMP_WORDS[COMP_CWORD]="${word%%=*}"
          COMP_CWORD=$((COMP_CWORD + 1))
          COMP_WORDS[COMP_CWORD]="${word#*=}"
        fi
        _complete_archlint
        if [ -n "$option" ]; then
          COMPREPLY=("${COMPREPLY[@]/#/$option}")
        fi
      }
      complete -F _archlint -o default archlint
      """;

  private final Context context;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private String shell = "";

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private HelpOption help = new HelpOption();

  CompletionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInputException, IOException {
    Choices choices = new Choices();
    choices.one("SHELL", shell, Map.of("bash", shell, "zsh", shell));
    choices.check();
    Catalogue catalogue = context.catalogue();
    CommandLine line = Cli.commandLine(context);
    for (CommandLine command : line.getSubcommands().values()) {
      addCandidates(command.getCommandSpec(), catalogue);
    }
    // One script does for both: in zsh it turns on the completion of bash by itself.
    context.console().print(AutoComplete.bash("archlint", line) + WITH_EQUALS_SIGN);
    return ExitCode.OK.status();
  }

  private static void addCandidates(CommandSpec command, Catalogue catalogue) {
    for (OptionSpec option : List.copyOf(command.options())) {
      List<String> values = values(option.longestName(), catalogue);
      if (!values.isEmpty()) {
        command.remove(option);
        command.addOption(OptionSpec.builder(option).completionCandidates(values).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      List<String> values = values(command.name() + " " + parameter.paramLabel(), catalogue);
      if (!values.isEmpty()) {
        command.remove(parameter);
        command.addPositional(
            PositionalParamSpec.builder(parameter).completionCandidates(values).build());
      }
    }
  }

  /** What an option or parameter may be, where that is known; of paths the shell knows more. */
  private static List<String> values(String name, Catalogue catalogue) {
    return switch (name) {
      case "--format" -> ReportFormats.NAMES;
      case "--stage" -> Arrays.stream(Stage.values()).map(Stage::id).toList();
      case "--fail-on" -> List.of("error", "warning", "info", "never");
      case "--color" -> List.of("auto", "always", "never");
      case "--select", "--ignore" -> rules(catalogue);
      case "--pack", "new PACK" -> catalogue.packIds();
      case "explain ID" ->
          Stream.concat(rules(catalogue).stream(), catalogue.packIds().stream()).toList();
      case "completion SHELL" -> SHELLS;
      default -> List.of();
    };
  }

  private static List<String> rules(Catalogue catalogue) {
    List<String> names = new ArrayList<>(catalogue.ruleIds());
    names.addAll(catalogue.rules().groups());
    return names;
  }
}
