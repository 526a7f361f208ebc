package dev.archlint.rule.template;

import dev.archlint.document.Passage;
import dev.archlint.pack.Fingerprints.Kind;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.template.TemplateText.Left;
import java.util.List;

/** Finds the template's samples left in a document as if they were its own. */
@RuleInfo(
    id = "template-example",
    severity = Severity.WARNING,
    summary = "No table, code block or list is exactly the template's sample",
    why = "A sample says how an answer looks; left standing, it is an answer that nobody gave.",
    bad =
        """
        ## Performance Targets
        | Operation | Target |
        |---|---|
        | Read | < 100 ms |
        """,
    good =
        """
        ## Performance Targets
        | Operation | Target |
        |---|---|
        | Check a ticket | < 300 ms |
        """,
    template =
        """
        ## Performance Targets
        | Operation | Target |
        |---|---|
        | Read | < 100 ms |
        """)
public final class TemplateExample implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context.get(TemplateText.SHARED).left(Kind.EXAMPLE).stream()
        .map(left -> finding(context, left))
        .toList();
  }

  private static Finding finding(RuleContext context, Left left) {
    String what =
        switch (left.first().kind()) {
          case TABLE -> "the rows of the table are";
          case CODE -> "the code block is";
          case CHECKLIST -> "the checklist is";
          case ITEM, SENTENCE, VALUE -> left.quoted();
        };
    boolean code = left.first().kind() == Passage.Kind.CODE;
    return context
        .finding(left.span(), what + " exactly the template's example")
        .hint(
            code
                ? "replace it with your own, or remove it"
                : "replace it with what is true of this system");
  }
}
