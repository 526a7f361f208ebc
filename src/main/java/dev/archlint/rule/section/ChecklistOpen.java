package dev.archlint.rule.section;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Passage;
import dev.archlint.document.Section;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundSection;
import dev.archlint.pack.Fingerprints;
import dev.archlint.pack.NormalText;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Finds boxes that are not ticked, where the pack says that they are there to be ticked. */
@RuleInfo(
    id = "checklist-open",
    severity = Severity.WARNING,
    summary = "Every box of a checklist is ticked",
    why = "An open box in a list of things that must be done is one that was not, or not noted.",
    bad =
        """
        ## Before Opening
        - [x] Scanners charged
        - [ ] Cash box counted
        """,
    good =
        """
        ## Before Opening
        - [x] Scanners charged
        - [x] Cash box counted
        """,
    pack =
        """
        sections:
          - heading: Before Opening
            checklist: true
        """)
public final class ChecklistOpen implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return context
        .match()
        .parts()
        .filter(part -> part.expected().checklist())
        .flatMap(ChecklistOpen::blocks)
        .flatMap(block -> open(block, context))
        .map(
            item ->
                context
                    .finding(
                        item.text().span(),
                        "\"%s\" is not ticked".formatted(item.text().plain().strip()))
                    .hint("do it and tick it, or say why not: \"Not applicable: ...\""))
        .distinct()
        .toList();
  }

  /** Its own, and those of the author's own subsections; the others have a say of their own. */
  private static Stream<Block> blocks(BoundSection part) {
    return Stream.concat(
        part.content().stream(),
        part.extras().stream().flatMap(Section::all).flatMap(it -> it.blocks().stream()));
  }

  private static Stream<ListItem> open(Block block, RuleContext context) {
    if (block instanceof BlockQuote quote) {
      return quote.blocks().stream().flatMap(below -> open(below, context));
    }
    return block instanceof ListBlock list && !isTemplate(list, context)
        ? list.items().stream().flatMap(item -> open(item, context))
        : Stream.empty();
  }

  private static Stream<ListItem> open(ListItem item, RuleContext context) {
    Stream<ListItem> below = item.blocks().stream().flatMap(block -> open(block, context));
    boolean open = item.box() == ListItem.TaskBox.OPEN && Answer.of(item.text()) == Answer.CONTENT;
    return open && !doesNotApply(item) ? Stream.concat(Stream.of(item), below) : below;
  }

  /** {@code - [ ] Penetration test (not applicable: no network)}. */
  private static boolean doesNotApply(ListItem item) {
    String words = " " + NormalText.of(item.text().plain()).value() + " ";
    return words.contains(" not applicable ") || words.contains(" n a ");
  }

  /** A list that is still the template's has its finding as a whole. */
  private static boolean isTemplate(ListBlock list, RuleContext context) {
    Fingerprints known = context.match().pack().fingerprints();
    List<Passage> passages = Passage.in(List.of(list), context.document().source());
    return !passages.isEmpty()
        && passages.stream()
            .map(passage -> NormalText.of(passage.text()))
            .allMatch(text -> known.has(Fingerprints.Kind.EXAMPLE, text));
  }
}
