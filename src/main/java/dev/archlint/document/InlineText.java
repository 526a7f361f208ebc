package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The inline content of a paragraph, heading, item, cell or field value: runs in the order of the
 * source, without overlap, and the span of all of it, which is empty where there is none.
 *
 * <p>What it says and where each run begins in that are worked out once, so that a place in it is
 * found in logarithmic time: a long paragraph may be asked for thousands.
 */
public final class InlineText {
  /** Stands in {@link #prose()} for each character of a code span. */
  public static final char CODE = '\uFFFC';

  private final List<Inline> inlines;
  private final Span span;
  private final String plain;
  private final String prose;

  /** Whether readers see all of its runs. */
  private final boolean visible;

  private final boolean blank;

  /** Offset in {@code plain} where each run begins, and the length of {@code plain}. */
  private final int[] starts;

  private @Nullable List<FieldFinder.Labelled> labelled;

  /** The characters of {@code plain}, a bit for the last six of each; 0 before somebody asks. */
  private volatile long characters;

  /**
   * @param inlines in the order of the source, without overlap
   * @param span of all of it; empty where there is none
   */
  public InlineText(List<Inline> inlines, Span span) {
    this.inlines = List.copyOf(inlines);
    this.span = Objects.requireNonNull(span);
    this.starts = new int[inlines.size() + 1];
    boolean allVisible = true;
    boolean anyCode = false;
    for (int i = 0; i < this.inlines.size(); i++) {
      Inline inline = this.inlines.get(i);
      boolean shown = inline.isVisible();
      allVisible &= shown;
      anyCode |= inline.kind() == Inline.Kind.CODE;
      starts[i + 1] = starts[i] + (shown ? inline.text().length() : 0);
    }
    this.visible = allVisible;
    this.plain = joined(false);
    this.prose = anyCode ? joined(true) : plain;
    this.blank = isBlank(plain) && !hasImage();
  }

  /** No text, at a place. */
  public static InlineText empty(int offset) {
    return new InlineText(List.of(), Span.at(offset));
  }

  /** Its runs in the order of the source, without overlap. */
  public List<Inline> inlines() {
    return inlines;
  }

  /** Whether readers see all of its runs: no comment and no tag is among them. */
  boolean isVisible() {
    return visible;
  }

  /** All of it; empty where there is none. */
  public Span span() {
    return span;
  }

  /** What readers see, in one line, as written: code spans without backticks, breaks as a space. */
  public String plain() {
    return plain;
  }

  /**
   * {@link #plain()} with every character of code spans replaced by {@link #CODE}, so that offsets
   * agree with it and no word of code is taken for prose.
   */
  public String prose() {
    return prose;
  }

  /**
   * Whether something occurs in {@link #plain()}. Cheap to ask of many texts: the signs and words
   * that rules search for have characters that most texts do not have at all, and which those are
   * is worked out once.
   */
  public boolean contains(Needle needle) {
    return needle.mayBeAmong(characters()) && plain.contains(needle.text());
  }

  /** Whether any of several occurs in {@link #plain()}. */
  public boolean containsAny(Needles needles) {
    return needles.anyIn(plain, characters());
  }

  private long characters() {
    long known = characters;
    if (known == 0) {
      known = Needle.characters(plain);
      characters = known;
    }
    return known;
  }

  private String joined(boolean maskCode) {
    int length = starts[inlines.size()];
    int first = 0;
    while (first < inlines.size() && starts[first + 1] == 0) {
      first++;
    }
    if (first == inlines.size()) {
      return "";
    }
    if (starts[first + 1] == length) {
      // Most texts are one run, which need not be copied.
      return run(first, maskCode);
    }
    StringBuilder joined = new StringBuilder(length);
    for (int i = first; i < inlines.size(); i++) {
      if (starts[i] < starts[i + 1]) {
        joined.append(run(i, maskCode));
      }
    }
    return joined.toString();
  }

  private String run(int index, boolean maskCode) {
    Inline inline = inlines.get(index);
    boolean mask = maskCode && inline.kind() == Inline.Kind.CODE;
    return mask ? String.valueOf(CODE).repeat(inline.text().length()) : inline.text();
  }

