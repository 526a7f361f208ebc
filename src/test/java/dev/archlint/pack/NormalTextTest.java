package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Key** responsibility 1",
        "- key\n  responsibility   1",
        "[Key responsibility 1]",
        "KEY RESPONSIBILITY 1.",
        "“Key” – responsibility 1",
        "> _Key responsibility_ 1"
      })
  void survivesRestyling(String text) {
    assertThat(NormalText.of(text)).hasToString("NormalText[value=key responsibility 1]");
    assertThat(NormalText.of(text).wordCount()).isEqualTo(3);
  }

  @Test
  void differsWhereWordsDo() {
    assertThat(NormalText.of("Key responsibility 2")).isNotEqualTo(NormalText.of("Key 2"));
    assertThat(NormalText.of("don't").value()).isEqualTo("dont");
    assertThat(NormalText.of(" *** ").isEmpty()).isTrue();
    assertThat(NormalText.of(" *** ").wordCount()).isZero();
  }

  @Test
  void beginsWithWholeWords() {
    NormalText text = NormalText.of("This is a living document.");
    assertThat(text.startsWith(NormalText.of("this is"))).isTrue();
    assertThat(text.startsWith(text)).isTrue();
    assertThat(text.startsWith(NormalText.of("this i"))).isFalse();
    assertThat(text.startsWith(NormalText.of(""))).isFalse();
  }

  /** Most texts are read without Unicode's tables; a letter beyond them has all of it looked up. */
  @Test
  void readsEachCharacterAsUnicodeDoes() {
    for (char c = 1; c < Character.MIN_SURROGATE; c++) {
      String text = "a" + c + "b";
      NormalText looked = NormalText.of(text + " \u0416");
      assertThat(NormalText.of(text).value() + " \u0436").isEqualTo(looked.value());
      assertThat(NormalText.hash("a " + text + "'s b", 2, text.length() + 4))
          .isEqualTo(NormalText.of(text + "'s").hash());
      assertThat(NormalText.hasWords("" + c)).isEqualTo(!NormalText.of("" + c).isEmpty());
    }
  }

  /** The test vectors of the FNV reference code for 64-bit FNV-1a. */
  @Test
  void hashesAsFnv1a() {
    assertThat(new NormalText("").hash()).isEqualTo(0xcbf29ce484222325L);
    assertThat(new NormalText("a").hash()).isEqualTo(0xaf63dc4c8601ec8cL);
    assertThat(new NormalText("foobar").hash()).isEqualTo(0x85944171f73967e8L);
  }
}
