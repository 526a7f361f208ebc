package dev.archlint.cli;

import dev.archlint.cli.ReportOptions.Reporting;
import dev.archlint.config.Configuration;
import dev.archlint.config.Configurations;
import dev.archlint.config.FailOn;
import dev.archlint.config.Setting;
import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.lint.DocumentSettings;
import dev.archlint.lint.Input;
import dev.archlint.lint.Linter;
import dev.archlint.lint.ResultCache;
import dev.archlint.lint.Results;
import dev.archlint.pack.Stage;
import dev.archlint.report.Report;
import dev.archlint.report.Style;
import dev.archlint.report.Style.Detail;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Surroundings;
import dev.archlint.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lints files and folders. */
@Command(
    name = "check",
    description = "Lint files and folders.",
    customSynopsis = "archlint check [OPTIONS] [PATH...]",
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "",
    footer = {
      "",
      "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or nothing to check,",
      "3 archlint failed on a document."
    })
final class CheckCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  private final Context context;

  @Parameters(
      paramLabel = "PATH",
      description = "Files and folders, or - for standard input. Default: .")
  List<String> paths = new ArrayList<>();

  @Option(
      names = "--pack",
      paramLabel = "ID|FILE",
      description = "Hold every document against this pack.")
  @Nullable String pack;

  @Mixin ConfigurationOptions configuration = new ConfigurationOptions();

  @Option(
      names = "--force-exclude",
      description = "Excluded files are left out even if they are named.")
  boolean forceExclude;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Take every document for draft, review, approved or retired.")
  private @Nullable String stage;

  @Option(
      names = "--select",
      paramLabel = "RULE,...",
      hideParamSyntax = true,
      split = ",",
      description = "Only these rules or groups, such as section-empty,table.")
  private List<String> select = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "RULE,...",
      hideParamSyntax = true,
      split = ",",
      description = "Not these rules or groups.")
  private List<String> ignore = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit 1 from error (default), warning or info on; or never.")
  @Nullable String failOn;

  @Mixin private SurroundingsOptions surroundings = new SurroundingsOptions();

  @Mixin ReportOptions reports = new ReportOptions();

  @Mixin private BaselineOption baseline = new BaselineOption();

  @Mixin private ChangedOption changed = new ChangedOption();

  @Option(
      names = "--stdin-filename",
      paramLabel = "PATH",
      description = "What to call the document on standard input.")
  @Nullable String stdinName;

  @Mixin private PluginOption plugins = new PluginOption();

  @Mixin private CacheOption cache = new CacheOption();

  @Mixin ColorOption color = new ColorOption();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Documents to work on at once. Default: one a core.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Findings only.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also documents without findings, and those no pack claims.")
  boolean verbose;

  @Option(names = "--allow-empty", description = "It is no error if there is nothing to check.")
  private boolean allowEmpty;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private HelpOption help = new HelpOption();

  CheckCommand(Context context) {
    this.context = context;
  }

  /** All that the options say, understood. */
  private record Settings(
      Optional<Stage> stage,
      Surroundings surroundings,
      Selection selection,
      Optional<FailOn> failOn,
      Reporting reporting,
      Optional<HeldBaseline> baseline,
      Style style) {}

  @Override
  public Integer call() throws InvalidInputException, IOException {
    ReadAhead ahead = ReadAhead.begin(paths, context.environment().folder(), jobs);
    Catalogue catalogue = plugins.catalogue(context);
    Choices choices = new Choices();
    Settings settings = settings(catalogue, choices);
    Configurations configurations = configuration.open(context.environment(), catalogue, choices);
    List<Target> targets = begun(targets(configurations, choices), ahead);
    choices.problems(configurations.problems());
    SettingsResolver resolver =
        new SettingsResolver(catalogue, context.environment().folder(), pack, settings.stage());
    Map<Input, DocumentSettings> told = resolver.all(targets, configurations, choices);
    Baselines baselines =
        Baselines.of(settings.baseline(), targets, context.environment().folder(), choices);
    choices.check();
    protect(baselines.files(), settings.reporting(), choices);
    choices.check();

    List<Input> inputs = targets.stream().map(Target::input).toList();
    Results results;
    try (Progress progress = Progress.start(context.environment(), inputs.size())) {
      Linter linter =
          new Linter(
              catalogue.rules(),
              new FindingFilter(catalogue.rules(), settings.selection()),
              progress.counting(told::get),
              settings.surroundings());
      boolean showsSource = settings.reporting().showsSource();
      results = lint(showsSource ? linter.keepingExcerpts() : linter, inputs, settings);
    }
    results = baselines.hold(results, context.console(), settings.style().detail());
    Trouble trouble = Trouble.of(targets, results, resolver);
    Report report =
        Reports.of(results, catalogue.rules(), gate(targets, settings), trouble.problems());
    settings.reporting().write(report, settings.style(), quiet, context.console());
    trouble.problems().forEach(context.console()::problem);
    ExitCode code = report.fails() ? ExitCode.FINDINGS : ExitCode.OK;
    return code.and(trouble.code()).status();
  }

  /** No report takes the place of what the run reads: a baseline, or a document that was named. */
  private void protect(List<Path> baselines, Reporting reporting, Choices choices) {
    baselines.forEach(file -> reporting.mustNotReplace(file, "the baseline", choices));
    for (String path : paths) {
      // What is found in a folder may be the report of an earlier run.
      Path file = context.environment().folder().resolve(path).toAbsolutePath();
      reporting.mustNotReplace(file, "a document to check", choices);
    }
  }

  private Results lint(Linter linter, List<Input> inputs, Settings settings) {
    Optional<ResultCache> results =
        plugins.isGiven()
            ? Optional.empty()
            : cache.open(context.environment(), inputs.size(), () -> options(settings));
    if (results.isEmpty()) {
      return linter.lint(inputs, jobs);
    }
    try (ResultCache open = results.get()) {
      return linter.remembering(open).lint(inputs, jobs);
    }
  }

  /** All that results depend on besides documents, configuration and rules. */
  private static List<String> options(Settings settings) {
    Surroundings around = settings.surroundings();
    return List.of(
        settings.selection().toString(),
        around.today().toString(),
        around.minCompleteness().toString(),
        "excerpts " + settings.reporting().showsSource());
  }

  private Settings settings(Catalogue catalogue, Choices choices) {
    if (jobs < 1) {
      choices.problem("-j", "%d is no number of threads".formatted(jobs), "use 1 or more");
    }
    if (quiet && verbose) {
      choices.problem("-q", "contradicts -v", "use one of them");
    }
    Detail detail = quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.NORMAL;
    boolean colored = color.resolve(context.environment(), reports.toFile(), choices);
    return new Settings(
        choices.maybe("--stage", stage, stages()),
        surroundings.resolve(context.environment(), choices),
        surroundings.selection(
            choices.rules("--select", select, catalogue),
            choices.rules("--ignore", ignore, catalogue)),
        choices.maybe("--fail-on", failOn, levels()),
        reports.resolve(context.environment().folder(), choices),
        baseline.resolve(context.environment().folder(), choices),
        new Style(colored, detail, reports.width(context.environment())));
  }

  private static Map<String, Stage> stages() {
    Map<String, Stage> stages = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      stages.put(stage.id(), stage);
    }
    return stages;
  }

  private static Map<String, FailOn> levels() {
    Map<String, FailOn> levels = new LinkedHashMap<>();
    for (FailOn level : FailOn.values()) {
      levels.put(level.id(), level);
    }
    return levels;
  }

  /** Few documents are read meanwhile: of many, most need not even be parsed. */
  private List<Target> begun(List<Target> targets, ReadAhead ahead) {
    return targets.size() <= jobs ? targets.stream().map(ahead::of).toList() : targets;
  }

  private List<Target> targets(Configurations configurations, Choices choices) throws IOException {
    Path folder = context.environment().folder();
    if (!paths.contains(STDIN)) {
      if (stdinName != null) {
        choices.problem("--stdin-filename", "needs - as the path", "add -");
      }
      try {
        List<Target> found =
            Inputs.find(
                paths,
                folder,
                configurations,
                forceExclude,
                allowEmpty,
                verbose ? context.console()::problem : link -> {});
        return changed.narrow(found, context, quiet, choices);
      } catch (InvalidInputException e) {
        choices.problems(e);
        return List.of();
      }
    }
    if (changed.isGiven()) {
      choices.problem("--changed", "compares files", "leave it out for standard input");
    }
    if (paths.size() > 1) {
      choices.problem(STDIN, "stands beside other paths", "check standard input on its own");
      return List.of();
    }
    String name = stdinName == null ? "<stdin>" : stdinName;
    byte[] bytes = context.environment().in().readNBytes(Input.MAX_BYTES + 1);
    try {
      Path file = folder.resolve(name).toAbsolutePath().normalize();
      Configuration found = configurations.of(file);
      boolean leftOut = forceExclude && found.excludes(file, false);
      return leftOut ? List.of() : List.of(new Target(Input.of(name, bytes), file, found));
    } catch (InvalidPathException e) {
      choices.problem("--stdin-filename", "is no path: " + e.getReason(), "name a file");
      return List.of();
    }
  }

  /** Which findings fail the run; documents of one run may differ in that. */
  private static Predicate<Finding> gate(List<Target> targets, Settings settings) {
    if (settings.failOn().isPresent()) {
      return finding -> settings.failOn().get().isReachedBy(finding.severity());
    }
    Map<String, FailOn> levels = new HashMap<>();
    for (Target target : targets) {
      Optional<FailOn> configured = target.configuration().failOn().map(Setting::value);
      configured.ifPresent(level -> levels.put(target.input().path(), level));
    }
    return finding ->
        levels.getOrDefault(finding.path(), FailOn.ERROR).isReachedBy(finding.severity());
  }
}
