package dev.archlint.rule.section;

import dev.archlint.document.InlineText;
import dev.archlint.document.TextPart;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundSection;
import dev.archlint.pack.ContentSpec;
import dev.archlint.pack.TextPattern;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Looks for text that a section must hold and text that it must not. */
@RuleInfo(
    id = "section-text",
    severity = Severity.ERROR,
    summary = "A section says what it must, and nothing that it must not",
    why = "A word that a team agreed on is found again by those who search for it, or audit it.",
    bad =
        """
        ## Rollback
        Obviously, we install the old version.
        """,
    good =
        """
        ## Rollback
        The feature flag goes off; the old version is still there.
        """,
    pack =
        """
        sections:
          - heading: Rollback
            content: { text: "(?i)feature flag|old version", forbid: "(?i)obviously" }
        """)
public final class SectionText implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context
        .match()
        .parts()
        .filter(SectionText::isAsked)
        .filter(part -> !Answer.of(part).standsForAll())
        .flatMap(part -> check(context, part))
        // What is forbidden in a section and in one above it is wrong once.
        .distinct()
        .toList();
  }

  private static boolean isAsked(BoundSection part) {
    ContentSpec content = part.expected().content();
    return !content.text().isEmpty() || !content.forbid().isEmpty();
  }

  private static Stream<Finding> check(RuleContext context, BoundSection part) {
    ContentSpec content = part.expected().content();
    List<InlineText> texts =
        TextPart.in(part.section(), context.document().source())
            .map(TextPart::text)
            // The heading of the section is not what the section says.
            .filter(text -> part.section().heading().filter(it -> it.text().equals(text)).isEmpty())
            .toList();
    Stream<Finding> missing =
        content.text().stream()
            .filter(asked -> texts.stream().noneMatch(text -> asked.isIn(text.prose())))
            .map(asked -> missing(context, part, asked));
    Stream<Finding> forbidden =
        content.forbid().stream()
            .flatMap(pattern -> texts.stream().flatMap(text -> forbidden(context, pattern, text)));
    return Stream.concat(missing, forbidden);
  }

  private static Finding missing(RuleContext context, BoundSection part, TextPattern asked) {
    String title = part.title().isEmpty() ? "the document" : "\"" + part.title() + "\"";
    return context
        .finding(part.headingSpan(), "%s does not say \"%s\"".formatted(title, asked.source()))
        .subject(part.title() + " " + asked.source())
        .hint(part.guidance().orElse("add it, in text and not in code"));
  }

  private static Stream<Finding> forbidden(
      RuleContext context, TextPattern pattern, InlineText text) {
    String prose = text.prose();
    return pattern.in(prose).stream()
        .filter(found -> isWords(prose.substring(found.start(), found.end())))
        .map(
            found ->
                context
                    .finding(
                        text.sourceSpan(found.start(), found.end()),
                        "\"%s\" must not be said here"
                            .formatted(prose.substring(found.start(), found.end()).strip()))
                    .hint("say it otherwise, or leave it out"));
  }

  private static boolean isWords(String found) {
    return !found.isBlank() && found.indexOf(InlineText.CODE) < 0;
  }
}
