package dev.archlint.rule;

import dev.archlint.document.Document;
import dev.archlint.match.Assignment;
import dev.archlint.match.Match;
import dev.archlint.source.Span;
import java.util.Objects;
import java.util.Optional;

/** All that a rule may know of one document. */
public final class RuleContext {
  private final RuleInfo info;
  private final Document document;
  private final Optional<Match> match;
  private final Assignment assignment;
  private final Surroundings surroundings;

  /** Known when the other rules have spoken. */
  private final Optional<Outcome> outcome;

  /**
   * @param info the rule that reads it
   * @param match empty for a document that no pack claims
   * @param assignment how it came to its pack; of no meaning where {@code match} is empty
   */
  public RuleContext(
      RuleInfo info,
      Document document,
      Optional<Match> match,
      Assignment assignment,
      Surroundings surroundings) {
    this(info, document, match, assignment, surroundings, Optional.empty());
  }

  private RuleContext(
      RuleInfo info,
      Document document,
      Optional<Match> match,
      Assignment assignment,
      Surroundings surroundings,
      Optional<Outcome> outcome) {
    this.info = Objects.requireNonNull(info);
    this.document = Objects.requireNonNull(document);
    this.match = Objects.requireNonNull(match);
    this.assignment = Objects.requireNonNull(assignment);
    this.surroundings = Objects.requireNonNull(surroundings);
    this.outcome = Objects.requireNonNull(outcome);
  }

  /** Of a document whose pack was recognised, or that has none, with nothing around it. */
  public RuleContext(RuleInfo info, Document document, Optional<Match> match) {
    this(info, document, match, Assignment.RECOGNIZED, Surroundings.UNKNOWN);
  }

  /**
   * The same when the other rules have spoken: only rules that {@link RuleInfo.Needs#OUTCOME judge
   * by them} are ready then.
   */
  public RuleContext afterOthers(Outcome spoken) {
    return new RuleContext(info, document, match, assignment, surroundings, Optional.of(spoken));
  }

  public Document document() {
    return document;
  }

  /**
   * The document held against its pack.
   *
   * @throws IllegalStateException if no pack claims it, which a rule that {@link
   *     RuleInfo.Needs#PACK needs a pack} never meets
   */
  public Match match() {
    return match.orElseThrow(() -> new IllegalStateException("no pack claims the document"));
  }

  /** How the document came to its pack. */
  public Assignment assignment() {
    return assignment;
  }

  /** The day, the files around the document and what the caller asks of it. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /**
   * What the other rules made of the document.
   *
   * @throws IllegalStateException before they have spoken, which a rule that {@link
   *     RuleInfo.Needs#OUTCOME judges by them} never meets
   */
  public Outcome outcome() {
    return outcome.orElseThrow(() -> new IllegalStateException("the others have not spoken yet"));
  }

  /** Whether the rule has anything to look at: what it {@link RuleInfo#needs needs} is there. */
  public boolean isReady() {
    if (outcome.isPresent() != (info.needs() == RuleInfo.Needs.OUTCOME)) {
      return false;
    }
    boolean misfit = match.isPresent() && assignment.isMisfit(match.get());
    return switch (info.needs()) {
      case NOTHING, SOURCE -> true;
      case ANY_PACK -> match.isPresent();
      case PACK, OUTCOME -> match.isPresent() && !misfit;
    };
  }

  /** A finding at a place of the document, with the rule's own weight. */
  public Finding finding(Span span, String message) {
    return finding(info.severity(), span, message);
  }

  /** A finding with a weight of its own. */
  public Finding finding(Severity severity, Span span, String message) {
    String subject = document.source().text(span).strip();
    return new Finding(
        info.id(),
        severity,
        document.source().path(),
        document.source().range(span),
        message,
        Optional.empty(),
        document.sectionPath(span.start()),
        subject.isEmpty() ? message : subject,
        Optional.empty());
  }
}
