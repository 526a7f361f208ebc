package dev.archlint.rule.document;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;

/** Says why a file could not be read as a document. */
@RuleInfo(
    id = "document-unreadable",
    severity = Severity.ERROR,
    summary = "The file is UTF-8 text of a sensible size and depth",
    why = "What cannot be read cannot be checked, and many of its readers see broken letters.",
    bad =
        """
        # Caf\\xE9 Till Architecture
        """,
    good =
        """
        # Café Till Architecture
        """,
    needs = RuleInfo.Needs.SOURCE)
public final class DocumentUnreadable implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.document().unreadable().stream()
        .map(
            reason ->
                context
                    .finding(reason.place(), "the file " + reason.reason())
                    .subject(reason.reason())
                    .hint(reason.mend()))
        .toList();
  }
}
