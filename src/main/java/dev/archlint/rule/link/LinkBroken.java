package dev.archlint.rule.link;

import dev.archlint.document.Document;
import dev.archlint.document.HtmlTag;
import dev.archlint.document.Link;
import dev.archlint.document.LinkDefinition;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds links to files that do not exist and to headings that nobody wrote; asks no network. */
@RuleInfo(
    id = "link-broken",
    severity = Severity.ERROR,
    summary = "Every link in the repository leads somewhere",
    why = "A reader who follows a dead link stops trusting the live ones.",
    bad =
        """
        ## Goals
        Why these, is told under [risks](#risk).

        ## Risks
        The scanners fail in the cold.
        """,
    good =
        """
        ## Goals
        Why these, is told under [risks](#risks).

        ## Risks
        The scanners fail in the cold.
        """)
public final class LinkBroken implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    Targets targets = new Targets(context);
    List<Finding> findings = new ArrayList<>();
    for (Place place : places(context.document())) {
      targets
          .problem(place.destination())
          .map(
              wrong ->
                  context
                      .finding(wrong.severity(), place.span(), wrong.message())
                      .subject(place.destination())
                      .hint(wrong.hint()))
          .ifPresent(findings::add);
    }
    for (Reference reference : Reference.undefined(context.document())) {
      findings.add(
          context
              .finding(
                  Severity.WARNING,
                  reference.span(),
                  "nothing defines \"[%s]\", so that this is shown as it is written"
                      .formatted(reference.label()))
              .hint("add a line \"[%s]: address\"".formatted(reference.label())));
    }
    return findings;
  }

  /** A destination and where it is written. */
  private record Place(String destination, Span span) {}

  private static List<Place> places(Document document) {
    List<Place> places = new ArrayList<>();
    for (Link link : document.links()) {
      if (isInline(link, document)) {
        places.add(new Place(link.destination(), link.span()));
      }
    }
    for (LinkDefinition definition : document.definitions()) {
      if (!isFootnote(definition)) {
        places.add(new Place(definition.destination(), definition.span()));
      }
    }
    for (HtmlTag tag : HtmlTag.in(document)) {
      Stream.of("href", "src")
          .flatMap(name -> tag.attribute(name).stream())
          .filter(address -> !address.isBlank())
          .forEach(address -> places.add(new Place(address, tag.span())));
    }
    return places;
  }

  /** What a reference leads to is looked at once, where it is defined. */
  private static boolean isInline(Link link, Document document) {
    return switch (link.kind()) {
      case INLINE -> true;
      case IMAGE -> document.source().text().charAt(link.span().end() - 1) == ')';
      case REFERENCE, AUTOLINK -> false;
    };
  }

  /** A footnote of one word reads like a definition. */
  static boolean isFootnote(LinkDefinition definition) {
    return definition.label().startsWith("^");
  }
}
