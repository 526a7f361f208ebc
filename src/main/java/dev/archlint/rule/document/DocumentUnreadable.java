package dev.archlint.rule.document;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import java.util.List;

/** Says why a file could not be read as a document. */
@RuleInfo(
    id = "document-unreadable",
    severity = Severity.ERROR,
    summary = "The file is UTF-8 text of a sensible size",
    why = "What cannot be read cannot be checked, and many of its readers see broken letters.",
    bad =
        """
        # Caf\\xE9 Till Architecture
        """,
    good =
        """
        # Café Till Architecture
        """,
    needs = RuleInfo.Needs.NOTHING)
public final class DocumentUnreadable implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.document().unreadable().stream()
        .map(
            reason ->
                context
                    .finding(Span.at(0), "the file " + reason)
                    .subject(reason)
                    .hint(
                        reason.contains("UTF")
                            ? "save it as UTF-8"
                            : "exclude it, or make a document of it that can be read"))
        .toList();
  }
}
