package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the labels that the lines of a text begin with, and what of the text is their value. */
final class LabelFinder {
  /** A label set in plain words is at most this long; longer ones are the begin of a sentence. */
  private static final int MAX_PLAIN_LABEL = 60;

  /** What authors put between two fields on one line. */
  private static final String SEPARATORS = " \t|·•;,/";

  /** Labels are shorter by far, with the colon after them. */
  private static final int MAX_LABEL = 1_000;

  /** What sets a label off from its value. */
  private static final Needles SETTING_OFF = Needles.of(":", "：", "–", "—", "- ");

  private LabelFinder() {}

  /** Those in a text, in its order. */
  static List<Labelled> labelled(InlineText text) {
    if (!mayHoldLabel(text)) {
      return List.of();
    }
    List<InlineText> lines = lines(text);
    if (lines.size() == 1 && !hasMore(lines.get(0))) {
      // A label and its value, as most are.
      InlineText line = lines.get(0);
      Label label = label(line);
      return label == null
          ? List.of()
          : List.of(labelled(new Candidate(line, 0, label, line.span().end()), text));
    }
    List<Labelled> labelled = new ArrayList<>();
    for (Candidate candidate : candidates(lines)) {
      labelled.add(labelled(candidate, text));
    }
    return List.copyOf(labelled);
  }

  /** Whether there is bold text behind other text in a line, which may be another label. */
  private static boolean hasMore(InlineText line) {
    boolean other = false;
    for (Inline inline : line.array()) {
      if (inline.strong() && other) {
        return true;
      }
      other |= !inline.strong();
    }
    return false;
  }

  /**
   * A label and all that may be its value in the same paragraph.
   *
   * @param line that it begins, or a part of one
   * @param index of that line in the text, 0-based
   * @param end offset in the source up to which lines go on with it
   */
  private record Candidate(InlineText line, int index, Label label, int end) {
    InlineText value(InlineText text) {
      return text.slice(label.valueStart(), text.plain().length());
    }

    /** Lines that go on are not blank. */
    boolean isBlank() {
      return end == line.span().end() && value(line).isBlank();
    }

    Candidate upTo(int later) {
      return new Candidate(line, index, label, later);
    }
  }

  /**
   * The fields of a paragraph. A line without a label goes on with the field before it, and so does
   * one whose label is of another style if that field has no value yet: whether it is its value or
   * a field of its own cannot be told.
   */
  private static List<Candidate> candidates(List<InlineText> lines) {
    List<Candidate> candidates = new ArrayList<>();
    int head = -1;
    for (int index = 0; index < lines.size(); index++) {
      InlineText line = lines.get(index);
      Label label = label(line);
      int last = candidates.size() - 1;
      boolean goesOn =
          head >= 0
              && (label == null
                  || (label.style() != candidates.get(head).label().style()
                      && candidates.get(head).isBlank()));
      if (goesOn) {
        candidates.set(head, candidates.get(head).upTo(line.span().end()));
      }
      if (label == null && last > head && head >= 0) {
        candidates.set(last, candidates.get(last).upTo(line.span().end()));
      }
      if (label != null) {
        List<InlineText> parts = splitAtLabels(line, label);
        for (InlineText part : parts) {
          Label own = parts.size() == 1 ? label : label(part);
          if (own != null) {
            candidates.add(new Candidate(part, index, own, part.span().end()));
          }
        }
        head = goesOn ? head : candidates.size() - 1;
      }
    }
    return candidates;
  }

  private static Labelled labelled(Candidate candidate, InlineText paragraph) {
    int start = candidate.line().span().start();
    boolean goesOn = candidate.end() > candidate.line().span().end();
    InlineText line = goesOn ? between(paragraph, start, candidate.end()) : candidate.line();
    InlineText name = line.slice(0, candidate.label().end());
    InlineText value = candidate.value(line);
    // A line begins with the name and ends with the value, with no white space around it.
    boolean whole = !goesOn || value.isBlank();
    Span span = whole ? line.span() : name.span().union(value.span());
    return new Labelled(
        name, value, span, candidate.label().style(), candidate.index(), candidate.end());
  }

  /** What of {@code text} is written between two offsets of the source. */
  private static InlineText between(InlineText text, int start, int end) {
    List<Inline> runs = new ArrayList<>();
    Inline[] all = text.array();
    for (int i = firstAfter(all, start); i < all.length && all[i].span().start() <= end; i++) {
      Inline run = all[i];
      int from = Math.max(run.span().start(), start);
      int to = Math.min(run.span().end(), end);
      if (from == run.span().start() && to == run.span().end()) {
        runs.add(run);
      } else if (from < to && run.maps()) {
        int by = run.span().start();
        runs.add(run.slice(from - by, to - by));
      }
    }
    return new InlineText(runs, new Span(start, end));
  }

  /** Index of the first run that does not end before {@code offset}. */
  private static int firstAfter(Inline[] runs, int offset) {
    int low = 0;
    int high = runs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs[middle].span().end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Its lines without white space around them, but for those that are blank. */
  private static List<InlineText> lines(InlineText text) {
    Inline[] all = text.array();
    if (all.length == 1) {
      return List.of(text.slice(0, text.plain().length()));
    }
    List<InlineText> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      if (endsLine(all[i])) {
        add(text.some(start, i), lines);
        start = i + 1;
      }
    }
    add(start == 0 ? text : text.some(start, all.length), lines);
    return lines;
  }

