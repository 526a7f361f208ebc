package dev.archlint.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.archlint.document.Comment;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.document.Link;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flattens the inline nodes of one block into runs. */
final class InlineBuilder {
  /** What holds for a run because of the nodes around it. */
  private record Style(boolean strong, boolean emphasis, Optional<Link> link) {
    static final Style PLAIN = new Style(false, false, Optional.empty());

    Style withStrong() {
      return new Style(true, emphasis, link);
    }

    Style withEmphasis() {
      return new Style(strong, true, link);
    }

    Style within(Link outer) {
      return new Style(strong, emphasis, Optional.of(outer));
    }
  }

  private final ParserText text;
  private final ReferenceRepository references;
  private final List<Link> links;
  private final List<Comment> comments;

  /** What stands before this offset of the parser's text is no part of the content. */
  private final int from;

  private final boolean inCell;
  private final List<Inline> runs = new ArrayList<>();

  private InlineBuilder(
      ParserText text,
      ReferenceRepository references,
      List<Link> links,
      List<Comment> comments,
      int from,
      boolean inCell) {
    this.text = text;
    this.references = references;
    this.links = links;
    this.comments = comments;
    this.from = from;
    this.inCell = inCell;
  }

  /**
   * The runs of the inline nodes in {@code parent}.
   *
   * @param links takes the links that are found
   * @param comments takes the comments that are found
   * @param from offset in the parser's text before which nothing counts, such as a task box
   * @param span of the content as a whole
   */
  static InlineText build(
      Node parent,
      ParserText text,
      ReferenceRepository references,
      List<Link> links,
      List<Comment> comments,
      int from,
      Span span) {
    boolean inCell = parent instanceof TableNode.CellNode;
    InlineBuilder builder = new InlineBuilder(text, references, links, comments, from, inCell);
    builder.children(parent, Style.PLAIN);
    return new InlineText(builder.runs, span);
  }

