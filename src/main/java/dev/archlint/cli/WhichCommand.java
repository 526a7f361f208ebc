package dev.archlint.cli;

import dev.archlint.config.Configurations;
import dev.archlint.document.Document;
import dev.archlint.document.Unreadable;
import dev.archlint.lint.DocumentReader;
import dev.archlint.lint.DocumentSettings;
import dev.archlint.lint.Input;
import dev.archlint.lint.PackChoice;
import dev.archlint.lint.Workers;
import dev.archlint.match.Recognition;
import dev.archlint.report.Style;
import dev.archlint.report.Style.Detail;
import dev.archlint.report.Style.Meaning;
import dev.archlint.report.Visible;
import dev.archlint.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which pack each document is taken for. */
@Command(
    name = "which",
    description = "Show which pack each document is taken for, its score and the runner-up.",
    customSynopsis = "archlint which [OPTIONS] [PATH...]",
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "",
    footer = {
      "",
      "A score is the weight of a pack's required headings that the document has, 0 to 1; headings",
      "that few packs ask for weigh more."
    })
final class WhichCommand implements Callable<Integer> {
  private static final int HEADINGS_SHOWN = 8;

  private final Context context;

  @Parameters(paramLabel = "PATH", description = "Files and folders. Default: .")
  private List<String> paths = new ArrayList<>();

  @Mixin private PluginOption plugins = new PluginOption();

  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Mixin private ColorOption color = new ColorOption();

  @Option(
      names = {"-v", "--verbose"},
      description = "Also the headings that decided.")
  private boolean verbose;

  @Option(names = "--allow-empty", description = "It is no error if there is no document.")
  private boolean allowEmpty;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private HelpOption help = new HelpOption();

  WhichCommand(Context context) {
    this.context = context;
  }

  /**
   * What a document was taken for, and how all packs fit it; the document itself is let go of.
   *
   * @param path of the document
   * @param unreadable why it cannot be read; empty if it can
   */
  private record Answer(
      String path, Optional<String> unreadable, PackChoice choice, Recognition recognition) {}

  @Override
  public Integer call() throws InvalidInputException, IOException {
    Catalogue catalogue = plugins.catalogue(context);
    Choices choices = new Choices();
    Style style = new Style(color.resolve(context.environment(), false, choices), Detail.NORMAL);
    Configurations configurations = configuration.open(context.environment(), catalogue, choices);
    choices.check();
    Path folder = context.environment().folder();
    List<Target> targets =
        Inputs.find(paths, folder, configurations, false, allowEmpty, link -> {});
    choices.problems(configurations.problems());
    Map<Input, DocumentSettings> settings =
        new SettingsResolver(catalogue, folder, null, Optional.empty())
            .all(targets, configurations, choices);
    choices.check();

    List<Answer> answers =
        Workers.map(
            targets.stream().map(Target::input).toList(),
            Runtime.getRuntime().availableProcessors(),
            input -> {
              Document document = DocumentReader.read(input);
              DocumentSettings told = Objects.requireNonNull(settings.get(input));
              return new Answer(
                  input.path(),
                  document.unreadable().map(Unreadable::reason),
                  told.chooser().choose(document, told.mapped()),
                  told.chooser().recognize(document));
            });

    StringBuilder text = new StringBuilder();
    int width = answers.stream().mapToInt(answer -> path(answer).length()).max().orElse(0);
    for (Answer answer : answers) {
      String gap = " ".repeat(width - path(answer).length() + 2);
      text.append(style.paint(Meaning.SUBJECT, path(answer))).append(gap);
      text.append(Visible.of(describe(answer))).append('\n');
      if (verbose) {
        text.append(headings(answer));
      }
    }
    context.console().print(text.toString());
    return ExitCode.OK.status();
  }

  private static String path(Answer answer) {
    return Visible.of(answer.path());
  }

  private static String describe(Answer answer) {
    List<Recognition.Score> scores = answer.recognition().scores();
    PackChoice choice = answer.choice();
    if (choice instanceof PackChoice.Unreadable) {
      return "unreadable: " + answer.unreadable().orElse("");
    }
    if (choice instanceof PackChoice.Unknown unknown) {
      return "names the unknown pack \"%s\" on line %d; its headings say: %s"
          .formatted(unknown.id(), unknown.place().line(), best(scores));
    }
    if (choice.pack().isEmpty()) {
      return "no pack; nearest: " + best(scores);
    }
    String id = choice.pack().get().id();
    return id + score(scores, id) + told(choice) + runnerUp(scores, id);
  }

  /** Who says it, where that is not the headings. */
  private static String told(PackChoice choice) {
    if (choice instanceof PackChoice.Declared declared) {
      return ", named on line " + declared.place().line();
    }
    return choice instanceof PackChoice.Mapped mapped ? ", named in " + mapped.where() : "";
  }

  private static String best(List<Recognition.Score> scores) {
    return scores.stream()
        .filter(score -> !score.headings().isEmpty())
        .findFirst()
        .map(score -> score.pack().id() + " " + number(score))
        .orElse("none");
  }

  private static String score(List<Recognition.Score> scores, String id) {
    return scores.stream()
        .filter(score -> score.pack().id().equals(id))
        .findFirst()
        .map(score -> " " + number(score))
        .orElse("");
  }

  private static String runnerUp(List<Recognition.Score> scores, String id) {
    return scores.stream()
        .filter(score -> !score.pack().id().equals(id))
        .findFirst()
        .map(score -> "; runner-up: " + score.pack().id() + " " + number(score))
        .orElse("");
  }

  private static String number(Recognition.Score score) {
    return String.format(Locale.ROOT, "%.2f", score.value());
  }

  private static String headings(Answer answer) {
    StringBuilder text = new StringBuilder();
    answer.recognition().scores().stream()
        .limit(2)
        .filter(score -> !score.headings().isEmpty())
        .forEach(
            score ->
                text.append(
                    "  %s: %d of %d headings: %s%n"
                        .formatted(
                            score.pack().id(),
                            score.headings().size(),
                            score.required(),
                            Visible.of(weightiest(score.headings())))));
    return text.toString();
  }

  private static String weightiest(List<String> headings) {
    int more = headings.size() - HEADINGS_SHOWN;
    String shown =
        String.join(", ", headings.subList(0, Math.min(HEADINGS_SHOWN, headings.size())));
    return more > 0 ? "%s and %d more".formatted(shown, more) : shown;
  }
}
