package dev.archlint.rule.document;

import dev.archlint.document.Document;
import dev.archlint.document.FrontMatter;
import dev.archlint.document.InlineText;
import dev.archlint.match.BoundSection;
import dev.archlint.pack.HeadingPattern;
import dev.archlint.pack.Key;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** Asks for a title, and for the form that the pack gives it. */
@RuleInfo(
    id = "document-title",
    severity = Severity.WARNING,
    summary = "The document has a title, in the form of the template",
    why = "Search results, tabs and lists of documents show the title and nothing else.",
    bad =
        """
        # Notes

        The ticket desk replaces the paper blocks.
        """,
    good =
        """
        # Ticket Desk Architecture

        The ticket desk replaces the paper blocks.
        """,
    pack =
        """
        heading: "{system} Architecture"
        """)
public final class DocumentTitle implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    BoundSection root = context.match().root();
    List<HeadingPattern> forms = root.expected().headings();
    Optional<InlineText> inFrontMatter = inFrontMatter(context.document());
    boolean headed = root.section().heading().isPresent() && !root.section().title().isBlank();
    if (!headed && inFrontMatter.isEmpty()) {
      return List.of(
          context
              .finding(root.headingSpan(), "the document has no title")
              .subject("title")
              .hint(
                  forms.isEmpty()
                      ? "begin it with a heading of the first level"
                      : "begin it with \"# %s\"".formatted(root.expected().name())));
    }
    boolean follows =
        forms.isEmpty()
            || (headed && follows(forms, root.section().title()))
            || inFrontMatter.filter(title -> follows(forms, title.plain())).isPresent();
    if (follows) {
      return List.of();
    }
    InlineText title =
        headed ? root.section().heading().orElseThrow().text() : inFrontMatter.orElseThrow();
    return List.of(
        context
            .finding(
                title.span(),
                "the title \"%s\" does not have the form \"%s\""
                    .formatted(title.plain().strip(), root.expected().name()))
            .hint("titles of one form are found and sorted together"));
  }

  private static boolean follows(List<HeadingPattern> forms, String title) {
    return forms.stream()
        .anyMatch(
            form ->
                form.matches(Key.of(title)) || form.matches(Key.withoutTrailingParentheses(title)));
  }

  private static Optional<InlineText> inFrontMatter(Document document) {
    return document
        .frontMatter()
        .flatMap(
            matter ->
                matter.entries().stream()
                    .filter(entry -> entry.key().plain().equalsIgnoreCase("title"))
                    .map(FrontMatter.Entry::values)
                    .flatMap(List::stream)
                    .filter(value -> !value.isBlank())
                    .findFirst());
  }
}