  private void children(Node parent, Style style) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node, style);
    }
  }

  private void node(Node node, Style style) {
    if (node instanceof Code code) {
      code(code.getText(), style);
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      add(Inline.Kind.BREAK, " ", node.getStartOffset(), node.getEndOffset(), style);
    } else if (node instanceof HtmlEntity) {
      entity(node.getChars(), style);
    } else if (node instanceof StrongEmphasis) {
      children(node, style.withStrong());
    } else if (node instanceof Emphasis) {
      children(node, style.withEmphasis());
    } else if (node instanceof InlineLinkNode link) {
      Link.Kind kind = node instanceof Image ? Link.Kind.IMAGE : Link.Kind.INLINE;
      link(node, kind, link.getUrl(), style);
    } else if (node instanceof RefNode reference) {
      reference(reference, style);
    } else if (node instanceof MailLink mail) {
      autolink(node, "mailto:" + mail.getText(), mail.getText(), style);
    } else if (node instanceof AutoLink link) {
      autolink(node, link.getText().toString(), link.getText(), style);
    } else if (node instanceof HtmlInlineComment) {
      html(Inline.Kind.COMMENT, node, style);
    } else if (node instanceof HtmlInlineBase) {
      html(Inline.Kind.HTML, node, style);
    } else if (node.hasChildren()) {
      children(node, style);
    } else {
      text(node.getChars(), style);
    }
  }

  private void reference(RefNode node, Style style) {
    Reference definition = node.getReferenceNode(references);
    if (definition != null) {
      Link.Kind kind = node instanceof ImageRef ? Link.Kind.IMAGE : Link.Kind.REFERENCE;
      link(node, kind, definition.getUrl(), style);
      return;
    }
    // A link to nothing is text, brackets and all. flexmark trims what is between them.
    if (isTorn(node)) {
      text(node.getChars().baseSubSequence(startOf(node), node.getEndOffset()), style);
    } else if (node.isReferenceTextCombined()) {
      childrenAndGaps(
          node.getReferenceOpeningMarker(),
          node,
          node.getReference(),
          node.getReferenceClosingMarker(),
          style);
      text(node.getTextOpeningMarker(), style);
      text(node.getTextClosingMarker(), style);
    } else {
      childrenAndGaps(
          node.getTextOpeningMarker(), node, node.getText(), node.getTextClosingMarker(), style);
      text(node.getReferenceOpeningMarker(), style);
      text(node.getReference(), style);
      text(node.getReferenceClosingMarker(), style);
    }
  }

  /** In {@code [a][b][} flexmark takes the second bracket for the first, and the first is lost. */
  private static boolean isTorn(RefNode node) {
    BasedSequence open =
        node.isReferenceTextCombined()
            ? node.getReferenceOpeningMarker()
            : node.getTextOpeningMarker();
    Node first = node.getFirstChild();
    return open.getStartOffset() > node.getStartOffset()
        || (first != null && first.getStartOffset() < open.getEndOffset());
  }

  private int startOf(RefNode node) {
    int floor = node.getPrevious() == null ? from : node.getPrevious().getEndOffset();
    int start = node.getStartOffset();
    while (start > floor && "![".indexOf(text.text().charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  /** Children between their brackets, and as text what of {@code whole} is in none of them. */
  private void childrenAndGaps(
      BasedSequence open, Node parent, BasedSequence whole, BasedSequence close, Style style) {
    text(open, style);
    Node firstChild = parent.getFirstChild();
    int first =
        firstChild == null
            ? whole.getStartOffset()
            : Math.min(whole.getStartOffset(), firstChild.getStartOffset());
    space(open.getEndOffset(), first, style);
    int at = 0;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      int gap = at;
      while (at < whole.length() && whole.getIndexOffset(at) < child.getStartOffset()) {
        at++;
      }
      text(whole.subSequence(gap, at), style);
      node(child, style);
      while (at < whole.length() && whole.getIndexOffset(at) < child.getEndOffset()) {
        at++;
      }
    }
    text(whole.subSequence(at, whole.length()), style);
    Node lastChild = parent.getLastChild();
    int last =
        lastChild == null
            ? whole.getEndOffset()
            : Math.max(whole.getEndOffset(), lastChild.getEndOffset());
    space(last, close.getStartOffset(), style);
    text(close, style);
  }

  /** White space that flexmark trimmed off the text of a link to nothing. */
  private void space(int start, int end, Style style) {
    int lineEnd = text.text().substring(start, end).indexOf('\n');
    if (lineEnd >= 0) {
      add(Inline.Kind.BREAK, " ", start + lineEnd, start + lineEnd + 1, style);
    } else if (start < end) {
      add(Inline.Kind.TEXT, text.text().substring(start, end), start, end, style);
    }
  }

  private void link(Node node, Link.Kind kind, BasedSequence destination, Style style) {
    Link link = found(node, kind, destination.toString());
    int before = runs.size();
    children(node, style.within(link));
    if (kind == Link.Kind.IMAGE && runs.size() == before) {
      int inBrackets = node.getStartOffset() + 2;
      add(Inline.Kind.TEXT, "", inBrackets, inBrackets, style.within(link));
    }
  }

  private void autolink(Node node, String destination, BasedSequence shown, Style style) {
    Link link = found(node, Link.Kind.AUTOLINK, destination);
    raw(shown, style.within(link));
  }

  private Link found(Node node, Link.Kind kind, String destination) {
    Span span = text.span(node.getStartOffset(), node.getEndOffset());
    Link link = new Link(kind, destination, span);
    if (node.getStartOffset() >= from) {
      links.add(link);
    }
    return link;
  }

  private void html(Inline.Kind kind, Node node, Style style) {
    int start = node.getStartOffset();
    int end = node.getEndOffset();
    Span span = text.span(start, end);
    if (kind == Inline.Kind.COMMENT) {
      comments.add(new Comment(HtmlComments.inner(text.text().substring(start, end)), span));
    }
    // Tags and comments over several lines keep what stands between the lines, as the source does.
    runs.add(
        new Inline(
            kind, text.source(start, end), span, style.strong(), style.emphasis(), style.link()));
  }

  /**
   * A code span: line ends are spaces, and one space goes at each end if it is not all spaces.
   * Indentation of its further lines is none of it; flexmark leaves some, partly without a place in
   * the source.
   */
  private void code(BasedSequence chars, Style style) {
    StringBuilder content = new StringBuilder(chars.length());
    List<Integer> indexes = new ArrayList<>();
    boolean atLineStart = false;
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      atLineStart = c == '\n' || (atLineStart && (c == ' ' || c == '\t'));
      if (c == '\n' || !atLineStart) {
        content.append(c == '\n' ? ' ' : c);
        indexes.add(i);
      }
    }
    int start = 0;
    int end = content.length();
    boolean padded = end > 1 && content.charAt(0) == ' ' && content.charAt(end - 1) == ' ';
    if (padded && !isAllSpaces(content)) {
      start++;
      end--;
    }
    int first = startOf(chars, indexes.get(start));
    int last = chars.getIndexOffset(indexes.get(end - 1)) + 1;
    add(Inline.Kind.CODE, content.substring(start, end), first, last, style);
  }

  private static boolean isAllSpaces(CharSequence content) {
    return content.chars().allMatch(c -> c == ' ');
  }

  private void entity(BasedSequence chars, Style style) {
    String decoded = Escaping.unescapeHtml(chars);
    if (decoded.contentEquals(chars)) {
      raw(chars, style);
    } else {
      add(Inline.Kind.TEXT, decoded, chars.getStartOffset(), chars.getEndOffset(), style);
    }
  }

  /** Text in which a backslash escapes. */
  private void text(BasedSequence chars, Style style) {
    int from = 0;
    for (int i = 0; i < chars.length(); i++) {
      boolean escape =
          chars.charAt(i) == '\\'
              && i + 1 < chars.length()
              && Escaping.ESCAPABLE_CHARS.indexOf(chars.charAt(i + 1)) >= 0;
      if (escape) {
        raw(chars.subSequence(from, i), style);
        int end = chars.getIndexOffset(i + 1) + 1;
        String escaped = String.valueOf(chars.charAt(i + 1));
        add(Inline.Kind.TEXT, escaped, startOf(chars, i), end, style);
        i++;
        from = i + 1;
      }
    }
    raw(chars.subSequence(from, chars.length()), style);
  }

  /** Text that means itself, in pieces that map to the source. */
  private void raw(BasedSequence chars, Style style) {
    int from = 0;
    while (from < chars.length()) {
      int start = startOf(chars, from);
      int end = chars.getIndexOffset(from) + 1;
      char first = chars.charAt(from);
      int to = from + 1;
      if (first == '\n') {
        add(Inline.Kind.BREAK, " ", start, end, style);
      } else {
        while (end - start == to - from
            && to < chars.length()
            && chars.charAt(to) != '\n'
            && startOf(chars, to) == end) {
          boolean alone = chars.getIndexOffset(to) != end;
          if (alone) {
            break;
          }
          to++;
          end++;
        }
        add(Inline.Kind.TEXT, chars.subSequence(from, to).toString(), start, end, style);
      }
      from = to;
    }
  }

  /**
   * Where the character at {@code index} begins. Every pipe in a cell is escaped, and begins at its
   * backslash, which is not in {@code chars}.
   */
  private int startOf(BasedSequence chars, int index) {
    int offset = chars.getIndexOffset(index);
    return inCell && chars.charAt(index) == '|' ? offset - 1 : offset;
  }

  /** Adds a run, or what of it counts, to the run before it if both map to the source. */
  private void add(Inline.Kind kind, String content, int start, int end, Style style) {
    if (start < from) {
      if (end > from && content.length() == end - start) {
        add(kind, content.substring(from - start), from, end, style);
      }
      return;
    }
    Inline run =
        new Inline(
            kind, content, text.span(start, end), style.strong(), style.emphasis(), style.link());
    int last = runs.size() - 1;
    if (last >= 0 && joins(runs.get(last), run)) {
      runs.set(last, joined(runs.get(last), run));
    } else {
      runs.add(run);
    }
  }

  private static Inline joined(Inline last, Inline run) {
    return new Inline(
        run.kind(),
        last.text() + run.text(),
        last.span().union(run.span()),
        run.strong(),
        run.emphasis(),
        run.link());
  }

  private static boolean joins(Inline last, Inline run) {
    return last.kind() == Inline.Kind.TEXT
        && run.kind() == Inline.Kind.TEXT
        && !last.text().isEmpty()
        && last.maps()
        && run.maps()
        && last.span().end() == run.span().start()
        && last.strong() == run.strong()
        && last.emphasis() == run.emphasis()
        && last.link().equals(run.link());
  }
}
