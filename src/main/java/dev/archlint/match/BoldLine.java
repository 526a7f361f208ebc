package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Field;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.pack.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph that could be read as a heading: a line all in bold, or one that begins with a bold
 * label.
 *
 * @param block index of the paragraph among the blocks it stands in, 0-based
 * @param key of the bold text
 * @param text the bold text, without a colon at its end
 * @param rest what the paragraph says behind the label
 */
record BoldLine(int block, Key key, InlineText text, List<Block> rest) {
  BoldLine {
    rest = List.copyOf(rest);
  }

  private static BoldLine of(int block, InlineText text, List<Block> rest) {
    return new BoldLine(block, Key.of(text.plain()), text, rest);
  }

  /** Those among some blocks. */
  static List<BoldLine> in(List<Block> blocks) {
    List<BoldLine> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Paragraph paragraph && paragraph.text().beginsBold()) {
        int block = i;
        ofFirstLine(block, paragraph.text())
            .or(() -> ofLabel(block, paragraph))
            .ifPresent(lines::add);
      }
    }
    return lines;
  }

  /** The first line, all of it bold; the lines below it are what it says. */
  private static Optional<BoldLine> ofFirstLine(int block, InlineText text) {
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
        of(block, name, rest.isBlank() ? List.of() : List.of(new Paragraph(rest, rest.span()))));
  }

  private static Optional<BoldLine> ofLabel(int block, Paragraph paragraph) {
    List<Field> fields = Section.of(List.of(paragraph)).fields();
    if (fields.size() != 1) {
      return Optional.empty();
    }
    Field field = fields.get(0);
    return Optional.of(
        of(block, field.label(), List.of(new Paragraph(field.value(), field.value().span()))));
  }
}
