package dev.archlint.rule.document;

import dev.archlint.rule.Completeness;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Finds documents that are less complete than {@code --min-completeness} asks for. */
@RuleInfo(
    id = "document-incomplete",
    severity = Severity.ERROR,
    summary = "A document is as complete as the caller asks for",
    why = "A team that agreed on how much has to be there wants to hear of it before the merge.",
    bad =
        """
        # Desk

        ## Goals
        Sell tickets at the door.
        """,
    good =
        """
        # Desk

        ## Goals
        Sell tickets at the door.

        ## Risks
        The scanners fail in the cold.
        """,
    needs = RuleInfo.Needs.OUTCOME)
public final class DocumentIncomplete implements Rule {
  /** More names than these help nobody to begin. */
  private static final int NAMED = 3;

  @Override
  public List<Finding> check(RuleContext context) {
    OptionalInt least = context.surroundings().minCompleteness();
    Completeness completeness = context.outcome().completeness().orElseThrow();
    if (least.isEmpty() || completeness.percent() >= least.getAsInt()) {
      return List.of();
    }
    return List.of(
        context
            .finding(
                context.match().root().headingSpan(),
                "%d%% complete, at least %d%% asked for; most is missing of %s"
                    .formatted(completeness.percent(), least.getAsInt(), gaps(completeness)))
            .subject("completeness")
            .hint("begin with these; the other findings say what each of them lacks"));
  }

  private static String gaps(Completeness completeness) {
    return completeness.gaps().stream()
        .sorted(Comparator.comparingInt(Completeness.Gap::missing).reversed())
        .limit(NAMED)
        .map(
            gap ->
                "\"%s\" (%d of %d %s)"
                    .formatted(
                        gap.name(),
                        gap.missing(),
                        gap.required(),
                        gap.required() == 1 ? "part" : "parts"))
        .collect(Collectors.joining(", "));
  }
}
