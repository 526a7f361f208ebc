package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A labelled value, in whichever form the author gave it. Whether a label means anything is for a
 * pack to say: the document offers every label that could be one.
 *
 * @param form how it is written
 * @param label without the colon; of a placeholder label, the placeholder
 * @param value what stands beside the label, on its line or in its cell; may be blank
 * @param blocks what stands below the label and belongs to it: its list, paragraph, code, table
 * @param span label and value
 */
public record Field(Form form, InlineText label, InlineText value, List<Block> blocks, Span span) {
  public Field {
    Objects.requireNonNull(form);
    Objects.requireNonNull(label);
    Objects.requireNonNull(value);
    blocks = List.copyOf(blocks);
    Objects.requireNonNull(span);
  }

  /** How a field is written. */
  public enum Form {
    /** {@code - **Status:** Draft} or {@code - Status: Draft}. */
    LIST_ITEM,
    /** {@code **Status:** Draft} or {@code Status: Draft} on a line of a paragraph. */
    LINE,
    /** A row of a table of two columns. */
    TABLE_ROW,
    /** A column of a table of one row. */
    TABLE_COLUMN,
    /** A key of the front matter. */
    FRONT_MATTER,
    /** A subsection of that name. */
    SUBSECTION
  }

  /** Whether there is a value: beside the label or below it. */
  public boolean isFilled() {
    return !value.isBlank() || Block.anyHasContent(blocks);
  }

  /** Number of items of the lists below the label, counting only those with content. */
  public int itemCount() {
    return (int)
        blocks.stream()
            .filter(ListBlock.class::isInstance)
            .flatMap(list -> ((ListBlock) list).items().stream())
            .filter(ListItem::hasContent)
            .count();
  }
}
