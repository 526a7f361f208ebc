package dev.archlint.rule.placeholder;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.rule.placeholder.Placeholders.Placeholder;
import dev.archlint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds text in brackets that was meant to be replaced. */
@RuleInfo(
    id = "placeholder-text",
    severity = Severity.ERROR,
    summary = "No placeholder is left",
    why = "A placeholder is the one thing in a document that its author certainly did not mean.",
    bad =
        """
        ## Document Control
        - **Owner:** [Your name]
        - **Created:** YYYY-MM-DD
        """,
    good =
        """
        ## Document Control
        - **Owner:** Imke Thoms
        - **Created:** 2026-02-03
        """)
public final class PlaceholderText implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    NavigableMap<Integer, Span> choices = new TreeMap<>();
    context.get(Choices.SHARED).stream()
        .map(choice -> choice.text().span())
        .forEach(span -> choices.put(span.start(), span));
    return Placeholders.in(context.match()).stream()
        .filter(it -> !isIn(choices.floorEntry(it.span().start()), it.span()))
        .map(it -> finding(context, it))
        .toList();
  }

  private static boolean isIn(Map.@Nullable Entry<Integer, Span> choice, Span placeholder) {
    return choice != null && choice.getValue().contains(placeholder);
  }

  private static Finding finding(RuleContext context, Placeholder placeholder) {
    String text = placeholder.text();
    return switch (placeholder.weight()) {
      case ERROR ->
          context
              .finding(placeholder.span(), "the placeholder \"" + text + "\" is left")
              .hint("write what it stands for, or remove it");
      case WARNING ->
          context
              .finding(
                  Severity.WARNING, placeholder.span(), "\"" + text + "\" reads like a placeholder")
              .hint("replace it; if it is meant, write it without brackets");
      default ->
          context
              .finding(Severity.INFO, placeholder.span(), "\"" + text + "\" may be a placeholder")
              .hint("replace it; if it is meant, write it without brackets");
    };
  }
}
