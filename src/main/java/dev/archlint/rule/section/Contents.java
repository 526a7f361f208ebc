package dev.archlint.rule.section;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Comment;
import dev.archlint.document.HtmlBlock;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.document.Link;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Other;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.document.Table;
import dev.archlint.document.ThematicBreak;
import dev.archlint.match.BoundSection;
import dev.archlint.pack.ContentSpec;
import dev.archlint.pack.NormalText;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * How much of each kind a section holds. What is to be counted as what is often a matter of taste,
 * so each number is two: what certainly is one, and what somebody could take for one. Only where
 * neither fits is there anything to say.
 */
final class Contents {
  /** A number of things. */
  static final class Tally {
    private int sure;
    private int possible;

    /** Those that are one for everybody. */
    int sure() {
      return sure;
    }

    /** Those and what could pass for one. */
    int possible() {
      return Math.max(sure, possible);
    }

    private void add(boolean certain, int number) {
      sure += certain ? number : 0;
      possible += number;
    }
  }

  private final SourceFile source;
  private final ContentSpec asked;

  /** Paragraphs of its own that say something. */
  int prose;

  final Tally paragraphs = new Tally();
  final Tally words = new Tally();
  final Tally items = new Tally();
  final Tally steps = new Tally();
  final Tally code = new Tally();
  final Tally diagrams = new Tally();
  final Tally images = new Tally();

  private Contents(SourceFile source, ContentSpec asked) {
    this.source = source;
    this.asked = asked;
  }

  /** Whether there is less of something than asked, whatever is taken for it. */
  boolean isTooLittle() {
    return paragraphs.possible() < asked.paragraphs().min()
        || words.possible() < asked.words().min()
        || items.possible() < asked.items().min()
        || steps.possible() < asked.steps().min()
        || code.possible() < asked.code().min()
        || diagrams.possible() < asked.diagrams().min()
        || images.possible() < asked.images().min();
  }

  /**
   * Those of a section: its own blocks, and what its author put in sections of their own. Of words,
   * code, diagrams and images only what the pack asks for is counted, since it takes a close look.
   */
  static Contents of(BoundSection part, SourceFile source) {
    Contents contents = new Contents(source, part.expected().content());
    contents.blocks(part.content(), true);
    for (Section extra : part.extras()) {
      contents.items.add(false, 1);
      contents.steps.add(false, 1);
      extra.all().forEach(section -> contents.blocks(section.blocks(), false));
    }
    return contents;
  }