  private static boolean endsLine(Inline inline) {
    boolean tag =
        inline.kind() == Inline.Kind.HTML && inline.text().regionMatches(true, 1, "br", 0, 2);
    return tag || inline.kind() == Inline.Kind.BREAK;
  }

  private static void add(InlineText line, List<InlineText> lines) {
    InlineText trimmed = line.slice(0, line.plain().length());
    if (!trimmed.isBlank()) {
      lines.add(trimmed);
    }
  }

  /** Cuts {@code **Author:** A | **Owner:** B} into its fields. */
  private static List<InlineText> splitAtLabels(InlineText line, Label first) {
    String plain = line.plain();
    List<InlineText> parts = new ArrayList<>();
    int partStart = 0;
    int valueStart = first.valueStart();
    int at = 0;
    boolean wasStrong = true;
    for (Inline inline : line.array()) {
      boolean begins = inline.strong() && !wasStrong && inline.isVisible() && at >= valueStart;
      if (begins && isSeparated(plain, valueStart, at)) {
        Label label = label(line.slice(at, Math.min(at + MAX_LABEL, plain.length())));
        if (label != null && label.hasMarkedColon()) {
          parts.add(line.slice(partStart, beforeSeparator(plain, valueStart, at)));
          partStart = at;
          valueStart = at + label.valueStart();
        }
      }
      wasStrong = inline.strong();
      at += inline.isVisible() ? inline.text().length() : 0;
    }
    parts.add(line.slice(partStart, plain.length()));
    return parts;
  }

  /**
   * Whether another label may begin at {@code at}: after a separator, or after a value. A value
   * that is bold itself, {@code **Choice:** **Kafka**: it is fast}, is no label.
   */
  private static boolean isSeparated(String plain, int valueStart, int at) {
    int end = beforeSeparator(plain, valueStart, at);
    return end < at && (hasWords(plain, valueStart, end) || hasWords(plain, end, at));
  }

  private static boolean hasWords(String plain, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(plain.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int beforeSeparator(String plain, int valueStart, int at) {
    int end = at;
    while (end > valueStart && SEPARATORS.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Whether a text begins with a bold or italic label. */
  static boolean hasMarkedLabel(InlineText text) {
    List<Labelled> labelled = text.labelled();
    return !labelled.isEmpty()
        && labelled.get(0).line() == 0
        && labelled.get(0).style() != Labelled.Style.PLAIN;
  }

  /** Whether a text begins with a label of a style. */
  static boolean hasLabel(InlineText text, Labelled.Style style) {
    Label label = label(text);
    return label != null && label.style() == style;
  }

  /** Whether there is a colon or a dash, and a line that begins as labels do; few texts have. */
  private static boolean mayHoldLabel(InlineText text) {
    return text.containsAny(SETTING_OFF) && beginsLikeLabel(text);
  }

  /** Whether some line begins in bold or italics, or has a colon as early as a plain label. */
  private static boolean beginsLikeLabel(InlineText text) {
    int length = 0;
    for (Inline inline : text.array()) {
      if (endsLine(inline)) {
        length = 0;
      } else if (inline.isVisible()) {
        if (length == 0 && (inline.strong() || inline.emphasis())) {
          return true;
        }
        String words = inline.text();
        for (int i = 0; i < words.length() && length <= MAX_PLAIN_LABEL; i++) {
          if (isColon(words.charAt(i))) {
            return true;
          }
          length += length == 0 && InlineText.isSpace(words.charAt(i)) ? 0 : 1;
        }
      }
    }
    return false;
  }

  /**
   * A label at the begin of a line.
   *
   * @param end offset after the label, in the line's plain text
   * @param valueStart offset after the colon or dash
   */
  private record Label(int end, int valueStart, Labelled.Style style) {
    boolean hasMarkedColon() {
      return style == Labelled.Style.COLON_INSIDE || style == Labelled.Style.COLON_OUTSIDE;
    }
  }

  /** The label that a line begins with, if it does. */
  private static @Nullable Label label(InlineText line) {
    String plain = line.plain();
    int marked = line.markedLength();
    if (marked > 0) {
      int end = marked;
      while (end > 0 && Character.isWhitespace(plain.charAt(end - 1))) {
        end--;
      }
      if (end > 1 && isColon(plain.charAt(end - 1))) {
        return new Label(end - 1, marked, Labelled.Style.COLON_INSIDE);
      }
      int at = marked;
      while (at < plain.length() && plain.charAt(at) == ' ') {
        at++;
      }
      if (at < plain.length() && isColon(plain.charAt(at))) {
        return new Label(end, at + 1, Labelled.Style.COLON_OUTSIDE);
      }
      boolean dash = at < plain.length() && "–—".indexOf(plain.charAt(at)) >= 0;
      boolean hyphen = plain.startsWith("- ", at) && at > end;
      if (dash || hyphen) {
        return new Label(end, at + 1, Labelled.Style.DASH);
      }
    }
    return plainLabel(plain);
  }

  private static @Nullable Label plainLabel(String plain) {
    for (int i = 1; i < plain.length() && i <= MAX_PLAIN_LABEL; i++) {
      char c = plain.charAt(i);
      if (isColon(c)) {
        boolean ends =
            c != ':' || i + 1 == plain.length() || InlineText.isSpace(plain.charAt(i + 1));
        return ends ? new Label(i, i + 1, Labelled.Style.PLAIN) : null;
      }
    }
    return null;
  }

  /** The ASCII colon, or the wide one of Chinese and Japanese, which has its space built in. */
  static boolean isColon(char c) {
    return c == ':' || c == '：';
  }
}
