package dev.archlint.rule.template;

import dev.archlint.pack.Fingerprints.Kind;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.template.TemplateText.Left;
import java.util.List;

/** Finds what the template tells its authors, left in a document. */
@RuleInfo(
    id = "template-instruction",
    severity = Severity.ERROR,
    summary = "Nothing is left of what the template tells its authors",
    why = "A topic from the template says what should be answered there, and not the answer.",
    bad =
        """
        ## Observability
        - Name the logs that operators need
        """,
    good =
        """
        ## Observability
        - Each sale is logged with till, slot and price
        """,
    template =
        """
        ## Observability
        - Name the logs that operators need
        """)
public final class TemplateInstruction implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.get(TemplateText.SHARED).left(Kind.INSTRUCTION).stream()
        .map(left -> finding(context, left))
        .toList();
  }

  private static Finding finding(RuleContext context, Left left) {
    return context
        .finding(left.span(), left.quoted() + " what the template tells its authors")
        .hint("write what it asks for in its place");
  }
}
