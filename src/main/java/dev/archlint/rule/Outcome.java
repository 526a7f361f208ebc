package dev.archlint.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the other rules made of a document, for those that judge by it.
 *
 * @param idleSuppressions what suppressions of the document were meant to do and did not, in the
 *     order of the source
 * @param completeness how much of what its pack asks for is there; empty if no pack claims it
 */
public record Outcome(List<IdleSuppression> idleSuppressions, Optional<Completeness> completeness) {
  public Outcome {
    idleSuppressions = List.copyOf(idleSuppressions);
    Objects.requireNonNull(completeness);
  }
}
