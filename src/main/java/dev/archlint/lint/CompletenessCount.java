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
      int[] places = new int[findings.size()];
      int count = 0;
      for (Finding finding : findings) {
        if (finding.severity().isAtLeast(Severity.WARNING) && saysUnfilled(finding.rule())) {
          places[count++] = source.offset(finding.range().start());
        }
      }
      this.unfilled = Arrays.copyOf(places, count);
      Arrays.sort(unfilled);
    }

    private static boolean saysUnfilled(String rule) {
      return UNFILLED_RULES.contains(rule) || UNFILLED_GROUPS.contains(Rules.group(rule));
    }

    private void countWhole(BoundSection root) {
      boolean answered = isAnswered(root);
      countOwn(root, answered);
      noteGap("the document itself", 0, 0);
      Siblings siblings = new Siblings(root);
      for (SectionSpec expected : root.expected().sections()) {
        List<BoundSection> present = siblings.next(expected);
        int satisfiedBefore = satisfied;
        int requiredBefore = required;
        countSections(present, expected, answered);
        boolean one = expected.repeat().isEmpty() && !present.isEmpty();
        noteGap(one ? present.get(0).title() : expected.name(), satisfiedBefore, requiredBefore);
      }
    }

    /** Notes what has been found missing since there were so many parts. */
    private void noteGap(String name, int satisfiedBefore, int requiredBefore) {
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
      Siblings siblings = new Siblings(part);
      for (SectionSpec expected : part.expected().sections()) {
        countSections(siblings.next(expected), expected, answered);
      }
    }

    private void countOwn(BoundSection part, boolean answered) {
      for (BoundField field : part.fields()) {
        if (field.required() && !(field.isMissing() && answered)) {
          add(!field.isMissing() && areFilled(field.occurrences()));
        }
      }
      for (BoundTable table : part.tables()) {
        if (!table.expected().optional() && !(table.table().isEmpty() && answered)) {
          add(table.table().isPresent() && !isUnfilled(table.table().get().span()));
        }
      }
    }

    /**
     * @param present what fills the part
     */
    private void countSections(List<BoundSection> present, SectionSpec expected, boolean answered) {
      for (BoundSection section : present) {
        int satisfiedBefore = satisfied;
        int requiredBefore = required;
        count(section);
        if (expected.isRequired()) {
          // A chapter that holds nothing but unfilled parts is not filled in either.
          boolean hollow =
              satisfied == satisfiedBefore
                  && required > requiredBefore
                  && !Block.anyHasContent(section.content());
          add(!hollow && isFilled(section));
        }
      }
      if (expected.isRequired() && !answered) {
        int atLeast = expected.repeat().map(count -> count.min()).orElse(1);
        int absent = atLeast - present.size();
        required += absent > 0 ? absent * partsOf(expected) : 0;
      }
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
    private boolean isFilled(BoundSection section) {
      return !section.section().heading().map(it -> isUnfilled(it.span())).orElse(false)
          && areAllFilled(section.content());
    }

    private boolean areFilled(List<Field> fields) {
      for (Field field : fields) {
        if (isUnfilled(field.span()) || !areAllFilled(field.blocks())) {
          return false;
        }
      }
      return true;
    }

    private boolean areAllFilled(List<Block> blocks) {
      for (Block block : blocks) {
        if (isUnfilled(block.span())) {
          return false;
        }
      }
      return true;
    }

    private boolean isUnfilled(Span span) {
      int found = Arrays.binarySearch(unfilled, span.start());
      int first = found >= 0 ? found : -found - 1;
      return first < unfilled.length && unfilled[first] <= span.end();
    }
  }

  /** The subsections of a section that fill something, which stand in the order of the pack. */
  private static final class Siblings {
    private final List<BoundSection> sections;
    private int next;

    Siblings(BoundSection parent) {
      this.sections = parent.sections();
    }

    /** Those that fill a part; to be asked for all parts in the order of the pack. */
    @SuppressWarnings("ReferenceEquality") // to look into parts would cost far more than to count
    List<BoundSection> next(SectionSpec expected) {
      int first = next;
      while (next < sections.size() && sections.get(next).expected() == expected) {
        next++;
      }
      return sections.subList(first, next);
    }
  }
}
