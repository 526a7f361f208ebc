package dev.archlint.cli;

import dev.archlint.derive.DerivedPack;
import dev.archlint.derive.TemplateWords;
import dev.archlint.document.Document;
import dev.archlint.lint.DocumentReader;
import dev.archlint.lint.Input;
import dev.archlint.pack.FingerprintsFile;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a rule pack from a template. */
@Command(
    name = "derive",
    description = "Write a rule pack from any Markdown template.",
    customSynopsis = "archlint derive [OPTIONS] TEMPLATE.md",
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "",
    footer = {
      "",
      "Without -o the pack goes to standard output, without its fingerprints. What was guessed is",
      "marked as such: read it, mend it, it is yours. Try it with `archlint check --pack`."
    })
final class DeriveCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "TEMPLATE.md", description = "The template.")
  private String template = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write pack.yaml and fingerprints.txt to this folder.")
  private @Nullable String output;

  @Option(names = "--force", description = "Overwrite them if they are there.")
  private boolean force;

  @Option(
      names = "--fingerprints-for",
      paramLabel = "ID|FILE",
      description = "Write fingerprints.txt alone, for a pack that is there.")
  private @Nullable String pack;

  @Mixin private PluginOption plugins = new PluginOption();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private HelpOption help = new HelpOption();

  DeriveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInputException, IOException {
    Path folder = context.environment().folder();
    Document document = document(folder);
    if (pack != null) {
      String words =
          FingerprintsFile.write(
              TemplateWords.of(
                  document,
                  plugins.catalogue(context).resolve("--fingerprints-for", pack, folder)));
      return write(List.of(new Content("fingerprints.txt", words)), words);
    }
    DerivedPack derived = DerivedPack.of(document, TemplateName.id(folder.resolve(template)));
    // The pack comes last: one that is there has its fingerprints.
    return write(
        List.of(
            new Content("fingerprints.txt", derived.fingerprints()),
            new Content("pack.yaml", derived.pack())),
        derived.pack());
  }

  /** A file to write. */
  private record Content(String name, String text) {}

  private Document document(Path folder) throws InvalidInputException {
    try {
      Path file = folder.resolve(template);
      if (Files.isRegularFile(file)) {
        return DocumentReader.read(Input.of(template, file));
      }
    } catch (InvalidPathException e) {
      // No file has such a name.
    }
    throw problem(template, "no such file", "name the Markdown file of a template");
  }

  private int write(List<Content> contents, String shown)
      throws InvalidInputException, IOException {
    if (output == null) {
      context.console().print(shown);
      return ExitCode.OK.status();
    }
    Path folder = context.environment().folder().resolve(output);
    for (Content content : contents) {
      if (!force && Files.exists(folder.resolve(content.name()))) {
        throw problem(
            output + "/" + content.name(), "is there already", "overwrite it with --force");
      }
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw problem("-o " + output, "is no folder and cannot become one", "name another folder");
    }
    for (Content content : contents) {
      String name = output + (output.endsWith("/") ? "" : "/") + content.name();
      OutputFile.of(name, context.environment().folder()).write(content.text());
      context.console().note(name + ": written");
    }
    return ExitCode.OK.status();
  }

  private static InvalidInputException problem(String where, String what, String mend) {
    return new InvalidInputException(List.of(new Problem(where, Optional.empty(), what, mend)));
  }
}
