package dev.archlint.cli;

import dev.archlint.report.Report;
import dev.archlint.report.ReportFormat;
import dev.archlint.report.ReportFormats;
import dev.archlint.report.Style;
import dev.archlint.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which reports to write, and where to. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (default), full, concise, json, sarif, github, gitlab, junit, checkstyle or"
              + " markdown.")
  String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to a file.")
  private @Nullable String output;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "Also write a report in this format; may be repeated.")
  private List<String> reports = new ArrayList<>();

  /** A report that goes to a file. */
  private record ToFile(ReportFormat format, OutputFile file) {}

  /**
   * What the options mean.
   *
   * @param format of the main report
   * @param file where the main report goes to; empty for standard output
   * @param others further reports
   */
  record Reporting(ReportFormat format, Optional<OutputFile> file, List<ToFile> others) {
    Reporting {
      others = List.copyOf(others);
    }

    /** Whether any of them shows lines of the documents. */
    boolean showsSource() {
      return format.showsSource()
          || others.stream().anyMatch(other -> other.format().showsSource());
    }

    /**
     * Writes all of them.
     *
     * @param quiet whether not to say that standard output is empty because of a file
     */
    void write(Report report, Style style, boolean quiet, Console console)
        throws InvalidInputException, IOException {
      // Files first: whoever reads the end of standard output finds them written.
      for (ToFile other : others) {
        other.file().write(out -> other.format().write(report, Style.PLAIN, out));
      }
      Text main = out -> format.write(report, style, out);
      if (file.isEmpty()) {
        console.print(main);
        return;
      }
      file.get().write(main);
      if (!quiet) {
        console.note("%s: wrote %s".formatted(file.get().name(), report.summary().findings()));
      }
    }

    /** Says which of its files are there for something else, see {@link OutputFile#mustNotBe}. */
    void mustNotReplace(Path other, String what, Choices choices) {
      file.ifPresent(main -> main.mustNotBe(other, what, choices));
      others.forEach(report -> report.file().mustNotBe(other, what, choices));
    }
  }

  /** Whether the main report goes into a file. */
  boolean toFile() {
    return output != null;
  }

  /** Columns that the main report has. */
  int width(Environment environment) {
    return toFile() ? Style.UNLIMITED : environment.terminal().columns().orElse(Style.UNLIMITED);
  }

  /** Understands the options; what is wrong with them goes to {@code choices}. */
  Reporting resolve(Path folder, Choices choices) {
    List<OutputFile> files = new ArrayList<>();
    Optional<OutputFile> main =
        output == null ? Optional.empty() : file("-o " + output, output, folder, files, choices);
    ReportFormat mainFormat = format("--format", format, choices);
    List<ToFile> others = new ArrayList<>();
    for (String given : reports) {
      String option = "--report " + given;
      int equals = given.indexOf('=');
      if (equals < 0) {
        choices.problem(option, "names no file", "write it as --report FORMAT=FILE");
        continue;
      }
      ReportFormat wanted = format("--report", given.substring(0, equals), choices);
      file(option, given.substring(equals + 1), folder, files, choices)
          .ifPresent(file -> others.add(new ToFile(wanted, file)));
    }
    return new Reporting(mainFormat, main, others);
  }

  private static ReportFormat format(String option, String name, Choices choices) {
    Map<String, String> names = new LinkedHashMap<>();
    ReportFormats.NAMES.forEach(known -> names.put(known, known));
    return ReportFormats.find(choices.one(option, name, names)).orElseThrow();
  }

  /** The file, unless it cannot be written or another report goes there. */
  private static Optional<OutputFile> file(
      String option, String name, Path folder, List<OutputFile> taken, Choices choices) {
    try {
      OutputFile file = OutputFile.of(option, name, folder);
      if (taken.stream().anyMatch(file::isSameAs)) {
        choices.problem(option, "another report goes to this file", "name another file");
        return Optional.empty();
      }
      taken.add(file);
      return Optional.of(file);
    } catch (InvalidInputException e) {
      choices.problems(e);
      return Optional.empty();
    }
  }
}
