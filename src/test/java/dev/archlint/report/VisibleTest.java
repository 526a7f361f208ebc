package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text, \"quoted\" | piped",
        "Größe – 日本語 – עברית – é",
        "🚀 👩\u200D💻 👍🏽 ❤️\u200D🔥",
        "a\u00A0b",
        "## [a], std::string, #[b], ##vsop",
      })
  void leavesWhatCanBeSeen(String text) {
    assertThat(Visible.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0000", "0007", "0009", "000A", "000D", "001B", "007F", "0085", "009B", "00AD", "061C", "180E",
    "200B", "200C", "200D", "200E", "200F", "2028", "2029", "202A", "202E", "2060", "2066", "2069",
    "2800", "3164", "FEFF", "FFF9", "E0041", "D800", "DFFF", "FFFE", "FFFF", "FDD0", "1FFFF"
  })
  void showsWhatCannotBeSeen(String hex) {
    String text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";
    assertThat(Visible.of(text)).isEqualTo("a<U+" + hex + ">b");
  }

  @Test
  void showsAJoinerThatJoinsNoEmoji() {
    assertThat(Visible.of("\u200D🚀a\u200D")).isEqualTo("<U+200D>🚀a<U+200D>");
  }

  @ParameterizedTest
  @CsvSource({
    "a ##[error]b, a <U+0023>#[error]b",
    "###[error]b, #<U+0023>#[error]b",
    "'##vso[task.complete]', '<U+0023>#vso[task.complete]'",
    "##teamcity[a], <U+0023>#teamcity[a]",
    "::error::a, <U+003A>:error::a",
    "' \t::error::a', ' <U+0009><U+003A>:error::a'"
  })
  void showsCommandsThatBuildServersWouldObey(String text, String shown) {
    assertThat(Visible.of(text)).isEqualTo(shown);
  }

  @Test
  void showsEveryOneOfMany() {
    assertThat(Visible.of("\u001B[31mred\u001B[0m")).isEqualTo("<U+001B>[31mred<U+001B>[0m");
  }
}
