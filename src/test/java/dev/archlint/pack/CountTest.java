package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void allowsWhatLiesBetween() {
    Count count = new Count(2, 4);
    assertThat(count.allows(1)).isFalse();
    assertThat(count.allows(2)).isTrue();
    assertThat(count.allows(4)).isTrue();
    assertThat(count.allows(5)).isFalse();
    assertThat(Count.ANY.allows(0)).isTrue();
    assertThat(Count.atLeast(1).allows(0)).isFalse();
    assertThat(Count.atLeast(1).allows(1_000_000)).isTrue();
  }

  @Test
  void saysItselfInWords() {
    assertThat(new Count(2, 4)).hasToString("2 to 4");
    assertThat(new Count(3, 3)).hasToString("exactly 3");
    assertThat(new Count(0, 4)).hasToString("at most 4");
    assertThat(Count.atLeast(2)).hasToString("at least 2");
  }

  @Test
  void cannotBeWrong() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(-1, 2));
  }
}
