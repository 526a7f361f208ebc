package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of inline content in which nothing changes: neither what it is nor how it is set.
 *
 * <p>Nested marks are flattened: a bold word in a link is a run that is {@code strong} and has that
 * {@code link}. Where {@code text} is as long as {@code span}, characters map one to one; where it
 * is shorter (an escape, an entity, a line break, code over several lines), the run stands as a
 * whole for all of its span. It is never longer.
 *
 * @param kind what it is
 * @param text as a reader sees it; of a comment or a tag, its source
 * @param span where it is written, without the marks around it
 * @param strong whether it is bold
 * @param emphasis whether it is set in italics
 * @param link the link or image whose text this is
 */
public record Inline(
    Kind kind, String text, Span span, boolean strong, boolean emphasis, Optional<Link> link) {
  public Inline {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
    Objects.requireNonNull(link);
    if (text.length() > span.length()) {
      throw new IllegalArgumentException("a run longer than its span: " + text);
    }
  }

  /** What a run is. */
  public enum Kind {
    /** Words, and everything else that means itself; so do tags of no element of HTML. */
    TEXT,
    /** A code span, without its backticks. */
    CODE,
    /** A line end inside a block; its text is one space. */
    BREAK,
    /** An HTML comment. */
    COMMENT,
    /** An HTML tag, declaration or processing instruction. */
    HTML
  }

  /** Whether readers see it: everything but comments and tags. */
  public boolean isVisible() {
    return kind != Kind.COMMENT && kind != Kind.HTML;
  }

  /** Whether it is an image, or a part of one's text; its text may be empty. */
  public boolean isImage() {
    return link.isPresent() && link.get().kind() == Link.Kind.IMAGE;
  }

  /** Whether its characters map one to one to those of its span. */
  public boolean maps() {
    return text.length() == span.length();
  }

  /**
   * A part of it. Its span is the whole one if the characters do not map.
   *
   * @param start 0-based offset into {@code text}
   * @param end offset after the last character
   */
  public Inline slice(int start, int end) {
    if (start == 0 && end == text.length()) {
      return this;
    }
    return new Inline(kind, text.substring(start, end), span(start, end), strong, emphasis, link);
  }

  /** The span of {@link #slice}. */
  Span span(int start, int end) {
    return maps() ? new Span(span.start() + start, span.start() + end) : span;
  }
}
