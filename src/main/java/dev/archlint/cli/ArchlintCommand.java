package dev.archlint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it can only say what there is. */
@Command(
    name = "archlint",
    description = "Finds what is missing, not filled in or not complete in architecture documents.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = ArchlintCommand.Versions.class,
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footer = {"", "`archlint COMMAND --help` tells more. Begin with `archlint check docs/`."})
final class ArchlintCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean version;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "there is no command");
  }

  /** Asked for only when {@code --version} is. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"archlint " + Version.text()};
    }
  }
}
