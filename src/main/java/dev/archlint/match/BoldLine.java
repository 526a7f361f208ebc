package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Field;
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
    boolean bold =
        text.inlines().stream()
            .allMatch(
                inline -> inline.strong() || inline.text().isBlank() || isColon(inline.text()));
    if (bold && text.inlines().get(0).strong()) {
      String plain = text.plain().stripTrailing();
      int end = plain.endsWith(":") ? plain.length() - 1 : plain.length();
      return Optional.of(new BoldLine(text.slice(0, end), List.of()));
    }
    List<Field> fields =
        new Section(Optional.empty(), List.of(block), List.of(), Span.at(0)).fields();
    if (fields.size() != 1 || !text.inlines().get(0).strong()) {
      return Optional.empty();
    }
    Field field = fields.get(0);
    return Optional.of(
        new BoldLine(field.label(), List.of(new Paragraph(field.value(), field.value().span()))));
  }

  private static boolean isColon(String text) {
    return text.strip().equals(":");
  }
}
