package dev.archlint.rule.document;

import dev.archlint.document.InlineText;
import dev.archlint.match.Match;
import dev.archlint.pack.Interval;
import dev.archlint.pack.ReviewSpec;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.value.FieldText;
import dev.archlint.rule.value.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Finds documents that nobody has looked at for longer than they, or their pack, allow. */
@RuleInfo(
    id = "document-stale",
    severity = Severity.OFF,
    summary = "A document is no older than it may be",
    why = "A document that describes last year's system misleads more than none.",
    bad =
        """
        # Desk
        **Last Updated:** 2025-01-09
        **Review Cycle:** Quarterly

        ## Scope
        Tickets are sold at the door.
        """,
    good =
        """
        # Desk
        **Last Updated:** 2026-10-09
        **Review Cycle:** Quarterly

        ## Scope
        Tickets are sold at the door.
        """,
    pack =
        """
        fields: [Last Updated, Review Cycle]
        review: { updated: Last Updated, cycle: Review Cycle }
        rules: { document-stale: warning }
        sections:
          - heading: Scope
        """)
public final class DocumentStale implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    Optional<ReviewSpec> review = context.match().pack().review();
    return review.isEmpty()
        ? List.of()
        : new Age(context, review.get()).finding().stream().toList();
  }

  /** A field that says when. */
  private record Said(InlineText text, Period period) {}

  private record Age(RuleContext context, ReviewSpec review) {
    /** The first reason of three; where one speaks, the others say the same. */
    Optional<Finding> finding() {
      return reviewDue().or(this::cycleOver).or(this::limitOver);
    }

    private Optional<Finding> reviewDue() {
      return date(review.next())
          .filter(next -> isOver(next.period().last()))
          .map(
              next ->
                  finding(
                      next.text(),
                      "the next review was due on %s".formatted(next.period().last()),
                      "review the document and set the day of the next one"));
    }

    private Optional<Finding> cycleOver() {
      Optional<InlineText> cycle = text(review.cycle());
      return cycle
          .flatMap(it -> Interval.of(it.plain()))
          .flatMap(
              interval ->
                  olderThan(
                      interval,
                      "its review cycle is \"%s\"".formatted(cycle.get().plain().strip())));
    }

    private Optional<Finding> limitOver() {
      return review.limit().flatMap(limit -> olderThan(limit, "its pack allows " + words(limit)));
    }

    private Optional<Finding> olderThan(java.time.Period age, String why) {
      return date(review.updated())
          .filter(updated -> isOver(updated.period().last().plus(age)))
          .map(
              updated ->
                  finding(
                      updated.text(),
                      "last updated on %s; %s".formatted(updated.period().last(), why),
                      "look whether it still holds, and move the date"));
    }

    /** Whether that day is past; nobody knows where there is no clock. */
    private boolean isOver(LocalDate day) {
      return context.surroundings().today().filter(day::isBefore).isPresent();
    }

    private static String words(java.time.Period limit) {
      long months = limit.toTotalMonths();
      long days = limit.get(ChronoUnit.DAYS);
      return months > 0
          ? months + (months == 1 ? " month" : " months")
          : days + (days == 1 ? " day" : " days");
    }

    private Finding finding(InlineText place, String message, String hint) {
      return context.finding(place.span(), message).hint(hint);
    }

    private Optional<Said> date(Optional<String> label) {
      return text(label)
          .flatMap(text -> Period.of(text.plain()).map(period -> new Said(text, period)));
    }

    private Optional<InlineText> text(Optional<String> label) {
      Match match = context.match();
      return label.flatMap(match::field).stream()
          .flatMap(field -> field.occurrences().stream())
          .flatMap(field -> FieldText.of(field).stream())
          .findFirst();
    }
  }
}
