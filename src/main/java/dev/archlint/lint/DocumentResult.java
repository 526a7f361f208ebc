package dev.archlint.lint;

import dev.archlint.pack.Stage;
import dev.archlint.rule.Completeness;
import dev.archlint.rule.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All there is to say of one document.
 *
 * @param path how users name it
 * @param choice which pack it is held against
 * @param stage how far it says it is; empty if no pack claims it
 * @param completeness how much of what its pack asks for is there; empty if no pack claims it
 * @param findings sorted
 * @param suppressed findings that comments in the document hide, sorted
 * @param baselined findings that were known before the run, sorted
 * @param judged ids of the rules whose findings people see, and which looked at all of it
 * @param failures what archlint could not do
 */
public record DocumentResult(
    String path,
    PackChoice choice,
    Optional<Stage> stage,
    Optional<Completeness> completeness,
    List<Finding> findings,
    List<Finding> suppressed,
    List<Finding> baselined,
    Set<String> judged,
    List<Failure> failures) {
  public DocumentResult {
    Objects.requireNonNull(path);
    Objects.requireNonNull(choice);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(completeness);
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    baselined = List.copyOf(baselined);
    judged = Set.copyOf(judged);
    failures = List.copyOf(failures);
  }

  /** The same, its findings parted into new ones and known ones. */
  public DocumentResult parted(List<Finding> fresh, List<Finding> known) {
    return new DocumentResult(
        path, choice, stage, completeness, fresh, suppressed, known, judged, failures);
  }

  /** Of a document that could not be judged. */
  static DocumentResult failed(String path, Throwable cause) {
    return new DocumentResult(
        path,
        new PackChoice.Unreadable(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(new Failure(path, Optional.empty(), cause)));
  }
}
