package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void keepsWhatFits() {
    assertThat(Wrap.lines("a b  c", 6)).containsExactly("a b  c");
    assertThat(Wrap.lines("", 6)).containsExactly("");
  }

  @Test
  void breaksBetweenWords() {
    assertThat(Wrap.lines("one two three four", 9)).containsExactly("one two", "three", "four");
    assertThat(Wrap.lines("名前 名前 名前", 9)).containsExactly("名前 名前", "名前");
  }

  @Test
  void leavesALongWordWhole() {
    assertThat(Wrap.lines("see https://example.org/a now", 10))
        .containsExactly("see", "https://example.org/a", "now");
  }
}
