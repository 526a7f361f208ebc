package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The inline content of a paragraph, heading, item, cell or field value: runs in the order of the
 * source, without overlap, and the span of all of it, which is empty where there is none.
 *
 * <p>Of a part of a text, such as the name of a label, most are only read: its runs are made when
 * somebody asks for them.
 */
public final class InlineText {
  /** Stands in {@link #prose()} for each character of a code span. */
  public static final char CODE = '\uFFFC';

  private final String plain;
  private final boolean blank;

  /** Whether it is a part of a text all of whose runs say something. */
  private final boolean part;

  /** The runs of that text, or its own. */
  private final Runs around;

  /** The characters of {@code plain}, or more, a bit for the last six of each. */
  private final long characters;

  /** Where it begins in what they say. */
  private final int offset;

  // Worked out when somebody asks. Any thread finds the same in a text that does not change, so
  // that none need wait.
  private @Nullable Runs ofPart;
  private @Nullable String prose;
  private @Nullable List<Labelled> labelled;

  /**
   * @param inlines in the order of the source, without overlap
   * @param span of all of it; empty where there is none
   */
  public InlineText(List<Inline> inlines, Span span) {
    this(new Runs(inlines, span));
  }

  private InlineText(Runs runs) {
    this.plain = runs.text(false);
    this.blank = isBlank(plain) && !runs.hasImage();
    this.part = false;
    this.around = runs;
    this.characters = Needle.characters(plain);
    this.offset = 0;
  }

  /**
   * A part of a text.
   *
   * @param plain neither begins nor ends with white space
   * @param whole solid
   * @param offset in what the runs of {@code whole} say
   */
  private InlineText(String plain, InlineText whole, int offset) {
    this.plain = plain;
    this.blank = false;
    this.part = true;
    this.around = whole.around;
    this.characters = whole.characters;
    this.offset = offset;
  }

  /** No text, at a place. */
  public static InlineText empty(int offset) {
    return new InlineText(List.of(), Span.at(offset));
  }

  private Runs runs() {
    if (!part) {
      return around;
    }
    Runs known = ofPart;
    if (known == null) {
      known = around.part(offset, end(), offset, end());
      ofPart = known;
    }
    return known;
  }

  /** The same as an array, which nobody changes: to go through it takes less. */
  Inline[] array() {
    return runs().array();
  }

  private int end() {
    return offset + plain.length();
  }

  /** Its runs in the order of the source, without overlap. */
  public List<Inline> inlines() {
    return runs().inlines();
  }

  /** Whether readers see all of its runs: no comment and no tag is among them. */
  boolean isVisible() {
    return part || around.isVisible();
  }

  /** All of it; empty where there is none. */
  public Span span() {
    return part ? around.place(offset, end()) : around.span();
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
    if (!around.hasCode()) {
      return plain;
    }
    String known = prose;
    if (known == null) {
      known = runs().text(true);
      prose = known;
    }
    return known;
  }

  /**
   * Whether something occurs in {@link #plain()}. Cheap to ask of many texts: the signs and words
   * that rules search for have characters that most texts do not have at all, and which it has is
   * known.
   */
  public boolean contains(Needle needle) {
    return needle.mayBeAmong(characters) && plain.contains(needle.text());
  }

  /** Whether any of several occurs in {@link #plain()}. */
  public boolean containsAny(Needles needles) {
    return needles.anyIn(plain, characters);
  }

  /** The {@link Needle#characters} of {@link #plain()}; of a part, those of the whole. */
  long characters() {
    return characters;
  }

  /** Whether it says nothing but white space; comments and tags do not count, images do. */
  public boolean isBlank() {
    return blank;
  }

  /** Whether an image is among its runs. */
  boolean hasImage() {
    return runs().hasImage();
  }

  /** Whether the first of its runs is bold. */
  public boolean beginsBold() {
    Inline[] all = array();
    return all.length > 0 && all[0].strong();
  }

  /** Length of the bold or italic text that it begins with, 0 if it begins as other text. */
  int markedLength() {
    return around.markedLength(offset, end());
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
    return runs().place(start, end);
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
    boolean all = from == 0 && to == plain.length();
    if (all && (part || (around.isVisible() && around.isTight()))) {
      return this;
    }
    return from < to && around.isSolid()
        ? new InlineText(plain.substring(from, to), this, offset + from)
        : new InlineText(runs().part(from, to, start, end));
  }

  /**
   * Some of its runs as a text of its own.
   *
   * @param first index of the first in {@link #inlines()}
   * @param end index after the last
   */
  InlineText some(int first, int end) {
    Runs mine = runs();
    return mine.isSolid()
        ? slice(mine.start(first), mine.start(end))
        : new InlineText(mine.some(first, end));
  }

  /** The labels in it with their values, see {@link LabelFinder}. */
  List<Labelled> labelled() {
    List<Labelled> known = labelled;
    if (known == null) {
      known = LabelFinder.labelled(this);
      labelled = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InlineText text
        && inlines().equals(text.inlines())
        && span().equals(text.span());
  }

  @Override
  public int hashCode() {
    return Objects.hash(inlines(), span());
  }

  @Override
  public String toString() {
    return "\"" + plain + "\" at " + span();
  }

  /** Whether there is nothing but white space in a text. */
  static boolean isBlank(String text) {
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
