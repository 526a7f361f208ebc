package dev.archlint.cli;

import dev.archlint.lint.DocumentResult;
import dev.archlint.lint.Failure;
import dev.archlint.lint.PackChoice;
import dev.archlint.lint.Results;
import dev.archlint.source.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong in a run that is not the documents' fault.
 *
 * @param problems in the order of the documents
 * @param code {@link ExitCode#OK} if there are none
 */
record Trouble(List<Problem> problems, ExitCode code) {
  Trouble {
    problems = List.copyOf(problems);
  }

  static Trouble of(List<Target> targets, Results results, SettingsResolver resolver) {
    List<Problem> problems = new ArrayList<>();
    ExitCode code = ExitCode.OK;
    Iterator<Target> target = targets.iterator();
    for (DocumentResult result : results) {
      Catalogue catalogue = resolver.catalogue(target.next().configuration());
      if (result.choice() instanceof PackChoice.Unknown unknown) {
        problems.add(unknownPack(result.path(), unknown, catalogue));
        code = code.and(ExitCode.USAGE);
      }
      for (Failure failure : result.failures()) {
        problems.add(failed(failure, catalogue));
        code = code.and(ExitCode.FAILURE);
      }
    }
    return new Trouble(problems, code);
  }

  private static Problem unknownPack(String path, PackChoice.Unknown unknown, Catalogue catalogue) {
    return new Problem(
        path,
        Optional.of(unknown.place()),
        "names the pack \"%s\", but no pack has that id".formatted(unknown.id()),
        catalogue.mendUnknownPack(unknown.id()));
  }

  private static Problem failed(Failure failure, Catalogue catalogue) {
    String whom =
        failure
            .rule()
            .flatMap(catalogue.rules()::jar)
            .map(jar -> "tell the people behind " + jar)
            .orElse("please report it");
    return new Problem(
        failure.path(), Optional.empty(), failure.what(), whom + "; everything else was checked");
  }
}
