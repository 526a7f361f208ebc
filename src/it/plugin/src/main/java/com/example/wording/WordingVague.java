package com.example.wording;

import dev.archlint.document.InlineText;
import dev.archlint.document.TextPart;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** Finds promises that nobody can hold anybody to. */
@RuleInfo(
    id = "wording-vague",
    severity = Severity.WARNING,
    summary = "What is promised can be checked",
    why = "Two readers of \"as fast as possible\" will disagree on the day it is delivered.",
    bad =
        """
        ## Goals
        - Answer the ticket desk as fast as possible.
        """,
    good =
        """
        ## Goals
        - Answer the ticket desk within 300 ms.
        """)
public final class WordingVague implements Rule {
  private static final List<String> PHRASES =
      List.of("as fast as possible", "as needed", "state of the art", "user-friendly");

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    TextPart.in(context.document()).forEach(part -> look(part.text(), context, findings));
    return findings;
  }

  /** Prose is what readers see, with code blotted out: nobody promises anything in code. */
  private static void look(InlineText text, RuleContext context, List<Finding> findings) {
    String prose = text.prose();
    for (String phrase : PHRASES) {
      int length = phrase.length();
      for (int at = 0; at + length <= prose.length(); at++) {
        if (prose.regionMatches(true, at, phrase, 0, length)) {
          String message = "\"%s\" cannot be checked".formatted(prose.substring(at, at + length));
          findings.add(
              context
                  .finding(text.sourceSpan(at, at + length), message)
                  .hint("say how fast, how much or when"));
        }
      }
    }
  }
}
