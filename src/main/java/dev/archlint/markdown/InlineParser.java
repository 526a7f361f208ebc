package dev.archlint.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.archlint.document.Bracketed;
import dev.archlint.document.Inline;
import dev.archlint.document.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the inline content of one block: CommonMark 0.29 as GitHub has it, without the extensions
 * that no rule asks for. By the algorithm of the specification's appendix; takes time linear in the
 * content whatever it is, which flexmark's own inline parser does not.
 */
final class InlineParser {
  /** Where something else than words may begin. */
  private static boolean isSpecial(char c) {
    return switch (c) {
      case '\n', '\\', '`', '*', '_', '[', ']', '!', '<', '&' -> true;
      default -> false;
    };
  }

  private static final int MAX_ENTITY = 33;

  /** What a bracket has become: a link and the pieces that are its text. */
  record LinkedPieces(int from, int to, Link link) {}

  /** A {@code [} or {@code ![} that may begin a link. */
  private static final class Bracket {
    private final @Nullable Bracket outer;

    /** How many are open with it. */
    private final int depth;

    private final int start;
    private final InlinePiece piece;
    private final int index;
    private final boolean image;
    private final Emphasis.@Nullable Run emphasisBefore;
    private boolean holdsBracket;

    private Bracket(
        @Nullable Bracket outer,
        int start,
        InlinePiece piece,
        int index,
        boolean image,
        Emphasis.@Nullable Run emphasisBefore) {
      this.outer = outer;
      this.depth = depth(outer) + 1;
      this.start = start;
      this.piece = piece;
      this.index = index;
      this.image = image;
      this.emphasisBefore = emphasisBefore;
    }

    private static int depth(@Nullable Bracket innermost) {
      return innermost == null ? 0 : innermost.depth;
    }
  }

  /**
   * Where a link leads.
   *
   * @param end index after the link
   */
  private record Target(String destination, boolean isReference, int end) {}

  private final InlineSource source;
  private final String chars;
  private final ParserText text;
  private final ReferenceRepository references;
  private final Emphasis emphasis = new Emphasis();
  private final List<InlinePiece> pieces = new ArrayList<>();
  private final List<LinkedPieces> linked = new ArrayList<>();

  /** What few contents need is made for those only. */
  private @Nullable CodeRuns codeRuns;

  private @Nullable InlineHtml html;

  /** The innermost that is open. */
  private @Nullable Bracket bracket;

  /** So many brackets, counted from the outermost, can begin no link, as one is in them. */
  private int linkless;

  /** Whether words that follow belong to the last piece. */
  private boolean inWords;

  private int at;

  private InlineParser(InlineSource source, ParserText text, ReferenceRepository references) {
    this.source = source;
    this.chars = source.chars();
    this.text = text;
    this.references = references;
  }

