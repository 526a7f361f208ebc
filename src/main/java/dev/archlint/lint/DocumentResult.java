package dev.archlint.lint;

import dev.archlint.pack.Stage;
import dev.archlint.rule.Completeness;
import dev.archlint.rule.Finding;
import dev.archlint.source.Excerpt;
import dev.archlint.source.Range;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * All there is to say of one document.
 *
 * @param path how users name it
 * @param choice which pack it is held against
 * @param stage how far it says it is; empty if no pack claims it
 * @param completeness how much of what its pack asks for is there; empty if no pack claims it
 * @param findings that people see, sorted
 * @param hidden those that they do not
 * @param judged ids of the rules whose findings people see, and which looked at all of it
 * @param excerpts the lines that findings point at, by place, if somebody wants to show them
 * @param failures what archlint could not do
 */
public record DocumentResult(
    String path,
    PackChoice choice,
    Optional<Stage> stage,
    Optional<Completeness> completeness,
    List<Finding> findings,
    HiddenFindings hidden,
    Set<String> judged,
    Map<Range, Excerpt> excerpts,
    List<Failure> failures) {
  public DocumentResult {
    Objects.requireNonNull(path);
    Objects.requireNonNull(choice);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(completeness);
    findings = List.copyOf(findings);
    Objects.requireNonNull(hidden);
    judged = Set.copyOf(judged);
    excerpts = Map.copyOf(excerpts);
    failures = List.copyOf(failures);
  }

  /**
   * What people see and what is hidden for being outside of a change, sorted: all but what the
   * document suppresses.
   */
  public List<Finding> unsuppressed() {
    return Stream.concat(findings.stream(), hidden.untouched().stream()).sorted().toList();
  }

  /** The same, which shares the ids of the rules with other results that have equal ones. */
  DocumentResult sharing(ConcurrentMap<Set<String>, Set<String>> known) {
    Set<String> shared = known.computeIfAbsent(judged, own -> own);
    return new DocumentResult(
        path, choice, stage, completeness, findings, hidden, shared, excerpts, failures);
  }

  /** The same with some of them known before. */
  public DocumentResult baselined(Collection<Finding> known) {
    return new DocumentResult(
        path,
        choice,
        stage,
        completeness,
        without(findings, known),
        new HiddenFindings(
            hidden.suppressed(),
            known.stream().sorted().toList(),
            without(hidden.untouched(), known)),
        judged,
        excerpts,
        failures);
  }

  private static List<Finding> without(List<Finding> all, Collection<Finding> some) {
    Set<Finding> left = Set.copyOf(some);
    return all.stream().filter(finding -> !left.contains(finding)).toList();
  }

  /** Of a document that could not be judged. */
  static DocumentResult failed(String path, Throwable cause) {
    return new DocumentResult(
        path,
        new PackChoice.Unreadable(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        HiddenFindings.NONE,
        Set.of(),
        Map.of(),
        List.of(new Failure(path, Optional.empty(), cause)));
  }
}
