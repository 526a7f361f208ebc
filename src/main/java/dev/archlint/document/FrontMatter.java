package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * The YAML block at the head of a document.
 *
 * @param entries its top-level keys with the scalars they hold
 * @param span from the first {@code ---} to the end of the closing line
 */
public record FrontMatter(List<Entry> entries, Span span) {
  public FrontMatter {
    entries = List.copyOf(entries);
    Objects.requireNonNull(span);
  }

  /** Its keys as fields; a key with a list is a field for each entry. */
  public List<Field> fields() {
    return FieldFinder.in(this);
  }

  /**
   * A top-level key.
   *
   * @param list whether it holds a list
   * @param values its scalar, or the scalars of its list; empty where it has none or a mapping
   */
  public record Entry(InlineText key, boolean list, List<InlineText> values) {
    public Entry {
      Objects.requireNonNull(key);
      values = List.copyOf(values);
    }
  }
}
