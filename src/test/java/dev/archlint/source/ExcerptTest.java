package dev.archlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.Excerpt.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void holdsTheLineOfAPlace() {
    SourceFile file = SourceFile.of("a.md", "one\r\ntwo\r\nthree");
    assertThat(excerpt(file, 2, 1, 2, 3).lines()).containsExactly(new Line(2, 1, "two", false));
  }

  @Test
  void hasNothingOfALineThatThePlaceOnlyEndsBefore() {
    Excerpt excerpt = excerpt(SourceFile.of("a.md", "one\ntwo\nthree"), 1, 2, 3, 1);
    assertThat(excerpt.lines()).extracting(Line::text).containsExactly("one", "two");
    assertThat(excerpt.range().end()).isEqualTo(new Position(2, 4));
  }

  @Test
  void shortensALongPlace() {
    Excerpt excerpt = excerpt(SourceFile.of("a.md", "x\n".repeat(20)), 2, 1, 9, 2);
    assertThat(excerpt.lines()).extracting(Line::number).containsExactly(2, 3, 4, 9);
  }

  @Test
  void keepsAPartOfALongLine() {
    String rocket = "\uD83D\uDE80";
    SourceFile file = SourceFile.of("a.md", rocket.repeat(100_000));
    Line line = excerpt(file, 1, 50_000, 1, 50_002).lines().get(0);
    assertThat(line.text().length()).isLessThanOrEqualTo(600);
    assertThat(line.text().codePoints()).allMatch(c -> c == 0x1F680);
    assertThat(line.column()).isBetween(49_799, 49_801);
    assertThat(line.goesOn()).isTrue();
  }

  private static Excerpt excerpt(
      SourceFile file, int line, int column, int endLine, int endColumn) {
    List<Position> places = List.of(new Position(line, column), new Position(endLine, endColumn));
    return Excerpt.of(file, new Range(places.get(0), places.get(1)));
  }
}
