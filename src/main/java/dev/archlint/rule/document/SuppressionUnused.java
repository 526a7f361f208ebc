package dev.archlint.rule.document;

import dev.archlint.rule.Finding;
import dev.archlint.rule.IdleSuppression;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;

/** Finds suppressions that suppress nothing. */
@RuleInfo(
    id = "suppression-unused",
    severity = Severity.WARNING,
    summary = "Every suppression suppresses something",
    why =
        "What was suppressed is mended, or the comment never did what its author meant; the next"
            + " reader takes it for a defect that is still there.",
    bad =
        """
        ## Non-Goals
        <!-- archlint-disable-next-line placeholder-marker -- waits for the vendor -->
        The desk sells no season tickets.
        """,
    good =
        """
        ## Non-Goals
        <!-- archlint-disable-next-line placeholder-marker -- waits for the vendor -->
        The desk sells no season tickets: TBD.
        """,
    needs = RuleInfo.Needs.OUTCOME)
public final class SuppressionUnused implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.outcome().idleSuppressions().stream()
        .map(idle -> finding(context, idle))
        .toList();
  }

  private static Finding finding(RuleContext context, IdleSuppression idle) {
    String message =
        switch (idle.cause()) {
          case NOTHING_FOUND -> "\"%s\" suppresses nothing here";
          case NOTHING_FOUND_AT_ALL -> "\"%s\" suppresses nothing";
          case NOTHING_TO_END -> "\"%s\" ends no suppression";
          case UNKNOWN_RULE -> "\"%s\" is no rule and no group";
          case UNKNOWN_INSTRUCTION -> "\"%s\" is no instruction";
        };
    String mend =
        switch (idle.cause()) {
          case NOTHING_FOUND -> "take it out of the comment";
          case NOTHING_FOUND_AT_ALL -> "remove the comment";
          case NOTHING_TO_END -> "remove it";
          case UNKNOWN_RULE ->
              "`archlint explain` lists the rules; a reason stands behind two dashes: -- reason";
          case UNKNOWN_INSTRUCTION ->
              "write archlint-disable, -enable, -disable-line, -disable-next-line or -disable-file";
        };
    return context
        .finding(idle.place(), message.formatted(idle.text()))
        .hint(idle.meant().map("did you mean %s?"::formatted).orElse(mend));
  }
}
