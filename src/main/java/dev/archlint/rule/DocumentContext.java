package dev.archlint.rule;

import dev.archlint.document.Document;
import dev.archlint.match.Assignment;
import dev.archlint.match.Match;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that is known of one document, which each rule sees through a {@link RuleContext} of its own;
 * also what rules have worked out of it for each other.
 */
public final class DocumentContext {
  private final Document document;
  private final Optional<Match> match;
  private final Assignment assignment;
  private final Surroundings surroundings;

  /** Known when the other rules have spoken. */
  private final Optional<Outcome> outcome;

  private final Map<Shared<?>, Object> shared;

  /** Whether it was told to follow its pack and does not. */
  private final boolean misfit;

  /**
   * @param match empty for a document that no pack claims
   * @param assignment how it came to its pack; of no meaning where {@code match} is empty
   */
  public DocumentContext(
      Document document, Optional<Match> match, Assignment assignment, Surroundings surroundings) {
    this(document, match, assignment, surroundings, Optional.empty(), new ConcurrentHashMap<>());
  }

  private DocumentContext(
      Document document,
      Optional<Match> match,
      Assignment assignment,
      Surroundings surroundings,
      Optional<Outcome> outcome,
      Map<Shared<?>, Object> shared) {
    this.document = Objects.requireNonNull(document);
    this.match = Objects.requireNonNull(match);
    this.assignment = Objects.requireNonNull(assignment);
    this.surroundings = Objects.requireNonNull(surroundings);
    this.outcome = Objects.requireNonNull(outcome);
    this.shared = shared;
    this.misfit = match.isPresent() && assignment.isMisfit(match.get());
  }

  /**
   * The same when the other rules have spoken: only rules that {@link RuleInfo.Needs#OUTCOME judge
   * by them} are ready then.
   */
  public DocumentContext afterOthers(Outcome spoken) {
    return new DocumentContext(
        document, match, assignment, surroundings, Optional.of(spoken), shared);
  }

  /** As a rule sees it. */
  public RuleContext of(RuleInfo rule) {
    return new RuleContext(rule, this);
  }

  Document document() {
    return document;
  }

  Optional<Match> match() {
    return match;
  }

  Assignment assignment() {
    return assignment;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Optional<Outcome> outcome() {
    return outcome;
  }

  /** Whether a rule with these needs has anything to look at. */
  boolean isReadyFor(RuleInfo.Needs needs) {
    if (outcome.isPresent() != (needs == RuleInfo.Needs.OUTCOME)) {
      return false;
    }
    return switch (needs) {
      case NOTHING, SOURCE -> true;
      case ANY_PACK -> match.isPresent();
      case PACK, OUTCOME -> match.isPresent() && !misfit;
    };
  }

  /**
   * What {@code wanted} is of this document.
   *
   * @param match this document held against its pack
   */
  @SuppressWarnings("unchecked") // each finds what it has made itself
  <T> T get(Shared<T> wanted, Match match) {
    Object known = shared.get(wanted);
    if (known == null) {
      known = wanted.workOut(match);
      shared.put(wanted, known);
    }
    return (T) known;
  }
}
