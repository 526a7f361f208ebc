package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Field;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.pack.Key;
import dev.archlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph that could be read as a heading: a line all in bold, or one that begins with a bold
 * label.
 *
 * @param text the bold text, without a colon at its end
 * @param rest what the paragraph says behind the label
 */
record BoldLine(InlineText text, List<Block> rest) {
  BoldLine {
    rest = List.copyOf(rest);
  }

  Key key() {
    return Key.of(text.plain());
  }

  /** The bold line that a block is; empty if it is none. */
  static Optional<BoldLine> of(Block block) {
    if (!(block instanceof Paragraph paragraph) || paragraph.text().inlines().isEmpty()) {
      return Optional.empty();
    }
    InlineText text = paragraph.text();
    if (!text.inlines().get(0).strong()) {
      return Optional.empty();
    }
    return ofFirstLine(text).or(() -> ofLabel(block));
  }

  /** The first line, all of it bold; the lines below it are what it says. */
  private static Optional<BoldLine> ofFirstLine(InlineText text) {
    String plain = text.plain();
    int end = 0;
    boolean bold = true;
    for (Inline inline : text.inlines()) {
      if (inline.kind() == Inline.Kind.BREAK) {
        break;
      }
      bold &= inline.strong() || inline.text().isBlank() || inline.text().strip().equals(":");
      end += inline.isVisible() ? inline.text().length() : 0;
    }
    if (!bold) {
      return Optional.empty();
    }
    String line = plain.substring(0, end).stripTrailing();
    InlineText name = text.slice(0, line.endsWith(":") ? line.length() - 1 : line.length());
    InlineText rest = text.slice(end, plain.length());
    return Optional.of(
        new BoldLine(name, rest.isBlank() ? List.of() : List.of(new Paragraph(rest, rest.span()))));
  }

  private static Optional<BoldLine> ofLabel(Block block) {
    List<Field> fields =
        new Section(Optional.empty(), List.of(block), List.of(), Span.at(0)).fields();
    if (fields.size() != 1) {
      return Optional.empty();
    }
    Field field = fields.get(0);
    return Optional.of(
        new BoldLine(field.label(), List.of(new Paragraph(field.value(), field.value().span()))));
  }
}
