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

  /** Whether it says nothing but white space; comments and tags do not count, images do. */
  public boolean isBlank() {
    return inlines.stream()
        .filter(Inline::isVisible)
        .allMatch(inline -> isBlank(inline.text()) && !inline.isImage());
  }

  /**
   * Where a part of {@link #plain()} is written.
   *
   * @param start 0-based offset into {@code plain()}
   * @param end offset after the last character, {@code start <= end <= plain().length()}
   * @throws IndexOutOfBoundsException if that is no part of it
   */
  public Span sourceSpan(int start, int end) {
    Objects.checkFromToIndex(start, end, plain().length());
    if (start == end) {
      return Span.at(place(start));
    }
    int at = 0;
    int from = span.end();
    int to = span.start();
    for (Inline inline : inlines) {
      if (!inline.isVisible()) {
        continue;
      }
      int next = at + inline.text().length();
      if (start < next && end > at) {
        Span part = inline.span(Math.max(start - at, 0), Math.min(end, next) - at);
        from = Math.min(from, part.start());
        to = Math.max(to, part.end());
      }
      at = next;
    }
    return new Span(from, to);
  }

  /** Where the character at an offset of {@link #plain()} is written, or would be. */
  private int place(int offset) {
    int at = 0;
    int place = span.start();
    for (Inline inline : inlines) {
      if (!inline.isVisible()) {
        continue;
      }
      int next = at + inline.text().length();
      if (offset < next) {
        return inline.span(offset - at, offset - at).start();
      }
      place = inline.span().end();
      at = next;
    }
    return place;
  }

  /**
   * A part of it as a text of its own, without white space around it. An image without a text in
   * it, which has a place but no length, is taken along wherever the part could hold it.
   *
   * @param start 0-based offset into {@link #plain()}
   * @param end offset after the last character
   * @throws IndexOutOfBoundsException if that is no part of it
   */
  public InlineText slice(int start, int end) {
    String plain = plain();
    Objects.checkFromToIndex(start, end, plain.length());
    int from = start;
    int to = end;
    while (from < to && isSpace(plain.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(plain.charAt(to - 1))) {
      to--;
    }
    List<Inline> parts = new ArrayList<>();
    int at = 0;
    for (Inline inline : inlines) {
      if (!inline.isVisible()) {
        continue;
      }
      int next = at + inline.text().length();
      int first = Math.max(from, at);
      int last = Math.min(to, next);
      if (first < last) {
        parts.add(inline.slice(first - at, last - at));
      } else if (next == at && start <= at && at <= end) {
        parts.add(inline);
      }
      at = next;
    }
    if (parts.isEmpty()) {
      return empty(place(from));
    }
    Span whole = parts.get(0).span().union(parts.get(parts.size() - 1).span());
    return new InlineText(parts, whole);
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isSpace((char) c));
  }

  /** White space as readers see it, no-break spaces included. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
