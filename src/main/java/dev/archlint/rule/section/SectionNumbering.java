package dev.archlint.rule.section;

import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.match.BoundSection;
import dev.archlint.match.DuplicateSection;
import dev.archlint.match.Match;
import dev.archlint.match.MissingSection;
import dev.archlint.match.Placement;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
    Set<Section> unsettled = unsettled(context.match());
    List<Finding> findings = new ArrayList<>();
    context
        .document()
        .root()
        .all()
        .filter(parent -> !unsettled.contains(parent))
        .forEach(
            parent -> {
              List<NumberedHeading> numbered = levels.numbered(parent);
              NumberedHeading.firstFault(levels.number(parent), numbered)
                  .ifPresent(fault -> findings.add(finding(context, fault)));
            });
    return findings;
  }

  private static Finding finding(RuleContext context, NumberedHeading.Fault fault) {
    Heading heading = fault.heading();
    return context
        .finding(heading.text().span(), "\"%s\" %s".formatted(heading.title(), fault.what()))
        .hint("number the sections anew, and look at what refers to them");
  }

  /**
   * Sections among whose subsections one is missing, too many or out of place: of those that is
   * said, and mending it changes the numbers.
   */
  private static Set<Section> unsettled(Match match) {
    Set<Section> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
    match.missing().stream().map(MissingSection::parent).forEach(it -> wrong.add(it.section()));
    Set<Section> astray = Collections.newSetFromMap(new IdentityHashMap<>());
    match.duplicates().stream().map(DuplicateSection::section).forEach(astray::add);
    match
        .parts()
        .forEach(
            parent ->
                parent.sections().stream()
                    .filter(child -> !child.place().equals(Placement.IN_PLACE))
                    .map(BoundSection::section)
                    .forEach(
                        child -> {
                          wrong.add(parent.section());
                          astray.add(child);
                        }));
    match
        .document()
        .root()
        .all()
        .filter(parent -> parent.sections().stream().anyMatch(astray::contains))
        .forEach(wrong::add);
    return wrong;
  }
}
