package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of an {@link InlineText} with where each begins in what readers see of them, so that a
 * place in it is found in logarithmic time: a long paragraph may be asked for thousands.
 */
final class Runs {
  private final Inline[] inlines;
  private final Span span;

  /** Length of the plain text. */
  private final int length;

  /** Offset in the plain text where each run begins; none where there is but one, at its begin. */
  private final int[] starts;

  private final boolean visible;
  private final boolean solid;
  private final boolean code;
  private final boolean image;

  private static final int[] AT_BEGIN = {};

  /**
   * @param inlines in the order of the source, without overlap
   * @param span of all of it; empty where there is none
   */
  Runs(List<Inline> inlines, Span span) {
    this.inlines = inlines.toArray(Inline[]::new);
    this.span = isWhole(span) ? this.inlines[0].span() : span;
    this.starts = this.inlines.length > 1 ? new int[this.inlines.length] : AT_BEGIN;
    int end = 0;
    boolean allVisible = true;
    boolean allSpeak = true;
    boolean anyCode = false;
    boolean anyImage = false;
    for (int i = 0; i < this.inlines.length; i++) {
      Inline inline = this.inlines[i];
      boolean shown = inline.isVisible();
      int speaks = shown ? inline.text().length() : 0;
      allVisible &= shown;
      allSpeak &= speaks > 0;
      anyCode |= inline.kind() == Inline.Kind.CODE;
      anyImage |= shown && inline.isImage();
      if (i > 0) {
        starts[i] = end;
      }
      end += speaks;
    }
    this.length = end;
    this.visible = allVisible;
    this.solid = allSpeak;
    this.code = anyCode;
    this.image = anyImage;
  }

  /** Whether a span is that of the only run, which need not be kept twice. */
  private boolean isWhole(Span place) {
    return inlines.length == 1 && inlines[0].span().equals(place);
  }

  /** The runs; nobody changes the array. */
  Inline[] array() {
    return inlines;
  }

  List<Inline> inlines() {
    return List.of(inlines);
  }

  Span span() {
    return span;
  }

  /** Length of the plain text. */
  int length() {
    return length;
  }

  /** Offset in the plain text where a run begins; of the number of runs, its length. */
  int start(int run) {
    if (run == 0) {
      return 0;
    }
    return run == inlines.length ? length : starts[run];
  }

  /** Whether readers see all of them: no comment and no tag is among them. */
  boolean isVisible() {
    return visible;
  }

  /** Whether each has characters that readers see: no comment, tag or image without a text. */
  boolean isSolid() {
    return solid;
  }

  /** Whether there is a code span. */
  boolean hasCode() {
    return code;
  }

  /** Whether an image is among those that readers see. */
  boolean hasImage() {
    return image;
  }

  /** Whether their span is theirs, and not more. */
  boolean isTight() {
    return inlines.length > 0
        && span.start() == inlines[0].span().start()
        && span.end() == inlines[inlines.length - 1].span().end();
  }

  /**
   * What readers see of them.
   *
   * @param maskCode whether each character of code is replaced by {@link InlineText#CODE}
   */
  String text(boolean maskCode) {
    int length = length();
    int first = 0;
    while (first < inlines.length && start(first + 1) == 0) {
      first++;
    }
    if (first == inlines.length) {
      return "";
    }
    if (start(first + 1) == length) {
      // Most texts are one run, which need not be copied.
      return text(inlines[first], maskCode);
    }
    StringBuilder joined = new StringBuilder(length);
    for (int i = first; i < inlines.length; i++) {
      if (start(i) < start(i + 1)) {
        joined.append(text(inlines[i], maskCode));
      }
    }
    return joined.toString();
  }

  private static String text(Inline inline, boolean maskCode) {
    boolean mask = maskCode && inline.kind() == Inline.Kind.CODE;
    return mask ? String.valueOf(InlineText.CODE).repeat(inline.text().length()) : inline.text();
  }

  /**
   * Length of the bold or italic text that a part of them begins with, 0 if it is set as other
   * text.
   *
   * @param from offset of the part in the plain text
   * @param to offset after it
   */
  int markedLength(int from, int to) {
    int run = firstTo(from);
    // A run that ends where the part begins is before it, but for one without a text.
    while (run < inlines.length && start(run) < from && start(run + 1) == from) {
      run++;
    }
    while (run < inlines.length && !inlines[run].isVisible()) {
      run++;
    }
    if (run == inlines.length) {
      return 0;
    }
    Inline first = inlines[run];
    int end = from;
    for (; run < inlines.length && start(run) < to; run++) {
      Inline inline = inlines[run];
      if (inline.isVisible()) {
        boolean same = first.strong() ? inline.strong() : first.emphasis() && inline.emphasis();
        if (!same || inline.kind() == Inline.Kind.BREAK) {
          break;
        }
        end = Math.min(start(run + 1), to);
      }
    }
    return end - from;
  }

  /**
   * Where a part of the plain text is written.
   *
   * @param start 0-based offset
   * @param end offset after the last character
   */
  Span place(int start, int end) {
    if (start == end) {
      return Span.at(place(start));
    }
    int from = span.end();
    int to = span.start();
    for (int i = firstTo(start); i < inlines.length && start(i) < end; i++) {
      Inline inline = inlines[i];
      if (inline.isVisible() && start(i + 1) > start) {
        int last = Math.min(end, start(i + 1)) - start(i);
        Span part = inline.span(Math.max(start - start(i), 0), last);
        from = Math.min(from, part.start());
        to = Math.max(to, part.end());
      }
    }
    return new Span(from, to);
  }

  /** Index of the first run that reaches an offset of the plain text. */
  private int firstTo(int offset) {
    int low = 0;
    int high = inlines.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle + 1) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the character at an offset of the plain text is written, or would be. */
  int place(int offset) {
    int i = firstTo(offset);
    int place = span.start();
    for (int before = i; before >= 0; before--) {
      if (before < i && inlines[before].isVisible()) {
        place = inlines[before].span().end();
        break;
      }
    }
    for (; i < inlines.length; i++) {
      Inline inline = inlines[i];
      if (!inline.isVisible()) {
        continue;
      }
      if (offset < start(i + 1)) {
        return inline.span(offset - start(i), offset - start(i)).start();
      }
      place = inline.span().end();
    }
    return place;
  }

  /**
   * Those that readers see in a part of the plain text. One without a text, which has a place but
   * no length, is taken along wherever the part could hold it.
   *
   * @param from 0-based offset of the first character
   * @param to offset after the last character
   * @param least offset from which one without a text may be taken
   * @param most offset up to which it may
   */
  Runs part(int from, int to, int least, int most) {
    List<Inline> parts = new ArrayList<>(2);
    for (int i = firstTo(least); i < inlines.length && start(i) <= most; i++) {
      Inline inline = inlines[i];
      if (!inline.isVisible()) {
        continue;
      }
      int first = Math.max(from, start(i));
      int last = Math.min(to, start(i + 1));
      if (first < last) {
        parts.add(inline.slice(first - start(i), last - start(i)));
      } else if (start(i) == start(i + 1) && least <= start(i)) {
        parts.add(inline);
      }
    }
    return parts.isEmpty()
        ? new Runs(parts, Span.at(place(from)))
        : new Runs(parts, parts.get(0).span().union(parts.get(parts.size() - 1).span()));
  }

  /** Some of them. */
  Runs some(int first, int end) {
    List<Inline> some = Arrays.asList(inlines).subList(first, end);
    return some.isEmpty()
        ? new Runs(some, Span.at(place(start(first))))
        : new Runs(some, some.get(0).span().union(some.get(some.size() - 1).span()));
  }
}
