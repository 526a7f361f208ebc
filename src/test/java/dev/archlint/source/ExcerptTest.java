package dev.archlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.Excerpt.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
    assertThat(line.text().length()).isLessThanOrEqualTo(800);
    assertThat(line.text().codePoints()).allMatch(c -> c == 0x1F680);
    assertThat(line.column()).isBetween(49_601, 49_801);
    assertThat(line.goesOn()).isTrue();
  }

  @Test
  void keepsWhatStandsAtManyPlacesOnce() {
    SourceFile file = SourceFile.of("a.md", "a\n" + "TBD ".repeat(10_000) + "\nb TBD");
    List<Range> places = IntStream.range(0, 10_000).mapToObj(i -> tbd(2, i * 4 + 1)).toList();
    Map<Range, Excerpt> excerpts = Excerpt.all(file, places);
    assertThat(excerpts).hasSize(10_000);
    assertThat(Set.copyOf(excerpts.values().stream().map(Excerpt::lines).toList()))
        .hasSize(40_000 / 200);
    excerpts.forEach(
        (place, excerpt) -> {
          Line line = excerpt.lines().get(0);
          int at = place.start().column() - line.column();
          assertThat(line.text().substring(at)).startsWith("TBD");
          assertThat(at >= 200 || line.column() == 1).isTrue();
          assertThat(line.text().length() - at >= 400 || !line.goesOn()).isTrue();
          assertThat(excerpt).isEqualTo(Excerpt.of(file, place));
        });
  }

  private static Range tbd(int line, int column) {
    return new Range(new Position(line, column), new Position(line, column + 3));
  }

  private static Excerpt excerpt(
      SourceFile file, int line, int column, int endLine, int endColumn) {
    List<Position> places = List.of(new Position(line, column), new Position(endLine, endColumn));
    return Excerpt.of(file, new Range(places.get(0), places.get(1)));
  }
}
