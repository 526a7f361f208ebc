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
    for (int c = 1; c < 0x20000; c++) {
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        continue;
      }
      String sign = Character.toString(c);
      String text = "a" + sign + "b";
      NormalText looked = NormalText.of(text + " \u0416");
      assertThat(NormalText.of(text).value() + " \u0436").isEqualTo(looked.value());
      NormalHash hash = hash("a", "(" + text + "'s)");
      assertThat(!hash.isCertain() || hash.value() == NormalText.of("a " + text + "s").hash())
          .as(text)
          .isTrue();
      assertThat(NormalText.hasWords(sign)).isEqualTo(!NormalText.of(sign).isEmpty());
    }
  }

  private static NormalHash hash(String... pieces) {
    NormalHash hash = new NormalHash();
    for (String piece : pieces) {
      hash.add("<" + piece + ">", 1, piece.length() + 1);
    }
    return hash;
  }

  @Test
  void hashesPieceByPiece() {
    assertThat(hash("Read", "", "< 100 ms →").isCertain()).isTrue();
    assertThat(hash("Read", "", "< 100 ms →").value())
        .isEqualTo(NormalText.of("read 100 ms").hash());
    assertThat(hash("Über", "all").isCertain()).isFalse();
    NormalHash again = hash("Über");
    again.clear();
    again.add("Read", 0, 4);
    assertThat(again.isCertain()).isTrue();
    assertThat(again.value()).isEqualTo(NormalText.of("read").hash());
  }

  /** The test vectors of the FNV reference code for 64-bit FNV-1a. */
  @Test
  void hashesAsFnv1a() {
    assertThat(new NormalText("").hash()).isEqualTo(0xcbf29ce484222325L);
    assertThat(new NormalText("a").hash()).isEqualTo(0xaf63dc4c8601ec8cL);
    assertThat(new NormalText("foobar").hash()).isEqualTo(0x85944171f73967e8L);
  }
}
