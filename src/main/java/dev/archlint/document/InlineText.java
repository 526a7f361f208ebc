package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The inline content of a paragraph, heading, item, cell or field value.
 *
 * @param inlines its runs in the order of the source, without overlap
 * @param span all of it; empty where there is none
 */
public record InlineText(List<Inline> inlines, Span span) {
  /** Stands in {@link #prose()} for each character of a code span. */
  public static final char CODE = '\uFFFC';

  public InlineText {
    inlines = List.copyOf(inlines);
    Objects.requireNonNull(span);
  }

  /** No text, at a place. */
  public static InlineText empty(int offset) {
    return new InlineText(List.of(), Span.at(offset));
  }

  /** What readers see, in one line, as written: code spans without backticks, breaks as a space. */
  public String plain() {
    return visible(false);
  }

  /**
   * {@link #plain()} with every character of code spans replaced by {@link #CODE}, so that offsets
   * agree with it and no word of code is taken for prose.
   */
  public String prose() {
    return visible(true);
  }

  private String visible(boolean maskCode) {
    StringBuilder text = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline.isVisible()) {
        boolean mask = maskCode && inline.kind() == Inline.Kind.CODE;
        text.append(mask ? String.valueOf(CODE).repeat(inline.text().length()) : inline.text());
      }
    }
    return text.toString();
  }

  /** Whether readers see nothing but white space; comments and tags do not count, images do. */
  public boolean isBlank() {
    return inlines.stream()
        .allMatch(
            inline -> !inline.isVisible() || (inline.text().isBlank() && inline.link().isEmpty()));
  }

  /**
   * Where a part of {@link #plain()} is written.
   *
   * @param start 0-based offset into {@code plain()}
   * @param end offset after the last character, {@code start <= end <= plain().length()}
   */
  public Span sourceSpan(int start, int end) {
    Objects.checkFromToIndex(start, end, Integer.MAX_VALUE);
    int at = 0;
    int from = span.end();
    int to = span.start();
    for (Inline inline : inlines) {
      if (!inline.isVisible()) {
        continue;
      }
      int next = at + inline.text().length();
      if (start < next && end > at) {
        Span part = part(inline, Math.max(start - at, 0), Math.min(end, next) - at);
        from = Math.min(from, part.start());
        to = Math.max(to, part.end());
      }
      at = next;
    }
    return from <= to ? new Span(from, to) : Span.at(Math.min(from, span.end()));
  }

  private static Span part(Inline inline, int start, int end) {
    boolean maps = inline.text().length() == inline.span().length();
    return maps
        ? new Span(inline.span().start() + start, inline.span().start() + end)
        : inline.span();
  }

  /**
   * A part of it as a text of its own, without white space around it.
   *
   * @param start 0-based offset into {@link #plain()}
   * @param end offset after the last character
   */
  public InlineText slice(int start, int end) {
    String plain = plain();
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(plain.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(plain.charAt(to - 1))) {
      to--;
    }
    List<Inline> parts = new ArrayList<>();
    int at = 0;
    for (Inline inline : inlines) {
      if (!inline.isVisible()) {
        continue;
      }
      int next = at + inline.text().length();
      if (from < next && to > at) {
        int first = Math.max(from - at, 0);
        int last = Math.min(to, next) - at;
        parts.add(
            new Inline(
                inline.kind(),
                inline.text().substring(first, last),
                part(inline, first, last),
                inline.strong(),
                inline.emphasis(),
                inline.link()));
      }
      at = next;
    }
    if (parts.isEmpty()) {
      return empty(from == 0 ? span.start() : sourceSpan(from - 1, from).end());
    }
    Span whole = parts.get(0).span().union(parts.get(parts.size() - 1).span());
    return new InlineText(parts, whole);
  }
}
