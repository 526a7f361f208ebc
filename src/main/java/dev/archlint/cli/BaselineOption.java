package dev.archlint.cli;

import dev.archlint.source.InvalidInputException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What was wrong before and fails no run. */
final class BaselineOption {
  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that this file knows fail no run.")
  private @Nullable String read;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write what is found to it; if it exists, only drop what is mended.")
  private @Nullable String write;

  @Option(
      names = "--accept-new",
      description = "With --write-baseline: add what is new to one that exists.")
  private boolean acceptNew;

  /** The baseline that the options name, and what to do with it. */
  Optional<HeldBaseline> resolve(Path folder, Choices choices) {
    if (acceptNew && write == null) {
      choices.problem("--accept-new", "needs a file to write to", "add --write-baseline FILE");
    }
    try {
      Optional<BaselineFile> known = file("--baseline", read, folder);
      Optional<BaselineFile> written = file("--write-baseline", write, folder);
      if (known.isPresent() && written.filter(file -> !file.isSame(known.get())).isPresent()) {
        choices.problem(
            "--write-baseline", "names another file than --baseline", "name the same one");
        return Optional.empty();
      }
      return written.isPresent()
          ? Optional.of(HeldBaseline.writing(written.get(), acceptNew))
          : known.isPresent() ? Optional.of(HeldBaseline.reading(known.get())) : Optional.empty();
    } catch (InvalidInputException e) {
      choices.problems(e);
      return Optional.empty();
    }
  }

  private static Optional<BaselineFile> file(String option, @Nullable String name, Path folder)
      throws InvalidInputException {
    return name == null ? Optional.empty() : Optional.of(BaselineFile.of(option, name, folder));
  }
}
