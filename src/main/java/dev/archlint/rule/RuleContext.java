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
  private final DocumentContext known;

  RuleContext(RuleInfo info, DocumentContext known) {
    this.info = Objects.requireNonNull(info);
    this.known = known;
  }

  /**
   * Of a document whose pack was recognised, or that has none, with nothing around it.
   *
   * @param info the rule that reads it
   * @param match empty for a document that no pack claims
   */
  public RuleContext(RuleInfo info, Document document, Optional<Match> match) {
    this(info, new DocumentContext(document, match, Assignment.RECOGNIZED, Surroundings.UNKNOWN));
  }

  public Document document() {
    return known.document();
  }

  /**
   * The document held against its pack.
   *
   * @throws IllegalStateException if no pack claims it, which a rule that {@link
   *     RuleInfo.Needs#PACK needs a pack} never meets
   */
  public Match match() {
    return known
        .match()
        .orElseThrow(() -> new IllegalStateException("no pack claims the document"));
  }

  /**
   * What other rules ask of the document as well, worked out once for all of them.
   *
   * @throws IllegalStateException if no pack claims it
   */
  public <T> T get(Shared<T> wanted) {
    return known.get(wanted, match());
  }

  /** How the document came to its pack. */
  public Assignment assignment() {
    return known.assignment();
  }

  /** The day, the files around the document and what the caller asks of it. */
  public Surroundings surroundings() {
    return known.surroundings();
  }

  /**
   * What the other rules made of the document.
   *
   * @throws IllegalStateException before they have spoken, which a rule that {@link
   *     RuleInfo.Needs#OUTCOME judges by them} never meets
   */
  public Outcome outcome() {
    return known
        .outcome()
        .orElseThrow(() -> new IllegalStateException("the others have not spoken yet"));
  }

  /** Whether the rule has anything to look at: what it {@link RuleInfo#needs needs} is there. */
  public boolean isReady() {
    return known.isReadyFor(info.needs());
  }

  /** A finding at a place of the document, with the rule's own weight. */
  public Finding finding(Span span, String message) {
    return finding(info.severity(), span, message);
  }

  /** A finding with a weight of its own. */
  public Finding finding(Severity severity, Span span, String message) {
    Document document = document();
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
