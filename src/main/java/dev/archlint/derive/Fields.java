package dev.archlint.derive;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Comment;
import dev.archlint.document.Field;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.document.ListBlock;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.pack.Key;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells which of a template's labels are fields, and what their values may be. */
final class Fields {
  /** Headers of a table of two columns whose rows are fields. */
  private static final Set<String> FIELD_HEADERS =
      Set.of("field", "item", "key", "attribute", "property", "metadata", "label", "meta");

  private static final Set<String> NO_FIELDS =
      Set.of(
          "example",
          "examples",
          "note",
          "notes",
          "hint",
          "hints",
          "tip",
          "tips",
          "instruction",
          "instructions",
          "guidance",
          "todo",
          "warning",
          "important",
          "caution",
          "help");

  /** With these words a sentence tells an author what to write. */
  private static final Set<String> WISHES =
      Set.of(
          "add",
          "describe",
          "enter",
          "explain",
          "fill",
          "give",
          "insert",
          "link",
          "list",
          "name",
          "note",
          "provide",
          "say",
          "specify",
          "state",
          "summarise",
          "summarize",
          "write");

  private static final int MAX_LABEL_WORDS = 7;

  /** A longer value without brackets is a sentence that explains. */
  private static final int MAX_VALUE_WORDS = 5;

  private Fields() {}

  static boolean isFieldTable(Table table) {
    if (table.columnCount() != 2 || table.rows().isEmpty()) {
      return false;
    }
    Key header = Key.of(table.header().cells().get(0).text().plain());
    boolean named = header.isEmpty() || FIELD_HEADERS.contains(header.toString());
    boolean bold = table.rows().stream().allMatch(row -> isMarked(label(row)));
    boolean plain = table.rows().stream().noneMatch(row -> Brackets.in(label(row)));
    return (named || bold) && plain;
  }

  private static InlineText label(TableRow row) {
    return row.cells().isEmpty() ? InlineText.empty(row.span().start()) : row.cells().get(0).text();
  }

  private static boolean isMarked(InlineText text) {
    return !text.isBlank()
        && text.inlines().stream()
            .filter(Inline::isVisible)
            .allMatch(it -> it.strong() || it.emphasis() || it.text().isBlank());
  }

  /**
   * Whether a label in running text is that of a field.
   *
   * @param head whether it stands at the document's head, where a plain line is one as well
   */
  static boolean isField(Field field, boolean head) {
    List<String> words = Key.of(field.label().plain()).words();
    boolean name =
        !words.isEmpty()
            && words.size() <= MAX_LABEL_WORDS
            && !NO_FIELDS.contains(words.get(0))
            && !Brackets.in(field.label())
            && field.label().inlines().stream().noneMatch(it -> it.kind() == Inline.Kind.CODE)
            && !field.label().plain().contains("[");
    if (!name) {
      return false;
    }
    String value = field.value().plain().strip();
    boolean asks =
        Brackets.in(field.value())
            || isGuidance(value)
            || !DraftValue.of(field.label().plain(), value).isAny();
    boolean marked = isMarked(field.label());
    boolean few = Key.of(value).words().size() <= MAX_VALUE_WORDS;
    if (field.value().isBlank()) {
      return marked || head || hasComment(field.value());
    }
    return marked ? asks || few : asks || (head && few);
  }

  /** A question, a wish, or what stands in parentheses as a whole. */
  private static boolean isGuidance(String value) {
    String first = value.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    boolean parentheses = value.startsWith("(") && value.indexOf(')') == value.length() - 1;
    return value.endsWith("?") || parentheses || WISHES.contains(first);
  }

  private static boolean hasComment(InlineText text) {
    return text.inlines().stream().anyMatch(it -> it.kind() == Inline.Kind.COMMENT);
  }

  /** Whether a template that has it may not want it everywhere. */
  static boolean isOptional(Field field, int depth) {
    String text = field.label().plain() + " " + field.value().plain();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean said = lower.contains("if applicable") || lower.contains("optional");
    boolean plain = !isMarked(field.label()) && depth > 0;
    boolean says = !field.value().isBlank() || field.blocks().isEmpty() || asks(field.blocks());
    return said || depth > 1 || plain || !says;
  }

  private static boolean asks(List<Block> blocks) {
    return blocks.stream()
        .anyMatch(
            block ->
                block instanceof CodeBlock
                    || block instanceof Comment
                    || (block instanceof Paragraph paragraph && Brackets.in(paragraph.text()))
                    || (block instanceof BlockQuote quote && asks(quote.blocks()))
                    || (block instanceof ListBlock list
                        && list.items().stream().anyMatch(item -> asks(item.blocks()))));
  }

  static DraftField draft(Field field, boolean optional) {
    String label = Labels.clean(field.label().plain());
    return new DraftField(label, optional, DraftValue.of(label, field.value().plain()));
  }
}
