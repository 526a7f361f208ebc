package dev.archlint.rule.section;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.Field;
import dev.archlint.document.InlineText;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Section;
import dev.archlint.match.Match;
import dev.archlint.match.OfPack;
import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Key;
import dev.archlint.pack.SectionSpec;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds bullets with nothing behind them, and labels of the pack that nothing follows. */
@RuleInfo(
    id = "list-item-empty",
    severity = Severity.WARNING,
    summary = "Every list item says something",
    why = "A bare bullet is a thought that somebody meant to finish.",
    bad =
        """
        ## Non-Goals
        - Seat numbers
        -
        """,
    good =
        """
        ## Non-Goals
        - Seat numbers
        - Season tickets
        """)
public final class ListItemEmpty implements Rule {
  /** All labels of a pack. */
  private static final OfPack<Set<Key>> LABELS =
      OfPack.of(pack -> labels(pack.root()).collect(Collectors.toSet()));

  @Override
  public List<Finding> check(RuleContext context) {
    Silent silent = new Silent(context);
    List<Finding> findings = new ArrayList<>();
    context
        .document()
        .root()
        .all()
        // A section with no more than that is empty as a whole.
        .filter(ListItemEmpty::hasContent)
        .forEach(
            section -> {
              blocks(section.blocks(), context, silent, findings);
              labels(section, context, silent, findings);
            });
    return findings;
  }

  private static boolean hasContent(Section section) {
    return !section.isLeaf() || Block.anyHasContent(section.blocks());
  }

  private static void blocks(
      List<Block> blocks, RuleContext context, Silent silent, List<Finding> findings) {
    for (Block block : blocks) {
      if (block instanceof BlockQuote quote) {
        blocks(quote.blocks(), context, silent, findings);
      } else if (block instanceof ListBlock list && !silent.lists.contains(list.span())) {
        list(list, context, silent, findings);
      }
    }
  }

  private static void list(
      ListBlock list, RuleContext context, Silent silent, List<Finding> findings) {
    if (!list.hasContent()) {
      findings.add(
          context
              .finding(place(list.items().get(0)), "the list has no text")
              .hint("write its items, or remove it"));
      return;
    }
    for (ListItem item : list.items()) {
      if (item.hasContent()) {
        blocks(item.blocks(), context, silent, findings);
      } else {
        findings.add(
            context
                .finding(place(item), "the list item has no text")
                .subject("")
                .hint("write it, or remove it"));
      }
    }
  }

  /** Its marker: what follows is white space, and the next line has its own defects. */
  private static Span place(ListItem item) {
    Span span = item.span();
    return new Span(span.start(), Math.min(span.start() + 1, span.end()));
  }

  private static void labels(
      Section section, RuleContext context, Silent silent, List<Finding> findings) {
    for (Field field : section.emptyItems()) {
      if (field.label().beginsBold()
          && silent.isLabel(field.label())
          && !silent.isField(field.label())) {
        findings.add(
            context
                .finding(
                    field.label().span(),
                    "nothing follows \"%s\"".formatted(field.label().plain().strip()))
                .hint("fill it in, or remove it"));
      }
    }
  }

  /** What the pack knows, and what other rules speak of. */
  private static final class Silent {
    private final Match match;
    private @Nullable Set<Span> fields;

    /** Lists that are the value of an empty field. */
    private final Set<Span> lists = new HashSet<>();

    Silent(RuleContext context) {
      match = context.match();
      fields()
          .filter(field -> !field.isFilled())
          .forEach(field -> field.blocks().forEach(block -> lists.add(block.span())));
    }

    /** Whether it is a label that the pack knows, wherever it asks for it. */
    boolean isLabel(InlineText label) {
      return match.get(LABELS).contains(Key.withoutTrailingParentheses(label.plain()));
    }

    /** Whether the pack asks for a label in its place: an empty one is an empty field. */
    boolean isField(InlineText label) {
      if (fields == null) {
        fields = fields().map(field -> field.label().span()).collect(Collectors.toSet());
      }
      return fields.contains(label.span());
    }

    private Stream<Field> fields() {
      return match.fields().flatMap(bound -> bound.occurrences().stream());
    }
  }

  private static Stream<Key> labels(SectionSpec section) {
    return Stream.concat(
        section.fields().stream().map(FieldSpec::label).map(Key::of),
        section.sections().stream().flatMap(ListItemEmpty::labels));
  }
}
