package dev.archlint.document;

import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of a document that is left or rewritten as one: a sentence, an item, a list of open
 * boxes, the body of a table, a code block.
 *
 * <p>Templates and documents are cut by the same cuts, or their pieces could not be compared.
 * Nearly all passages of a document are only compared, which takes no copy of their text.
 */
public sealed interface Passage {
  /** What it is. */
  Kind kind();

  /**
   * As readers see it; of a code block, its lines but for those that are one bracketed text. Made
   * anew with each call.
   */
  String text();

  /** Of a sentence, its paragraph or item with the label; else the text. */
  default String whole() {
    return text();
  }

  /** Where it is written. */
  Span span();

  /** What stands below an item and belongs to it. */
  default List<Passage> below() {
    return List.of();
  }

  /** Shows its text piece by piece, which takes no copy: nothing but signs is between two. */
  void read(Reader reader);

  /** Reads pieces of a text. */
  interface Reader {
    /**
     * The next piece is that of {@code text} from {@code start} to {@code end}.
     *
     * @return whether it wants more
     */
    boolean read(String text, int start, int end);
  }

  /** What a passage is. */
  enum Kind {
    /** A sentence of a paragraph. */
    SENTENCE,
    /** A sentence of the value of a marked label. */
    VALUE,
    /** The text of a list's item. */
    ITEM,
    /** All items of a list of tasks none of which is done. */
    CHECKLIST,
    /** The body of a table. */
    TABLE,
    /** A code block. */
    CODE;

    /** Whether it is running text. */
    public boolean isWords() {
      return this == SENTENCE || this == VALUE || this == ITEM;
    }
  }

  /** The passages of a run of blocks, in the order of the source. Marked labels are none. */
  static List<Passage> in(List<Block> blocks, SourceFile source) {
    return PassageFinder.in(blocks, source);
  }

  /** It and all below it. */
  default Stream<Passage> all() {
    return Stream.concat(Stream.of(this), below().stream().flatMap(Passage::all));
  }

  /** A sentence of a text. */
  record Sentence(Kind kind, InlineText of, int start, int end, InlineText around)
      implements Passage {
    @Override
    public String text() {
      return of.plain().substring(start, end);
    }

    @Override
    public String whole() {
      return around.plain().strip();
    }

    @Override
    public Span span() {
      return of.sourceSpan(start, end);
    }

    @Override
    public void read(Reader reader) {
      reader.read(of.plain(), start, end);
    }
  }

  /** The text of an item. */
  record Item(InlineText of, List<Passage> below) implements Passage {
    @Override
    public Kind kind() {
      return Kind.ITEM;
    }

    @Override
    public String text() {
      return of.plain().strip();
    }

    @Override
    public Span span() {
      return of.span();
    }

    @Override
    public void read(Reader reader) {
      reader.read(of.plain(), 0, of.plain().length());
    }
  }

  /** The items of a list of tasks. */
  record Tasks(ListBlock of) implements Passage {
    @Override
    public Kind kind() {
      return Kind.CHECKLIST;
    }

    @Override
    public String text() {
      return String.join("\n", of.items().stream().map(item -> item.text().plain()).toList());
    }

    @Override
    public Span span() {
      return of.span();
    }

    @Override
    public void read(Reader reader) {
      for (ListItem item : of.items()) {
        String plain = item.text().plain();
        if (!reader.read(plain, 0, plain.length())) {
          return;
        }
      }
    }
  }

  /** The rows of a table. */
  record Body(Table of) implements Passage {
    @Override
    public Kind kind() {
      return Kind.TABLE;
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder();
      for (TableRow row : of.rows()) {
        text.append(String.join(" | ", row.cells().stream().map(Body::text).toList())).append('\n');
      }
      return text.toString();
    }

    private static String text(Cell cell) {
      return cell.text().plain().strip();
    }

    @Override
    public Span span() {
      return of.rows().get(0).span().union(of.rows().get(of.rows().size() - 1).span());
    }

    @Override
    public void read(Reader reader) {
      for (TableRow row : of.rows()) {
        for (Cell cell : row.cells()) {
          String plain = cell.text().plain();
          if (!reader.read(plain, 0, plain.length())) {
            return;
          }
        }
      }
    }
  }

  /** The lines of a code block. */
  record Code(CodeBlock of, SourceFile source) implements Passage {
    @Override
    public Kind kind() {
      return Kind.CODE;
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder();
      read(
          (line, start, end) -> {
            text.append(line, start, end).append('\n');
            return true;
          });
      return text.toString();
    }

    @Override
    public Span span() {
      return of.span();
    }

    @Override
    public void read(Reader reader) {
      for (Span line : of.lines()) {
        boolean counts = Bracketed.aloneIn(line, source).isEmpty();
        if (counts && !reader.read(source.text(), line.start(), line.end())) {
          return;
        }
      }
    }
  }
}
