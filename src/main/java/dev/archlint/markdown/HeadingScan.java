package dev.archlint.markdown;

import dev.archlint.document.Document;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the headings of a document without parsing it: reads every line that could be one, whatever
 * stands around it, and leaves the text between them out. It may take a line of a code block for a
 * heading, but it misses none, which is all that whoever asks for a few names needs.
 */
public final class HeadingScan {
  /** Longer lines may break limits of the parser, or nest deeper than it can follow. */
  private static final int MAX_LINE = 2_000;

  /**
   * Columns of spaces and marks at the begin of a line. A list inside another takes two of them, a
   * quote one, so that whoever stays below is far from {@link NestingLimit#MAX_LEVELS}.
   */
  private static final int MAX_INDENTATION = 2 * NestingLimit.MAX_LEVELS - 20;

  /**
   * The lines of text above an underline that are looked at. A longer heading has more words than
   * any that somebody could ask for.
   */
  private static final int MAX_HEADING_LINES = 12;

  private final SourceFile source;

  /** Begins with an empty line, or the first heading might be front matter. */
  private final StringBuilder headings = new StringBuilder("\n");

  private HeadingScan(SourceFile source) {
    this.source = source;
  }

  /**
   * A document that has all headings that {@code source} has as a document, and maybe more, in no
   * certain order and without anything below them. Empty if only the parser can tell: how headings
   * read that name a link defined elsewhere, and whether the text can be parsed at all.
   */
  public static Optional<Document> of(SourceFile source) {
    HeadingScan scan = new HeadingScan(source);
    if (!scan.read()) {
      return Optional.empty();
    }
    Document found = MarkdownParser.parse(SourceFile.of(source.path(), scan.headings.toString()));
    return Optional.of(found).filter(document -> document.unreadable().isEmpty());
  }

  /** False if the lines do not tell. */
  private boolean read() {
    List<Span> paragraph = new ArrayList<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      Span line = source.lineSpan(number);
      int start = first(line);
      if (line.length() > MAX_LINE || indentation(line) > MAX_INDENTATION) {
        return false;
      }
      if (start == line.end()) {
        paragraph.clear();
        continue;
      }
      if (isFence(line, start)) {
        paragraph.clear();
        continue;
      }
      boolean told = true;
      char first = source.text().charAt(start);
      if (first == '#') {
        told = add(new Span(start, line.end()));
      } else if ((first == '=' || first == '-') && isUnderline(start, line.end())) {
        told = underlined(paragraph, first);
      }
      if (!told) {
        return false;
      }
      paragraph.add(line);
    }
    return true;
  }

  private int first(Span line) {
    int at = line.start();
    while (at < line.end() && ParserText.isSpace(source.text().charAt(at))) {
      at++;
    }
    return at;
  }

  /** How many columns of a line may say which lists and quotes it is in. */
  private int indentation(Span line) {
    String text = source.text();
    int columns = 0;
    int at = line.start();
    while (at < line.end() && " \t>-+*.)0123456789".indexOf(text.charAt(at)) >= 0) {
      columns += text.charAt(at) == '\t' ? 4 : 1;
      at++;
    }
    return at == line.end() ? 0 : columns;
  }

  private boolean isUnderline(int start, int end) {
    String text = source.text();
    int at = start;
    while (at < end && text.charAt(at) == text.charAt(start)) {
      at++;
    }
    return first(new Span(at, end)) == end;
  }

  /**
   * Where the paragraph above begins depends on what stands around: each of its lines may begin it.
   */
  private boolean underlined(List<Span> paragraph, char mark) {
    int first = Math.max(0, paragraph.size() - MAX_HEADING_LINES);
    List<Span> lines = paragraph.subList(first, paragraph.size());
    if (lines.stream().anyMatch(this::hasTag)
        || (first > 0 && !lines.stream().allMatch(this::hasWord))) {
      return false;
    }
    for (int from = 0; from < lines.size(); from++) {
      for (Span line : lines.subList(from, lines.size())) {
        boolean begins = line.equals(lines.get(from));
        if (!addLine(new Span(begins ? first(line) : line.start(), line.end()))) {
          return false;
        }
      }
      headings.append(mark).append(mark).append(mark).append("\n\n");
    }
    return true;
  }

  /** Whether a line begins or ends a block of code, and so is no text of a paragraph. */
  private boolean isFence(Span line, int start) {
    String text = source.text();
    boolean marks = text.startsWith("```", start) || text.startsWith("~~~", start);
    if (!marks || start - line.start() > 3 || text.startsWith("\t", line.start())) {
      return false;
    }
    int at = start;
    while (at < line.end() && text.charAt(at) == text.charAt(start)) {
      at++;
    }
    int again = text.indexOf('`', at);
    return text.charAt(start) == '~' || again < 0 || again >= line.end();
  }

  /** Whether a line may begin HTML, which goes on over the lines below as far as it likes. */
  private boolean hasTag(Span line) {
    String text = source.text(line);
    return text.indexOf('<') >= 0 || text.contains("```") || text.contains("~~~");
  }

  private boolean hasWord(Span line) {
    return source.text(line).chars().anyMatch(Character::isLetterOrDigit);
  }

  private boolean add(Span heading) {
    boolean told = addLine(heading);
    headings.append('\n');
    return told;
  }

  /** False if how it reads depends on a definition that stands elsewhere. */
  private boolean addLine(Span line) {
    String text = source.text(line);
    headings.append(text).append('\n');
    return !text.contains("][");
  }
}