  /** Whether it says nothing but white space; comments and tags do not count, images do. */
  public boolean isBlank() {
    return blank;
  }

  /** Whether an image is among its runs. */
  boolean hasImage() {
    for (Inline inline : inlines) {
      if (inline.isVisible() && inline.isImage()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a part of {@link #plain()} is written.
   *
   * @param start 0-based offset into {@code plain()}
   * @param end offset after the last character, {@code start <= end <= plain().length()}
   * @throws IndexOutOfBoundsException if that is no part of it
   */
  public Span sourceSpan(int start, int end) {
    Objects.checkFromToIndex(start, end, plain.length());
    if (start == end) {
      return Span.at(place(start));
    }
    int from = span.end();
    int to = span.start();
    for (int i = firstTo(start); i < inlines.size() && starts[i] < end; i++) {
      Inline inline = inlines.get(i);
      if (inline.isVisible() && starts[i + 1] > start) {
        int last = Math.min(end, starts[i + 1]) - starts[i];
        Span part = inline.span(Math.max(start - starts[i], 0), last);
        from = Math.min(from, part.start());
        to = Math.max(to, part.end());
      }
    }
    return new Span(from, to);
  }

  /** Index of the first run that reaches an offset of {@link #plain()}. */
  private int firstTo(int offset) {
    int low = 0;
    int high = inlines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle + 1] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the character at an offset of {@link #plain()} is written, or would be. */
  private int place(int offset) {
    int i = firstTo(offset);
    int place = span.start();
    for (int before = i; before >= 0; before--) {
      if (before < i && inlines.get(before).isVisible()) {
        place = inlines.get(before).span().end();
        break;
      }
    }
    for (; i < inlines.size(); i++) {
      Inline inline = inlines.get(i);
      if (!inline.isVisible()) {
        continue;
      }
      if (offset < starts[i + 1]) {
        return inline.span(offset - starts[i], offset - starts[i]).start();
      }
      place = inline.span().end();
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
    Objects.checkFromToIndex(start, end, plain.length());
    int from = start;
    int to = end;
    while (from < to && isSpace(plain.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(plain.charAt(to - 1))) {
      to--;
    }
    if (from == 0 && to == plain.length() && visible && isTight()) {
      return this;
    }
    List<Inline> parts = new ArrayList<>(2);
    for (int i = firstTo(start); i < inlines.size() && starts[i] <= end; i++) {
      Inline inline = inlines.get(i);
      if (!inline.isVisible()) {
        continue;
      }
      int first = Math.max(from, starts[i]);
      int last = Math.min(to, starts[i + 1]);
      if (first < last) {
        parts.add(inline.slice(first - starts[i], last - starts[i]));
      } else if (starts[i] == starts[i + 1] && start <= starts[i]) {
        parts.add(inline);
      }
    }
    if (parts.isEmpty()) {
      return empty(place(from));
    }
    Span whole = parts.get(0).span().union(parts.get(parts.size() - 1).span());
    return new InlineText(parts, whole);
  }

  /** Whether its span is that of its runs. */
  private boolean isTight() {
    return !inlines.isEmpty()
        && span.start() == inlines.get(0).span().start()
        && span.end() == inlines.get(inlines.size() - 1).span().end();
  }

  /** The labels in it with their values, see {@link FieldFinder}. */
  List<FieldFinder.Labelled> labelled() {
    // Any thread finds the same in a text that does not change, so that none need wait.
    List<FieldFinder.Labelled> known = labelled;
    if (known == null) {
      known = FieldFinder.labelled(this);
      labelled = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InlineText text
        && inlines.equals(text.inlines)
        && span.equals(text.span);
  }

  @Override
  public int hashCode() {
    return Objects.hash(inlines, span);
  }

  @Override
  public String toString() {
    return "\"" + plain + "\" at " + span;
  }

  private static boolean isBlank(String text) {
    int at = 0;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  /** White space as readers see it, no-break spaces included. */
  static boolean isSpace(char c) {
    if (c < 0x80) {
      // Nearly all are, and need no look at Unicode's tables.
      return c <= ' ' && Character.isWhitespace(c);
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
