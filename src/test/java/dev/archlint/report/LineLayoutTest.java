package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.Excerpt.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineLayoutTest {
  @Test
  void marksAPlace() {
    assertView("| Rain |  | a |", 7, 9, 80, "| Rain |  | a |", "       ^^");
  }

  @Test
  void marksAnEmptyPlaceAlsoBehindTheLine() {
    assertView("abc", 1, 1, 80, "abc", " ^");
    assertView("abc", 3, 3, 80, "abc", "   ^");
    assertView("", 0, 0, 80, "", "^");
  }

  @Test
  void countsColumnsAsTerminalsDo() {
    assertView("名前 x", 3, 4, 80, "名前 x", "     ^");
    assertView("👩\u200D💻 x", 0, 5, 80, "👩\u200D💻 x", "^^");
    assertView("u\u0308 x", 0, 2, 80, "u\u0308 x", "^");
  }

  @Test
  void drawsTabsAsBlanks() {
    assertView("\ta\tb", 1, 2, 80, "    a   b", "    ^");
    assertView("\ta\tb", 3, 4, 80, "    a   b", "        ^");
  }

  @Test
  void spellsOutWhatCannotBeSeen() {
    assertView("a\u202Eb c", 4, 5, 80, "a<U+202E>b c", "           ^");
    assertView("a\u202Eb c", 1, 2, 80, "a<U+202E>b c", "^^^^^^^^^");
  }

  @Test
  void cutsALongLineAroundThePlace() {
    String line = "0123456789".repeat(10);
    assertView(line, 0, 3, 20, "0123456789012345678…", "^^^");
    assertView(line, 50, 53, 20, "…567890123456789012…", "      ^^^");
    assertView(line, 97, 100, 20, "…234567890123456789", "                ^^^");
  }

  @Test
  void saysThatALineGoesOnBeyondWhatWasKept() {
    LineView view = new LineLayout(new Line(3, 201, "abcdef", true)).around(2, 4, 80);
    assertThat(view).isEqualTo(new LineView("…abcdef…", 3, 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 33, 80})
  void neverTakesMoreThanItHas(int width) {
    String line = "ab\t名前 \u202E👍🏽 ".repeat(12);
    for (int from = 0; from <= line.length(); from++) {
      for (int length : new int[] {0, 1, 5, 60}) {
        int to = Math.min(line.length(), from + length);
        LineView view = new LineLayout(new Line(1, 1, line, false)).around(from, to, width);
        assertThat(DisplayWidth.of(view.text())).isLessThanOrEqualTo(width);
        assertThat(view.start()).isBetween(0, width);
        assertThat(view.end()).isGreaterThan(view.start());
      }
    }
  }

  private static void assertView(
      String line, int from, int to, int width, String text, String carets) {
    LineView view = new LineLayout(new Line(1, 1, line, false)).around(from, to, width);
    assertThat(view.text()).isEqualTo(text);
    String drawn = " ".repeat(view.start()) + "^".repeat(view.end() - view.start());
    assertThat(drawn).isEqualTo(carets);
  }
}
