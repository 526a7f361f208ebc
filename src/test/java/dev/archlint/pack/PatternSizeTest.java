package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          abc                ¦ 3
          a{10}              ¦ 10
          a{2,7}b            ¦ 8
          a{3,}              ¦ 3
          (ab){10}           ¦ 20
          ((ab){10}c){3}     ¦ 63
          [a-z]{5}           ¦ 5
          [^]]{5}            ¦ 5
          [\\]x]{5}          ¦ 5
          [[:alpha:]x]{5}    ¦ 5
          \\d{4}-\\d{2}      ¦ 7
          \\x{10FFFF}        ¦ 1
          \\p{Greek}{4}      ¦ 4
          a{x}               ¦ 4
          \\{9\\}            ¦ 3
          """)
  void countsWhatARepetitionWritesOut(String pattern, long size) {
    assertThat(PatternSize.exceeds(pattern, size)).isFalse();
    assertThat(PatternSize.exceeds(pattern, size - 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"((a{1000}){1000}){1000}", "(((((a{30}){30}){30}){30}){30})"})
  void findsPatternsThatWouldFillTheMemory(String pattern) {
    assertThat(PatternSize.exceeds(pattern, 10_000)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\\", "[", "[^", "(", ")", "{", "a{", "\\x{", "[[:", "a{,}", "{2}"})
  void takesBrokenPatterns(String pattern) {
    assertThat(PatternSize.exceeds(pattern, 100)).isFalse();
  }

  @Test
  void takesLongPatterns() {
    assertThat(PatternSize.exceeds("a{".repeat(1000), 10_000)).isFalse();
  }
}
