package dev.archlint.markdown;

import dev.archlint.document.Comment;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.document.Link;
import dev.archlint.markdown.InlineParser.LinkedPieces;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes runs of the pieces of one block's inline content. */
final class InlineBuilder {
  private final InlineSource source;
  private final ParserText text;
  private final List<InlinePiece> pieces;
  private final Span whole;
  private final List<Inline> runs = new ArrayList<>(4);

  /** The innermost link around the current piece. */
  private @Nullable Around around;

  private Optional<Link> autolink = Optional.empty();

  /** Index of the first character of a run of text that is not yet in {@link #runs}. */
  private int wordsStart;

  /** Index after its last character; {@link #wordsStart} where there is none. */
  private int wordsEnd;

  private int strong;
  private int emphasis;

  /**
   * A link that is open.
   *
   * @param runsBefore how many runs there were when it began
   */
  private record Around(LinkedPieces pieces, int runsBefore, @Nullable Around outer) {}

  private InlineBuilder(
      InlineSource source, ParserText text, List<InlinePiece> pieces, Span whole) {
    this.source = source;
    this.text = text;
    this.pieces = pieces;
    this.whole = whole;
  }

  /**
   * A content that means itself.
   *
   * @param span of the content as a whole
   */
  static InlineText plain(InlineSource source, ParserText text, Span span) {
    int length = source.length();
    InlineBuilder builder = new InlineBuilder(source, text, List.of(), span);
    if (length > 0 && source.pieceEnd(0, length) == length) {
      Span place = builder.span(0, length);
      return new InlineText(List.of(builder.run(Inline.Kind.TEXT, source.chars(), place)), span);
    }
    builder.words(0, length);
    builder.finishWords();
    return new InlineText(builder.runs, span);
  }

  /**
   * The content as runs.
   *
   * @param links takes the links that are found
   * @param comments takes the comments that are found
   * @param span of the content as a whole
   */
  static InlineText build(
      InlineParser content,
      InlineSource source,
      ParserText text,
      List<Link> links,
      List<Comment> comments,
      Span span) {
    InlineBuilder builder = new InlineBuilder(source, text, content.pieces(), span);
    builder.run(content);
    for (LinkedPieces linked : content.linked()) {
      links.add(linked.link());
    }
    for (InlinePiece piece : content.pieces()) {
      piece.autolink.ifPresent(links::add);
      if (piece.kind == Inline.Kind.COMMENT) {
        Span place = text.span(source.start(piece.start), source.end(piece.end));
        comments.add(new Comment(HtmlComments.inner(String.valueOf(piece.text)), place));
      }
    }
    return new InlineText(builder.runs, span);
  }

  private void run(InlineParser content) {
    if (content.emphasized().isEmpty() && content.linked().isEmpty()) {
      pieces.forEach(this::add);
      finishWords();
      return;
    }
    int count = pieces.size() + 1;
    int[] strongAt = new int[count];
    int[] emphasisAt = new int[count];
    for (Emphasis.Range range : content.emphasized()) {
      int[] changes = range.strong() ? strongAt : emphasisAt;
      changes[range.from()]++;
      changes[range.to()]--;
    }
    LinkedPieces[] linksAt = new LinkedPieces[content.linked().isEmpty() ? 0 : count];
    for (LinkedPieces link : content.linked()) {
      linksAt[link.from()] = link;
    }
    for (int i = 0; i < count; i++) {
      LinkedPieces opens = i < linksAt.length ? linksAt[i] : null;
      if (opens != null && opens.to() == i) {
        open(opens);
        opens = null;
      }
      closeLinks(i);
      if (strongAt[i] != 0 || emphasisAt[i] != 0) {
        finishWords();
        strong += strongAt[i];
        emphasis += emphasisAt[i];
      }
      if (opens != null) {
        open(opens);
      }
      if (i < pieces.size()) {
        add(pieces.get(i));
      }
    }
    finishWords();
  }

  private void open(LinkedPieces link) {
    finishWords();
    around = new Around(link, runs.size(), around);
  }

  private void closeLinks(int index) {
    while (around != null && around.pieces().to() == index) {
      finishWords();
      Link link = around.pieces().link();
      boolean isEmpty = runs.size() == around.runsBefore();
      if (isEmpty && link.kind() == Link.Kind.IMAGE) {
        int inBrackets = link.span().start() + 2;
        add(Inline.Kind.TEXT, "", Span.at(inBrackets));
      }
      around = around.outer();
    }
  }

  private void add(InlinePiece piece) {
    if (piece.start == piece.end) {
      return;
    }
    if (piece.text != null) {
      finishWords();
      add(piece.kind, piece.text, span(piece.start, piece.end));
    } else if (piece.autolink.isPresent()) {
      finishWords();
      autolink = piece.autolink;
      words(piece.start, piece.end);
      finishWords();
      autolink = Optional.empty();
    } else {
      words(piece.start, piece.end);
    }
  }

  /** Characters that mean themselves; those that follow each other in the text are one run. */
  private void words(int start, int end) {
    for (int at = start; at < end; at = wordsEnd) {
      boolean goesOn = wordsStart < wordsEnd && wordsEnd == at && source.isOnePiece(at);
      if (!goesOn) {
        finishWords();
        wordsStart = at;
      }
      wordsEnd = source.pieceEnd(at, end);
    }
  }

  private void finishWords() {
    if (wordsStart < wordsEnd) {
      String words = source.chars().substring(wordsStart, wordsEnd);
      add(Inline.Kind.TEXT, words, span(wordsStart, wordsEnd));
    }
    wordsStart = wordsEnd;
  }

  /** The place of some characters; the same span if they are the whole content. */
  private Span span(int start, int end) {
    Span span = text.span(source.start(start), source.end(end));
    return span.equals(whole) ? whole : span;
  }

  private void add(Inline.Kind kind, String content, Span span) {
    runs.add(run(kind, content, span));
  }

  private Inline run(Inline.Kind kind, String content, Span span) {
    Optional<Link> link =
        around == null || autolink.isPresent() ? autolink : Optional.of(around.pieces().link());
    return new Inline(kind, content, span, strong > 0, emphasis > 0, link);
  }
}
