package dev.archlint.document;

import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lines that were meant as a table, or as the rest of one, and are a paragraph.
 *
 * @param kind what keeps them from being one
 * @param span the line to mend
 * @param columns cells of the header; 0 where there is none
 * @param found cells of that line
 * @param before the table that these lines were meant to belong to
 */
public record BrokenTable(Kind kind, Span span, int columns, int found, Optional<Table> before) {
  public BrokenTable {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(span);
    Objects.requireNonNull(before);
  }

  /** What keeps lines from being a table. */
  public enum Kind {
    /** No line of dashes follows the header. */
    NO_DELIMITER,
    /** The line below the header is drawn with other signs than dashes. */
    ODD_DELIMITER,
    /** The line of dashes has more or fewer columns than the header. */
    COLUMN_COUNT,
    /** Nothing stands above the line of dashes. */
    NO_HEADER,
    /** A blank line has ended the table, or has cut off its header. */
    BLANK_LINE
  }

  /** Those in a document, in the order of the source. */
  public static List<BrokenTable> in(Document document) {
    return document.brokenTables();
  }

  /** Works them out. */
  static List<BrokenTable> all(Document document) {
    if (document.source().text().indexOf('|') < 0) {
      return List.of();
    }
    Search search = new Search(document.source());
    document.root().all().forEach(section -> search.in(section.blocks()));
    return List.copyOf(search.found);
  }

  /** Those in a run of blocks, in the order of the source. */
  public static List<BrokenTable> in(List<Block> blocks, SourceFile source) {
    Search search = new Search(source);
    search.in(blocks);
    return search.found;
  }

  /** Most paragraphs have none at all. */
  private static final Needle PIPE = Needle.of("|");

  /** Goes through blocks in the order of the source. */
  private static final class Search {
    private final SourceFile source;
    private final List<BrokenTable> found = new ArrayList<>();

    Search(SourceFile source) {
      this.source = source;
    }

    void in(List<Block> blocks) {
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block instanceof Paragraph paragraph) {
          if (paragraph.text().contains(PIPE)) {
            Optional<Block> before = i > 0 ? Optional.of(blocks.get(i - 1)) : Optional.empty();
            of(paragraph, before, source).ifPresent(found::add);
          }
        } else if (block instanceof ListBlock list) {
          for (ListItem item : list.items()) {
            in(item.blocks());
          }
        } else if (block instanceof BlockQuote quote) {
          in(quote.blocks());
        }
      }
    }
  }

  private static Optional<BrokenTable> of(
      Paragraph paragraph, Optional<Block> before, SourceFile source) {
    List<Line> lines = lines(paragraph, source);
    return restOf(lines.get(0), before)
        .or(() -> brokenDelimiter(lines, before, source))
        .or(() -> withoutDelimiter(lines));
  }

  /** Rows right behind a table that has as many columns. */
  private static Optional<BrokenTable> restOf(Line first, Optional<Block> before) {
    return before
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(table -> first.isRow() && first.cells() == table.columnCount())
        .map(
            table ->
                new BrokenTable(
                    Kind.BLANK_LINE,
                    first.span(),
                    table.columnCount(),
                    first.cells(),
                    Optional.of(table)));
  }

  private static Optional<BrokenTable> brokenDelimiter(
      List<Line> lines, Optional<Block> before, SourceFile source) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.isDelimiter()) {
        continue;
      }
      Optional<Line> header =
          i > 0
              ? Optional.of(lines.get(i - 1))
              : before
                  .filter(Paragraph.class::isInstance)
                  .map(block -> lines((Paragraph) block, source))
                  .map(all -> all.get(all.size() - 1))
                  .filter(last -> last.isRow() && last.cells() == line.cells());
      int columns = header.map(Line::cells).orElse(0);
      if (header.isPresent() && !header.get().isRow()) {
        continue;
      }
      Kind kind =
          header.isEmpty()
              ? Kind.NO_HEADER
              : i == 0 ? Kind.BLANK_LINE : line.isPlain() ? Kind.COLUMN_COUNT : Kind.ODD_DELIMITER;
      boolean followed = i + 1 < lines.size() && lines.get(i + 1).isRow();
      if (kind != Kind.NO_HEADER || followed) {
        return Optional.of(
            new BrokenTable(kind, line.span(), columns, line.cells(), Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /**
   * Two lines or more, each between pipes and of equally many cells; rows of one cell may head a
   * group of others.
   */
  private static Optional<BrokenTable> withoutDelimiter(List<Line> lines) {
    Line first = lines.get(0);
    boolean table =
        lines.size() > 1
            && first.cells() > 1
            && lines.stream().filter(line -> line.cells() == first.cells()).count() > 1
            && lines.stream().allMatch(Line::isFramed)
            && lines.stream().allMatch(line -> line.cells() == first.cells() || line.cells() == 1);
    return table
        ? Optional.of(
            new BrokenTable(
                Kind.NO_DELIMITER, first.span(), first.cells(), first.cells(), Optional.empty()))
        : Optional.empty();
  }

  /** The lines of a paragraph, without indentation and the marks of quotes. */
  private static List<Line> lines(Paragraph paragraph, SourceFile source) {
    List<Line> lines = new ArrayList<>();
    int last = source.line(paragraph.span().end());
    for (int number = source.line(paragraph.span().start()); number <= last; number++) {
      Span whole = source.lineSpan(number);
      int start = Math.max(whole.start(), paragraph.span().start());
      int end = Math.min(whole.end(), paragraph.span().end());
      String text = source.text();
      while (start < end && " \t>".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      while (end > start && InlineText.isSpace(text.charAt(end - 1))) {
        end--;
      }
      lines.add(Line.of(text.substring(start, end), new Span(start, end)));
    }
    return lines;
  }

  /**
   * A line of a paragraph.
   *
   * @param cells as many as a row of this text would have
   * @param pipes those that split
   */
  private record Line(String text, Span span, int cells, int pipes) {
    static Line of(String text, Span span) {
      int pipes = 0;
      for (int i = 0; i < text.length(); i++) {
        pipes += text.charAt(i) == '|' && (i == 0 || text.charAt(i - 1) != '\\') ? 1 : 0;
      }
      boolean opens = text.startsWith("|");
      boolean closes = text.length() > 1 && text.endsWith("|") && !text.endsWith("\\|");
      return new Line(text, span, pipes + 1 - (opens ? 1 : 0) - (closes ? 1 : 0), pipes);
    }

    boolean isRow() {
      return pipes > 0 && !isDelimiter() && text.chars().anyMatch(c -> c != '|' && c != ' ');
    }

    boolean isFramed() {
      return pipes > 1 && text.startsWith("|") && text.endsWith("|");
    }

    /** Drawn as the line below a header: of dashes, or of what looks like them. */
    boolean isDelimiter() {
      boolean drawn = false;
      for (int i = 0; i < text.length(); i++) {
        boolean dash = "-–—=_".indexOf(text.charAt(i)) >= 0;
        if (!dash && "|:+ \t".indexOf(text.charAt(i)) < 0) {
          return false;
        }
        drawn |= dash;
      }
      return drawn && pipes > 0;
    }

    /** Of dashes and colons, so that it is the number of columns that is wrong. */
    boolean isPlain() {
      return text.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0) && !text.contains("- -");
    }
  }
}
