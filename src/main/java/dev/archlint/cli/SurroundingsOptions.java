package dev.archlint.cli;

import dev.archlint.filter.Selection;
import dev.archlint.lint.DiskFiles;
import dev.archlint.rule.Surroundings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What documents are judged by besides their packs. */
final class SurroundingsOptions {
  /** The rule that a least completeness speaks through. */
  private static final String INCOMPLETE = "document-incomplete";

  @Option(
      names = "--min-completeness",
      paramLabel = "N",
      description = "It is an error if a document is less than N percent complete.")
  private @Nullable String minCompleteness;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Take DATE, such as 2026-03-14, for today. See document-stale.")
  private @Nullable String today;

  /** What the rules are told, with the files of this machine. */
  Surroundings resolve(Environment environment, Choices choices) {
    return new Surroundings(day(choices), new DiskFiles(environment.folder()), percentage(choices));
  }

  /** What is selected; who asks for a least completeness asks for the rule that speaks of it. */
  Selection selection(Set<String> select, Set<String> ignore) {
    Set<String> asked = new TreeSet<>(select);
    if (minCompleteness != null && !select.isEmpty()) {
      asked.add(INCOMPLETE);
    }
    return new Selection(asked, ignore);
  }

  private Surroundings.Day day(Choices choices) {
    if (today != null) {
      try {
        Optional<LocalDate> told = Optional.of(LocalDate.parse(today));
        return () -> told;
      } catch (DateTimeParseException e) {
        choices.problem("--today", "\"%s\" is no date".formatted(today), "write it as 2026-03-14");
      }
    }
    return new Today();
  }

  private OptionalInt percentage(Choices choices) {
    if (minCompleteness == null) {
      return OptionalInt.empty();
    }
    String number =
        minCompleteness.endsWith("%")
            ? minCompleteness.substring(0, minCompleteness.length() - 1)
            : minCompleteness;
    boolean digits = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && number.length() <= 3 && Integer.parseInt(number) <= 100) {
      return OptionalInt.of(Integer.parseInt(number));
    }
    choices.problem(
        "--min-completeness",
        "\"%s\" is no percentage".formatted(minCompleteness),
        "use a whole number from 0 to 100");
    return OptionalInt.empty();
  }
}