  private void blocks(List<Block> blocks, boolean own) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        paragraph(paragraph.text(), own);
      } else if (block instanceof ListBlock list) {
        list(list, own);
      } else if (block instanceof BlockQuote quote) {
        blocks(quote.blocks(), false);
      } else if (block instanceof CodeBlock found) {
        code(found, own);
      } else if (block instanceof Table table) {
        table(table);
      } else if (block instanceof HtmlBlock html) {
        html(html);
      } else if (block instanceof Other other) {
        paragraphs.add(false, 1);
        words.add(false, words(source.text(other.span())));
      } else if (!(block instanceof Comment || block instanceof ThematicBreak)) {
        throw new IllegalStateException("no block known here: " + block.getClass());
      }
    }
  }

  private void paragraph(InlineText text, boolean own) {
    String plain = text.plain().strip();
    boolean label = isLabel(text, plain);
    if (NormalText.hasWords(plain) && !isHeadingOrPicture(text)) {
      prose += own ? 1 : 0;
      paragraphs.add(own && !label && !plain.endsWith(":"), 1);
    }
    if (label) {
      // Authors who like labels write "**Speed:** ..." where others write an item.
      items.add(false, 1);
      steps.add(false, 1);
    } else if (startsWithNumber(plain)) {
      steps.add(false, 1);
      items.add(false, 1);
    }
    words.add(own, words(plain));
    inlines(text, own);
  }

  private void list(ListBlock list, boolean own) {
    int filled = (int) list.items().stream().filter(ListItem::hasContent).count();
    // A second list in the section need not be what is counted, but two may be one.
    if (own) {
      items.sure = Math.max(items.sure, filled);
      steps.sure = list.ordered() ? Math.max(steps.sure, filled) : steps.sure;
    }
    // An empty item has its own finding.
    items.possible += Math.max(list.items().size(), leaves(list));
    if (list.ordered() || own) {
      steps.possible += list.ordered() ? list.items().size() : orderedBelow(list);
    }
    for (ListItem item : list.items()) {
      for (Block block : item.blocks()) {
        if (block instanceof Paragraph paragraph) {
          words.add(own, words(paragraph.text().plain()));
          inlines(paragraph.text(), own);
        } else if (block instanceof ListBlock nested) {
          nested(nested, own);
        } else {
          blocks(List.of(block), own);
        }
      }
    }
  }

  /** Below an item, only what is counted at any depth counts. */
  private void nested(ListBlock list, boolean own) {
    int sureItems = items.sure;
    int sureSteps = steps.sure;
    int possibleItems = items.possible;
    int possibleSteps = steps.possible;
    list(list, own);
    items.sure = sureItems;
    steps.sure = sureSteps;
    items.possible = possibleItems;
    steps.possible = possibleSteps;
  }

  /** Items without a list of their own, at any depth. */
  private static int leaves(ListBlock list) {
    int number = 0;
    for (ListItem item : list.items()) {
      int below = 0;
      for (Block block : item.blocks()) {
        below += block instanceof ListBlock nested ? leaves(nested) : 0;
      }
      number += Math.max(below, 1);
    }
    return number;
  }

  private static int orderedBelow(ListBlock list) {
    int number = 0;
    for (ListItem item : list.items()) {
      number += startsWithNumber(item.text().plain().strip()) ? 1 : 0;
      for (Block block : item.blocks()) {
        if (block instanceof ListBlock nested) {
          number += nested.ordered() ? nested.items().size() : orderedBelow(nested);
        }
      }
    }
    return number;
  }

  private void code(CodeBlock found, boolean own) {
    boolean drawn = !asked.diagrams().isAny() || !asked.steps().isAny();
    if (drawn && Drawings.isDrawing(found, source)) {
      diagrams.add(own, 1);
      // A sequence is told as well by a diagram; who counts its arrows?
      steps.add(false, Integer.MAX_VALUE / 1000);
    }
    if (asked.code().isAny()) {
      return;
    }
    List<String> languages = asked.languages();
    boolean named = languages.isEmpty() || languages.contains(found.language());
    if (named) {
      code.add(own && !Drawings.isSource(found, source), 1);
    } else if (found.language().isEmpty()) {
      code.add(false, 1);
    }
  }

  /** A table may stand for a list; it is never one item too many. */
  private void table(Table table) {
    int filled = (int) table.rows().stream().filter(row -> !row.isBlank()).count();
    items.add(false, filled);
    steps.add(false, filled);
    table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .forEach(
            cell -> {
              words.add(false, words(cell.text().plain()));
              inlines(cell.text(), false);
            });
  }

  private void html(HtmlBlock html) {
    paragraphs.add(false, 1);
    words.add(false, words(source.text(html.span())));
    code.add(false, 1);
    items.add(false, occurrences(source.text(html.span()), "<li"));
    if (Drawings.isPicture(source, html.span())) {
      diagrams.add(false, 1);
      images.add(false, 1);
    }
  }

  private void inlines(InlineText text, boolean own) {
    if (asked.diagrams().isAny() && asked.images().isAny()) {
      return;
    }
    Optional<Link> last = Optional.empty();
    for (Inline inline : text.inlines()) {
      if (inline.isImage() && !inline.link().equals(last)) {
        images.add(own, 1);
        diagrams.add(own, 1);
      } else if (inline.link().isPresent() && !inline.link().equals(last)) {
        diagrams.add(false, Drawings.isLinked(inline.link().get(), text) ? 1 : 0);
      } else if (inline.kind() == Inline.Kind.HTML && Drawings.isPicture(source, inline.span())) {
        images.add(false, 1);
        diagrams.add(false, 1);
      }
      last = inline.link();
    }
  }

  private static boolean isLabel(InlineText text, String plain) {
    if (text.inlines().isEmpty()) {
      return false;
    }
    Inline first = text.inlines().get(0);
    boolean marked = first.strong() || first.emphasis();
    return marked && (first.text().strip().endsWith(":") || after(plain, first).startsWith(":"));
  }

  private static String after(String plain, Inline first) {
    String word = first.text().strip();
    return plain.startsWith(word) ? plain.substring(word.length()).strip() : "";
  }

  /** Whether it is bold as a whole, which stands for a heading, or nothing but images. */
  private static boolean isHeadingOrPicture(InlineText text) {
    boolean bold = true;
    boolean images = true;
    for (Inline inline : text.inlines()) {
      if (inline.isVisible() && !inline.text().isBlank()) {
        bold &= inline.strong();
        images &= inline.isImage();
      }
    }
    return bold || images;
  }

  /** {@code 1. x}, {@code 2) x}, {@code Step 3: x}. */
  private static boolean startsWithNumber(String plain) {
    String text = plain.regionMatches(true, 0, "step ", 0, 5) ? plain.substring(5) : plain;
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  private int words(String text) {
    return asked.words().isAny() ? 0 : NormalText.of(text).wordCount();
  }

  private static int occurrences(String text, String part) {
    int number = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      number++;
    }
    return number;
  }
}
