package dev.archlint.cli;

import dev.archlint.derive.Skeleton;
import dev.archlint.pack.Pack;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a document to be filled in. */
@Command(
    name = "new",
    description = "Write a document skeleton from a pack.",
    customSynopsis = "archlint new [OPTIONS] PACK",
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "")
final class NewCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PACK", description = "A pack's id, or its file.")
  private String pack = "";

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "What the document is about, for its heading.")
  private @Nullable String title;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it to a file. Default: standard output.")
  private @Nullable String output;

  @Option(names = "--force", description = "Overwrite the file if it is there.")
  private boolean force;

  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Mixin private PluginOption plugins = new PluginOption();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private HelpOption help = new HelpOption();

  NewCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInputException, IOException {
    Path folder = context.environment().folder();
    Catalogue catalogue =
        configuration
            .here(context.environment(), plugins.catalogue(context), new Choices())
            .catalogue();
    Pack known = catalogue.resolve("new", pack, folder);
    String text = Skeleton.of(known, Optional.ofNullable(title));
    if (output == null) {
      context.console().print(text);
      return ExitCode.OK.status();
    }
    OutputFile file = OutputFile.of(output, folder);
    if (!force && Files.exists(folder.resolve(output))) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  "-o " + output,
                  Optional.empty(),
                  "is there already",
                  "name another file, or overwrite it with --force")));
    }
    file.write(text);
    context.console().note(output + ": written");
    return ExitCode.OK.status();
  }
}
