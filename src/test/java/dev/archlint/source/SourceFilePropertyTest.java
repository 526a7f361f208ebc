package dev.archlint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SourceFilePropertyTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab\n\r\n\r\t \u00e9\u4e2d".toCharArray())
        .ofMaxLength(40);
  }

  @Provide
  Arbitrary<Span> spans() {
    return Arbitraries.integers()
        .between(0, 50)
        .flatMap(
            start -> Arbitraries.integers().between(0, 50).map(n -> new Span(start, start + n)));
  }

  @Property
  void linesAndTheirEndsAreTheText(@ForAll("texts") String text) {
    SourceFile source = SourceFile.of("a.md", text);
    StringBuilder joined = new StringBuilder();
    for (int line = 1; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      assertThat(source.text(span)).doesNotContain("\n", "\r");
      int next = line < source.lineCount() ? source.lineSpan(line + 1).start() : text.length();
      String end = text.substring(span.end(), next);
      assertThat(end)
          .isIn(line < source.lineCount() ? new String[] {"\n", "\r", "\r\n"} : new String[] {""});
      joined.append(source.text(span)).append(end);
    }
    assertThat(joined).hasToString(text);
  }

  @Property
  void positionsCountFromTheLinesStart(@ForAll("texts") String text) {
    SourceFile source = SourceFile.of("a.md", text);
    Position last = new Position(1, 1);
    for (int offset = 0; offset <= text.length(); offset++) {
      Position position = source.position(offset);
      assertThat(source.line(offset)).isEqualTo(position.line());
      assertThat(source.lineSpan(position.line()).start() + position.column() - 1)
          .isEqualTo(offset);
      assertThat(position).isGreaterThanOrEqualTo(last);
      last = position;
    }
    assertThat(source.range(new Span(0, text.length())).end()).isEqualTo(last);
    assertThat(source.lineCount()).isEqualTo(last.line());
  }

  @Property
  void isPlainWithoutReturnsAndNul(@ForAll("texts") String text) {
    assertThat(SourceFile.of("a.md", text).isPlain()).isEqualTo(text.indexOf('\r') < 0);
    assertThat(SourceFile.of("a.md", text + "\0").isPlain()).isFalse();
  }

  @Property
  void decodingGivesTheText(@ForAll("texts") String text) throws UnreadableSourceException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(SourceFile.decode("a.md", bytes).text()).isEqualTo(text);
    byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    SourceFile decoded = SourceFile.decode("a.md", marked);
    assertThat(decoded.text()).isEqualTo(text);
    SourceFile same = SourceFile.of("a.md", text);
    assertThat(decoded.position(text.length())).isEqualTo(same.position(text.length()));
    assertThat(decoded.isPlain()).isEqualTo(same.isPlain());
  }

  @Example
  void whatIsNoUtf8IsNamed() {
    assertThatThrownBy(() -> SourceFile.decode("a.md", new byte[] {'a', '\n', (byte) 0xE9, 'b'}))
        .hasMessage("is not UTF-8: the byte 0xE9 in line 2 begins no valid character");
    assertThatThrownBy(() -> SourceFile.decode("a.md", new byte[] {'a', 'b', 'c', 0, 'd'}))
        .hasMessage("is binary: it has a NUL byte in line 1");
    assertThatThrownBy(() -> SourceFile.decode("a.md", new byte[] {'a', (byte) 0xE9, '\n', 0, 'd'}))
        .hasMessage("is binary: it has a NUL byte in line 2");
    assertThatThrownBy(
            () -> SourceFile.decode("a.md", "# Title\n".getBytes(StandardCharsets.UTF_16)))
        .hasMessage("is UTF-16, not UTF-8");
  }

  @Property
  void aUnionIsTheSmallestSpanThatHoldsBoth(
      @ForAll("spans") Span one, @ForAll("spans") Span other) {
    Span union = one.union(other);
    assertThat(union.contains(one) && union.contains(other)).isTrue();
    assertThat(union).isEqualTo(other.union(one));
    assertThat(union.start()).isIn(one.start(), other.start());
    assertThat(union.end()).isIn(one.end(), other.end());
    assertThat(one.contains(other)).isEqualTo(union.equals(one));
  }

  @Property
  void shiftingKeepsTheLengthAndTheOrder(@ForAll("spans") Span one, @ForAll("spans") Span other) {
    assertThat(one.shift(7).length()).isEqualTo(one.length());
    assertThat(one.shift(7).start()).isEqualTo(one.start() + 7);
    assertThat(Integer.signum(one.shift(7).compareTo(other.shift(7))))
        .isEqualTo(Integer.signum(one.compareTo(other)));
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
  }

  @Example
  void aSpanCannotRunBackwards() {
    assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Span.at(3).isEmpty()).isTrue();
  }
}