  /** Whether all of a content means itself. */
  static boolean isPlain(String chars) {
    for (int i = 0; i < chars.length(); i++) {
      if (isSpecial(chars.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The content, read. */
  static InlineParser parse(InlineSource source, ParserText text, ReferenceRepository references) {
    InlineParser parser = new InlineParser(source, text, references);
    while (parser.at < source.length()) {
      parser.next();
    }
    parser.emphasis.pair(null);
    return parser;
  }

  List<InlinePiece> pieces() {
    return pieces;
  }

  /** The links whose text is in pieces of their own, inner ones first. */
  List<LinkedPieces> linked() {
    return linked;
  }

  List<Emphasis.Range> emphasized() {
    return emphasis.ranges();
  }

  private void next() {
    char c = chars.charAt(at);
    switch (c) {
      case '\n' -> lineEnd();
      case '\\' -> backslash();
      case '`' -> backticks();
      case '*', '_' -> emphasisMarks(c);
      case '[' -> openBracket(1);
      case '!' -> {
        if (LinkSyntax.is(chars, at + 1, '[')) {
          openBracket(2);
        } else {
          words(at + 1);
        }
      }
      case ']' -> closeBracket();
      case '<' -> angle();
      case '&' -> entity();
      default -> {
        int end = at + 1;
        while (end < chars.length() && !isSpecial(chars.charAt(end))) {
          end++;
        }
        words(end);
      }
    }
  }

  /** What stands up to {@code end} means itself. */
  private void words(int end) {
    if (inWords) {
      pieces.get(pieces.size() - 1).end = end;
    } else {
      pieces.add(InlinePiece.text(at, end));
      inWords = true;
    }
    at = end;
  }

  /** A piece that nothing is added to. */
  private InlinePiece piece(InlinePiece piece, int end) {
    pieces.add(piece);
    inWords = false;
    at = end;
    return piece;
  }

  private void lineEnd() {
    int start = at;
    if (inWords) {
      InlinePiece words = pieces.get(pieces.size() - 1);
      while (start > words.start && InlineSource.isBlank(chars.charAt(start - 1))) {
        start--;
      }
      words.end = start;
    }
    boolean hard = at - start >= 2;
    piece(InlinePiece.of(Inline.Kind.BREAK, hard ? start : at, at + 1, " "), at + 1);
  }

  private void backslash() {
    if (LinkSyntax.is(chars, at + 1, '\n')) {
      piece(InlinePiece.of(Inline.Kind.BREAK, at, at + 2, " "), at + 2);
    } else if (LinkSyntax.isEscape(chars, at)) {
      String escaped = String.valueOf(chars.charAt(at + 1));
      piece(InlinePiece.of(Inline.Kind.TEXT, at, at + 2, escaped), at + 2);
    } else {
      words(at + 1);
    }
  }

  private void backticks() {
    int open = CodeRuns.end(chars, at);
    codeRuns = codeRuns == null ? new CodeRuns(chars) : codeRuns;
    int close = codeRuns.closing(open - at, open);
    if (close == CodeRuns.NONE) {
      words(open);
      return;
    }
    int start = open;
    int end = close;
    boolean padded = end - start > 1 && isPad(start) && isPad(end - 1);
    if (padded && !isAllPad(start, end)) {
      start++;
      end--;
    }
    String code = chars.substring(start, end).replace('\n', ' ');
    piece(InlinePiece.of(Inline.Kind.CODE, start, end, code), close + (open - at));
  }

  private boolean isPad(int index) {
    return chars.charAt(index) == ' ' || chars.charAt(index) == '\n';
  }

  private boolean isAllPad(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isPad(i)) {
        return false;
      }
    }
    return true;
  }

  private void emphasisMarks(char mark) {
    int end = at + 1;
    while (LinkSyntax.is(chars, end, mark)) {
      end++;
    }
    int before = at == 0 ? '\n' : chars.codePointBefore(at);
    int after = end == chars.length() ? '\n' : chars.codePointAt(end);
    InlinePiece run = piece(InlinePiece.text(at, end), end);
    emphasis.add(pieces.size() - 1, run, mark, before, after);
  }

  private void openBracket(int length) {
    if (bracket != null) {
      bracket.holdsBracket = true;
    }
    int start = at;
    InlinePiece piece = piece(InlinePiece.text(at, at + length), at + length);
    bracket = new Bracket(bracket, start, piece, pieces.size() - 1, length == 2, emphasis.last());
  }

  private void closeBracket() {
    Bracket open = bracket;
    if (open == null) {
      words(at + 1);
      return;
    }
    boolean mayLink = open.image || open.depth > linkless;
    bracket = open.outer;
    linkless = Math.min(linkless, open.depth - 1);
    Target target = mayLink ? target(open) : null;
    if (target == null) {
      words(at + 1);
      return;
    }
    Link.Kind kind =
        open.image
            ? Link.Kind.IMAGE
            : target.isReference() ? Link.Kind.REFERENCE : Link.Kind.INLINE;
    Link link =
        new Link(
            kind,
            target.destination(),
            text.span(source.start(open.start), source.end(target.end())));
    emphasis.pair(open.emphasisBefore);
    open.piece.start = open.piece.end;
    linked.add(new LinkedPieces(open.index + 1, pieces.size(), link));
    if (!open.image) {
      linkless = open.depth - 1;
    }
    inWords = false;
    at = target.end();
  }

  private @Nullable Target target(Bracket open) {
    Target inline = inlineTarget(at + 1);
    return inline != null ? inline : referenceTarget(open);
  }

  /** {@code (destination "title")}. */
  private @Nullable Target inlineTarget(int start) {
    if (!LinkSyntax.is(chars, start, '(')) {
      return null;
    }
    int from = LinkSyntax.skipSpaces(chars, start + 1);
    int to = LinkSyntax.destination(chars, from);
    if (to == LinkSyntax.NONE) {
      return null;
    }
    int afterSpace = LinkSyntax.skipSpaces(chars, to);
    int end = afterSpace;
    if (afterSpace > to) {
      int title = LinkSyntax.title(chars, afterSpace);
      end = title == LinkSyntax.NONE ? afterSpace : LinkSyntax.skipSpaces(chars, title);
    }
    if (!LinkSyntax.is(chars, end, ')')) {
      return null;
    }
    return new Target(LinkSyntax.withoutAngles(chars.substring(from, to)), false, end + 1);
  }

  /** {@code [label]}, {@code []} or nothing. */
  private @Nullable Target referenceTarget(Bracket open) {
    int start = at + 1;
    int label = LinkSyntax.label(chars, start);
    if (label > start + 2) {
      return defined(chars.substring(start, label), label);
    }
    int from = open.piece.end - 1;
    // A label holds no brackets, and is no longer than this.
    if (open.holdsBracket || LinkSyntax.label(chars, from) != start) {
      return null;
    }
    return defined(chars.substring(from, start), label == LinkSyntax.NONE ? start : label);
  }

  private @Nullable Target defined(String label, int end) {
    Reference definition = references.get(Escaping.normalizeReferenceChars(label, true));
    return definition == null ? null : new Target(definition.getUrl().toString(), true, end);
  }

  private void angle() {
    int start = at;
    int mail = Autolinks.mailEnd(chars, at);
    int end = mail == LinkSyntax.NONE ? Autolinks.uriEnd(chars, at) : mail;
    if (end != LinkSyntax.NONE) {
      String shown = chars.substring(start + 1, end - 1);
      String destination = mail == LinkSyntax.NONE ? shown : "mailto:" + shown;
      Link link =
          new Link(
              Link.Kind.AUTOLINK, destination, text.span(source.start(start), source.end(end)));
      piece(InlinePiece.autolink(start + 1, end - 1, link), end);
      return;
    }
    InlineHtml tags = html == null ? new InlineHtml(chars) : html;
    html = tags;
    end = tags.end(at);
    // Readers miss a tag that browsers do not know; its author meant it as text.
    if (end == LinkSyntax.NONE || Bracketed.isUnknownTag(chars.substring(at, end))) {
      words(at + 1);
      return;
    }
    Inline.Kind kind = tags.isComment(start) ? Inline.Kind.COMMENT : Inline.Kind.HTML;
    // Over several lines it keeps what stands between the lines, as the source does.
    String written = text.source(source.start(start), source.end(end));
    piece(InlinePiece.of(kind, start, end, written), end);
  }

  private void entity() {
    int end = at + 1;
    int last = Math.min(chars.length(), at + MAX_ENTITY);
    while (end < last
        && (Character.isLetterOrDigit(chars.charAt(end)) || chars.charAt(end) == '#')) {
      end++;
    }
    if (LinkSyntax.is(chars, end, ';')) {
      String written = chars.substring(at, end + 1);
      String decoded = Escaping.unescapeHtml(written);
      if (!decoded.equals(written)) {
        piece(InlinePiece.of(Inline.Kind.TEXT, at, end + 1, decoded), end + 1);
        return;
      }
    }
    words(at + 1);
  }
}
