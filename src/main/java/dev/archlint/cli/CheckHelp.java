package dev.archlint.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Sorts the options of {@code check} by what they are about, since there are too many to read. */
final class CheckHelp {
  /**
   * Options that belong together.
   *
   * @param names one of each, in the order in which they are shown
   */
  private record Group(String heading, List<String> names) {}

  private static final List<Group> GROUPS =
      List.of(
          group(
              "Which documents",
              "--changed",
              "--stdin-filename",
              "--force-exclude",
              "--allow-empty"),
          group(
              "What they are held against",
              "--pack",
              "--stage",
              "--config",
              "--no-config",
              "--today",
              "--plugin-path"),
          group(
              "Which findings count",
              "--select",
              "--ignore",
              "--new-only",
              "--baseline",
              "--write-baseline",
              "--accept-new",
              "--fail-on",
              "--min-completeness"),
          group(
              "How they are reported", "--format", "--output", "--report", "--color", "-q", "-v"));

  private static final String REST = "How it runs";

  private CheckHelp() {}

  private static Group group(String heading, String... names) {
    return new Group(heading, Arrays.asList(names));
  }

  /** Lets the help of a command show its options in groups. */
  static void group(CommandLine check) {
    check.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, CheckHelp::render);
  }

  private static String render(Help help) {
    List<OptionSpec> rest = new ArrayList<>(help.commandSpec().options());
    StringBuilder text = new StringBuilder();
    for (Group group : GROUPS) {
      List<OptionSpec> members =
          group.names().stream().map(help.commandSpec()::findOption).toList();
      rest.removeAll(members);
      text.append(section(group.heading(), members, help));
    }
    return text.append(section(REST, rest, help)).toString();
  }

  private static String section(String heading, List<OptionSpec> options, Help help) {
    Help.Layout layout = help.createDefaultLayout();
    layout.addOptions(options, help.createDefaultParamLabelRenderer());
    return "%n%s:%n%s".formatted(heading, layout);
  }
}
