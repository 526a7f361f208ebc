package dev.archlint.rule.value;

import dev.archlint.document.Block;
import dev.archlint.document.Field;
import dev.archlint.document.InlineText;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Paragraph;
import dev.archlint.pack.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a field may be its value. */
public final class FieldText {
  /** More words below a label than this are prose, in which the value stands somewhere. */
  private static final int PROSE = 8;

  private FieldText() {}

  /** What stands beside the label; else the short texts below it, any of which may be the value. */
  public static List<InlineText> of(Field field) {
    return field.value().isBlank()
        ? field.blocks().stream()
            .limit(1)
            .flatMap(FieldText::texts)
            .filter(text -> !text.isBlank())
            .filter(text -> Key.of(text.plain()).words().size() <= PROSE)
            .toList()
        : List.of(field.value());
  }

  /** The first of them. */
  public static Optional<InlineText> first(Field field) {
    return of(field).stream().findFirst();
  }

  private static Stream<InlineText> texts(Block block) {
    if (block instanceof Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    return block instanceof ListBlock list
        ? list.items().stream().map(ListItem::text)
        : Stream.empty();
  }
}
