package dev.archlint.lint;

import dev.archlint.document.Block;
import dev.archlint.document.Field;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundField;
import dev.archlint.match.BoundSection;
import dev.archlint.match.BoundTable;
import dev.archlint.match.Match;
import dev.archlint.pack.SectionSpec;
import dev.archlint.rule.Completeness;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts how much of what its pack asks for a document has.
 *
 * <p>A part is a required section, field or table. Parts below a section that is not there count as
 * well, so that a whole chapter left out weighs what it would hold; a repeated section counts as
 * often as it occurs, and at least as often as it must. A part is satisfied when it is there and no
 * error or warning in its own place says that it is empty or not filled in; a section without
 * content of its own, when one of its parts is.
 */
public final class CompletenessCount {
  /**
   * What is said of a part that is there. Of a part that is not there nothing needs to be said: the
   * match knows it, and the finding points at a neighbour that may be faultless.
   */
  private static final Set<String> UNFILLED_RULES =
      Set.of(
          "section-empty",
          "section-content",
          "list-item-empty",
          "table-column-missing",
          "table-rows",
          "table-blank-cell",
          "table-blank-row",
          "field-empty");

  private static final Set<String> UNFILLED_GROUPS = Set.of("placeholder", "template");

  private CompletenessCount() {}

  /**
   * Counts the parts of one document.
   *
   * @param findings all of the document, with the weight that their rules give them, before any is
   *     hidden
   */
  public static Completeness of(Match match, List<Finding> findings) {
    Counter counter = new Counter(match.document().source(), findings);
    counter.countWhole(match.root());
    return new Completeness(counter.satisfied, counter.required, counter.gaps);
  }

  private static final class Counter {
    /** Where something is not filled in: offsets, ascending. */
    private final int[] unfilled;

    private final List<Completeness.Gap> gaps = new ArrayList<>();
    private int satisfied;
    private int required;

    Counter(SourceFile source, List<Finding> findings) {
      this.unfilled =
          findings.stream()
              .filter(finding -> finding.severity().isAtLeast(Severity.WARNING))
              .filter(finding -> saysUnfilled(finding.rule()))
              .mapToInt(finding -> source.offset(finding.range().start()))
              .sorted()
              .toArray();
    }

    private static boolean saysUnfilled(String rule) {
      return UNFILLED_RULES.contains(rule) || UNFILLED_GROUPS.contains(Rules.group(rule));
    }

    private void countWhole(BoundSection root) {
      boolean answered = isAnswered(root);
      count("the document itself", () -> countOwn(root, answered));
      for (SectionSpec expected : root.expected().sections()) {
        String name =
            root.sections().stream()
                .filter(section -> section.expected().equals(expected))
                .filter(section -> expected.repeat().isEmpty())
                .findFirst()
                .map(BoundSection::title)
                .orElse(expected.name());
        count(name, () -> countSections(root, expected, answered));
      }
    }

    /** Runs a count and notes what it found missing. */
    private void count(String name, Runnable count) {
      int satisfiedBefore = satisfied;
      int requiredBefore = required;
      count.run();
      int of = required - requiredBefore;
      int missing = of - (satisfied - satisfiedBefore);
      if (missing > 0) {
        gaps.add(new Completeness.Gap(name, missing, of));
      }
    }

    private void count(BoundSection part) {
      // A section that says it does not apply owes none of its parts.
      boolean answered = isAnswered(part);
      countOwn(part, answered);
      for (SectionSpec expected : part.expected().sections()) {
        countSections(part, expected, answered);
      }
    }

    private void countOwn(BoundSection part, boolean answered) {
      for (BoundField field : part.fields()) {
        if (field.required() && !(field.isMissing() && answered)) {
          add(!field.isMissing() && field.occurrences().stream().allMatch(this::isFilled));
        }
      }
      for (BoundTable table : part.tables()) {
        if (!table.expected().optional() && !(table.table().isEmpty() && answered)) {
          add(table.table().filter(found -> isFilled(Stream.of(found.span()))).isPresent());
        }
      }
    }

    private void countSections(BoundSection parent, SectionSpec expected, boolean answered) {
      List<BoundSection> present =
          parent.sections().stream()
              .filter(section -> section.expected().equals(expected))
              .toList();
      for (BoundSection section : present) {
        int satisfiedBefore = satisfied;
        int requiredBefore = required;
        count(section);
        if (expected.isRequired()) {
          // A chapter that holds nothing but unfilled parts is not filled in either.
          boolean hollow =
              satisfied == satisfiedBefore
                  && required > requiredBefore
                  && section.content().stream().noneMatch(Block::hasContent);
          add(!hollow && isFilled(ownPlace(section)));
        }
      }
      boolean owed = expected.isRequired() && !answered;
      int atLeast = owed ? expected.repeat().map(count -> count.min()).orElse(1) : 0;
      required += Math.max(0, atLeast - present.size()) * partsOf(expected);
    }

    private static boolean isAnswered(BoundSection section) {
      Answer answer = Answer.of(section);
      return answer == Answer.BARE || answer == Answer.REASONED;
    }

    /** A section that is not there, and the parts that it would have had to hold. */
    private static int partsOf(SectionSpec section) {
      int fields =
          (int)
              section.fields().stream()
                  .filter(field -> !field.optional() && field.when().isEmpty())
                  .count();
      int tables = (int) section.tables().stream().filter(table -> !table.optional()).count();
      int sections =
          section.sections().stream()
              .filter(SectionSpec::isRequired)
              .mapToInt(
                  child -> child.repeat().map(count -> count.min()).orElse(1) * partsOf(child))
              .sum();
      return 1 + fields + tables + sections;
    }

    private void add(boolean isSatisfied) {
      required++;
      satisfied += isSatisfied ? 1 : 0;
    }

    /** Its heading and its own blocks, not its subsections. */
    private static Stream<Span> ownPlace(BoundSection section) {
      return Stream.concat(
          section.section().heading().stream().map(heading -> heading.span()),
          section.content().stream().map(Block::span));
    }

    private boolean isFilled(Field field) {
      return isFilled(
          Stream.concat(Stream.of(field.span()), field.blocks().stream().map(Block::span)));
    }

    private boolean isFilled(Stream<Span> place) {
      return place.noneMatch(this::isUnfilled);
    }

    private boolean isUnfilled(Span span) {
      int found = Arrays.binarySearch(unfilled, span.start());
      int first = found >= 0 ? found : -found - 1;
      return first < unfilled.length && unfilled[first] <= span.end();
    }
  }
}
