package dev.archlint.markdown;

import dev.archlint.document.Inline;
import dev.archlint.document.Link;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of inline content in which nothing changes, while it is being read: emphasis takes the
 * marks that it uses up off the pieces that they stand in.
 */
final class InlinePiece {
  final Inline.Kind kind;

  /** Index of its first character. */
  int start;

  /** Index after its last character. */
  int end;

  /** What it says, where that is not its characters. */
  final @Nullable String text;

  /** The link that it is all of. */
  final Optional<Link> autolink;

  private InlinePiece(
      Inline.Kind kind, int start, int end, @Nullable String text, Optional<Link> autolink) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.text = text;
    this.autolink = autolink;
  }

  /** Characters that mean themselves. */
  static InlinePiece text(int start, int end) {
    return new InlinePiece(Inline.Kind.TEXT, start, end, null, Optional.empty());
  }

  /** What a link in angle brackets shows. */
  static InlinePiece autolink(int start, int end, Link link) {
    return new InlinePiece(Inline.Kind.TEXT, start, end, null, Optional.of(link));
  }

  /** Something that says {@code text}. */
  static InlinePiece of(Inline.Kind kind, int start, int end, String text) {
    return new InlinePiece(kind, start, end, text, Optional.empty());
  }
}
