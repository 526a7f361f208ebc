package dev.archlint.cli;

import dev.archlint.cli.Survey.Derived;
import dev.archlint.cli.Survey.Template;
import dev.archlint.config.Configurations;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a first configuration. */
@Command(
    name = "init",
    description = "Write .archlint.yaml for this folder from what is found in it.",
    customSynopsis = "archlint init [OPTIONS]",
    sortOptions = false,
    optionListHeading = "%n",
    footer = {
      "",
      "Files that are there already are never overwritten. Run it in the root of the repository."
    })
final class InitCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--derive",
      description = "Make a pack from each template that is found, and map its documents.")
  private boolean derive;

  @Option(names = "--dry-run", description = "Print the configuration, and write nothing.")
  private boolean dryRun;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private HelpOption help = new HelpOption();

  InitCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInputException, IOException {
    Path folder = context.environment().folder();
    if (!dryRun && Files.exists(folder.resolve(Configurations.FILE), LinkOption.NOFOLLOW_LINKS)) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  Configurations.FILE,
                  Optional.empty(),
                  "is there already",
                  "edit it, or see what would be written with --dry-run")));
    }
    Survey survey = Survey.of(folder, context.catalogue(), derive);
    survey.templates().stream()
        .flatMap(template -> template.problem().stream())
        .forEach(problem -> context.console().problem(problem));
    String configuration = ConfigurationDraft.of(survey);
    if (dryRun) {
      context.console().print(configuration);
      return ExitCode.OK.status();
    }
    Optional<String> above = above(folder);
    write(files(survey, configuration), folder);
    above.ifPresent(
        name ->
            context
                .console()
                .note(name + ": holds here no more; add `extends: %s` to keep it".formatted(name)));
    context.console().note(summary(survey));
    return ExitCode.OK.status();
  }

  /** The configuration that held here until now. */
  private Optional<String> above(Path folder) throws InvalidInputException {
    Catalogue catalogue = context.catalogue();
    return Configurations.nearest(catalogue.packs(), catalogue.ruleNames(), folder)
        .in(folder.toAbsolutePath().normalize())
        .name();
  }

  /** Name to text; the configuration comes last, so that all that it names is there with it. */
  private static Map<String, String> files(Survey survey, String configuration) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(ConfigurationDraft.FOLDER + "/config.schema.json", schema("config"));
    files.put(ConfigurationDraft.FOLDER + "/pack.schema.json", schema("pack"));
    for (Template template : survey.templates()) {
      if (template.derived().isPresent()) {
        Derived derived = template.derived().get();
        String pack = ConfigurationDraft.FOLDER + "/packs/" + derived.id();
        files.put(pack + "/fingerprints.txt", derived.texts().fingerprints());
        files.put(
            pack + "/pack.yaml",
            "# yaml-language-server: $schema=../../pack.schema.json\n" + derived.texts().pack());
      }
    }
    files.put(Configurations.FILE, configuration);
    return files;
  }

  private static String schema(String name) throws IOException {
    String resource = "/schema/%s.schema.json".formatted(name);
    try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
      Objects.requireNonNull(in, resource + " is not in the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void write(Map<String, String> files, Path folder)
      throws InvalidInputException, IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        context.console().note(file.getKey() + ": is there already, and stays as it is");
        continue;
      }
      try {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
      } catch (IOException e) {
        throw new InvalidInputException(
            List.of(
                new Problem(
                    file.getKey(),
                    Optional.empty(),
                    "its folder cannot be made",
                    "make place for it, or give permission to write")));
      }
      OutputFile.of(file.getKey(), file.getKey(), folder).write(file.getValue());
      context.console().note(file.getKey() + ": written");
    }
  }

  private static String summary(Survey survey) {
    Map<String, Long> counts =
        survey.documents().stream()
            .collect(
                Collectors.groupingBy(
                    found -> found.pack().orElse("no pack"), TreeMap::new, Collectors.counting()));
    String documents =
        counts.isEmpty()
            ? "no Markdown file here yet"
            : counts.entrySet().stream()
                .map(entry -> entry.getValue() + " of " + entry.getKey())
                .collect(Collectors.joining(", ", "found documents: ", ""));
    return documents + "; next: archlint check";
  }
}
