package dev.archlint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class InlineTextPropertyTest {
  private static final Optional<Link> IMAGE =
      Optional.of(new Link(Link.Kind.IMAGE, "i.png", new Span(0, 1)));

  /**
   * A run before it has a place.
   *
   * @param gap units of marks before it
   * @param extra units of its span that are no characters of its text
   */
  private record Piece(Inline.Kind kind, String text, int gap, int extra, boolean strong) {}

  /** Runs one after the other, some longer in the source than in the text, some invisible. */
  @Provide
  Arbitrary<InlineText> texts() {
    Arbitrary<Piece> piece =
        Combinators.combine(
                Arbitraries.of(
                    Inline.Kind.TEXT, Inline.Kind.TEXT, Inline.Kind.CODE, Inline.Kind.COMMENT),
                Arbitraries.strings()
                    .withChars("ab \u00a0中".toCharArray())
                    .ofMinLength(1)
                    .ofMaxLength(5),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(0, 0, 0, 4),
                Arbitraries.of(true, false))
            .as(Piece::new);
    return piece.list().ofMaxSize(6).map(InlineTextPropertyTest::laidOut);
  }

  private static InlineText laidOut(List<Piece> pieces) {
    List<Inline> runs = new ArrayList<>();
    int at = 10;
    for (Piece piece : pieces) {
      int start = at + piece.gap();
      int end = start + piece.text().length() + piece.extra();
      runs.add(
          new Inline(
              piece.kind(),
              piece.text(),
              new Span(start, end),
              piece.strong(),
              false,
              Optional.empty()));
      at = end;
    }
    return new InlineText(runs, new Span(10, at + 2));
  }

  @Property
  void aSliceIsThePartWithoutSpaceAroundIt(
      @ForAll("texts") InlineText text, @ForAll int one, @ForAll int other) {
    Span part = part(text, one, other);
    InlineText slice = text.slice(part.start(), part.end());
    assertThat(slice.plain()).isEqualTo(trimmed(text.plain().substring(part.start(), part.end())));
    assertThat(text.span().contains(slice.span())).isTrue();
    assertThat(slice.inlines()).allMatch(run -> slice.span().contains(run.span()));
  }

  @Property
  void aSliceOfASliceIsASlice(
      @ForAll("texts") InlineText text, @ForAll int one, @ForAll int other) {
    InlineText whole = text.slice(0, text.plain().length());
    Span part = part(whole, one, other);
    int offset = text.plain().indexOf(whole.plain());
    assertThat(whole.slice(part.start(), part.end()).inlines())
        .isEqualTo(text.slice(offset + part.start(), offset + part.end()).inlines());
  }

  /** A part makes its runs when somebody asks; until then it answers from those of the whole. */
  @Property
  void aSliceIsTheTextOfItsRuns(
      @ForAll("texts") InlineText text, @ForAll int one, @ForAll int other) {
    Span part = part(text, one, other);
    InlineText lazy = text.slice(part.start(), part.end());
    int marked = lazy.markedLength();
    Span span = lazy.span();
    InlineText made = new InlineText(lazy.inlines(), lazy.span());
    assertThat(lazy).isEqualTo(made).hasSameHashCodeAs(made);
    assertThat(lazy.span()).isEqualTo(span);
    assertThat(lazy.plain()).isEqualTo(made.plain());
    assertThat(lazy.prose()).isEqualTo(made.prose());
    assertThat(lazy.isBlank()).isEqualTo(made.isBlank());
    assertThat(lazy.isVisible()).isEqualTo(made.isVisible());
    assertThat(marked).isEqualTo(made.markedLength());
    assertThat(lazy.characters() & made.characters()).isEqualTo(made.characters());
  }

  @Property
  void aSourceSpanGrowsWithItsPart(
      @ForAll("texts") InlineText text, @ForAll int one, @ForAll int other) {
    Span part = part(text, one, other);
    Span span = text.sourceSpan(part.start(), part.end());
    assertThat(text.span().contains(span)).isTrue();
    assertThat(span.isEmpty()).isEqualTo(part.isEmpty());
    assertThat(span.length()).isGreaterThanOrEqualTo(part.length());
    for (int i = part.start(); i < part.end(); i++) {
      assertThat(span.contains(text.sourceSpan(i, i + 1))).isTrue();
    }
  }

  @Property
  void proseHidesCodeAndNothingElse(@ForAll("texts") InlineText text) {
    String plain = text.plain();
    String prose = text.prose();
    assertThat(prose).hasSameSizeAs(plain);
    long code =
        text.inlines().stream()
            .filter(run -> run.kind() == Inline.Kind.CODE)
            .mapToInt(run -> run.text().length())
            .sum();
    assertThat(prose.chars().filter(c -> c == InlineText.CODE).count()).isEqualTo(code);
    assertThat(text.isBlank()).isEqualTo(trimmed(plain).isEmpty());
  }

  @Example
  void anImageWithoutTextIsKept() {
    Inline label =
        new Inline(Inline.Kind.TEXT, "a: ", new Span(0, 3), false, false, Optional.empty());
    Inline image = new Inline(Inline.Kind.TEXT, "", new Span(5, 5), false, false, IMAGE);
    InlineText text = new InlineText(List.of(label, image), new Span(0, 13));
    assertThat(text.slice(2, 3).isBlank()).isFalse();
    assertThat(text.slice(0, 2).isBlank()).isFalse();
    assertThat(text.slice(0, 2).inlines()).hasSize(1);
    assertThat(new InlineText(List.of(image), new Span(3, 13)).isBlank()).isFalse();
  }

  @Example
  void partsOutsideAreRefused() {
    InlineText text = InlineText.empty(3);
    assertThat(text.sourceSpan(0, 0)).isEqualTo(Span.at(3));
    assertThatThrownBy(() -> text.sourceSpan(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> text.slice(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static Span part(InlineText text, int one, int other) {
    int length = text.plain().length() + 1;
    int first = Math.floorMod(one, length);
    int second = Math.floorMod(other, length);
    return new Span(Math.min(first, second), Math.max(first, second));
  }

  private static String trimmed(String text) {
    return text.replaceAll("^[ \u00a0]+|[ \u00a0]+$", "");
  }
}
