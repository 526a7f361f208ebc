package dev.archlint.rule.section;

import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.match.BoundSection;
import dev.archlint.match.DuplicateSection;
import dev.archlint.match.Match;
import dev.archlint.match.Placement;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows the numbers of headings, in documents that number. */
@RuleInfo(
    id = "section-numbering",
    severity = Severity.WARNING,
    summary = "Numbers of headings neither skip nor repeat, and agree with the nesting",
    why = "\"See 5.2\" leads to the wrong place, or to two.",
    bad =
        """
        ## 1. Scope
        The ticket desk.

        ## 2. Design
        A desk client and a slot service.

        ## 4. Risks
        The old scanners fail in the cold.
        """,
    good =
        """
        ## 1. Scope
        The ticket desk.

        ## 2. Design
        A desk client and a slot service.

        ## 3. Risks
        The old scanners fail in the cold.
        """)
public final class SectionNumbering implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    NumberedLevels levels = NumberedLevels.of(context.document());
    if (levels.isEmpty()) {
      return List.of();
    }
    Map<Section, NumberedHeading.Fault> faults = new LinkedHashMap<>();
    context
        .match()
        .root()
        .section()
        .all()
        .filter(parent -> !parent.isLeaf())
        .forEach(
            parent ->
                NumberedHeading.firstFault(levels.number(parent), levels.numbered(parent))
                    .ifPresent(fault -> faults.put(parent, fault)));
    if (faults.isEmpty()) {
      return List.of();
    }
    Set<Span> unsettled = unsettled(context.match());
    List<Finding> findings = new ArrayList<>();
    faults.forEach(
        (parent, fault) -> {
          if (!holdsAny(parent, unsettled)) {
            findings.add(finding(context, fault));
          }
        });
    return findings;
  }

  private static Finding finding(RuleContext context, NumberedHeading.Fault fault) {
    Heading heading = fault.heading();
    return context
        .finding(heading.text().span(), "\"%s\" %s".formatted(heading.title(), fault.what()))
        .hint("number the sections anew, and look at what refers to them");
  }

  /** A bold line has no number, and its place in the row is free. */
  private static boolean isUnsettled(BoundSection section) {
    return !section.place().equals(Placement.IN_PLACE)
        || section.name() == BoundSection.NameMatch.BOLD_LINE;
  }

  private static boolean holdsAny(Section parent, Set<Span> headings) {
    for (Section section : parent.sections()) {
      if (section.heading().isPresent() && headings.contains(section.heading().get().span())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Headings of sections that are too many or out of place, and of those whose sibling is missing
   * or out of place: that is said, and mending it changes the numbers.
   */
  private static Set<Span> unsettled(Match match) {
    Stream<Section> again = match.duplicates().stream().map(DuplicateSection::section);
    Stream<Section> besideMissing =
        match.missing().stream().flatMap(missing -> sectionsIn(missing.parent()));
    Stream<Section> besideMisplaced =
        match
            .parts()
            .filter(parent -> parent.sections().stream().anyMatch(SectionNumbering::isUnsettled))
            .flatMap(SectionNumbering::sectionsIn);
    return Stream.of(again, besideMissing, besideMisplaced)
        .flatMap(sections -> sections)
        .map(Section::heading)
        .flatMap(Optional::stream)
        .map(Heading::span)
        .collect(Collectors.toSet());
  }

  private static Stream<Section> sectionsIn(BoundSection parent) {
    return Stream.concat(
        parent.sections().stream().map(BoundSection::section), parent.extras().stream());
  }
}
