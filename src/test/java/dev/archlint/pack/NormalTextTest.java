package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.pack.Fingerprints.Kind;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
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

  /** No text begins as none of these does. */
  private static final Bits ALL = new Bits();

  static {
    IntStream.range(0, 1 << 16).forEach(ALL::set);
  }

  private static NormalHash hash(String... pieces) {
    NormalHash hash = new NormalHash(ALL);
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

  @Test
  void takesTheFirstBitsOfALongTextFromItsBegin() {
    String text = "describe the system in two sentences";
    long opening = fnv1a(text.substring(0, 8));
    long all = fnv1a(text);
    assertThat(opening >>> 48).isNotEqualTo(all >>> 48);
    assertThat(new NormalText(text).hash()).isEqualTo((opening >>> 48) << 48 | (all << 16) >>> 16);
    assertThat(hash("Describe the", "(system) in two sentences").value())
        .isEqualTo(new NormalText(text).hash());
  }

  private static long fnv1a(String ascii) {
    BigInteger hash = new BigInteger("cbf29ce484222325", 16);
    for (byte c : ascii.getBytes(StandardCharsets.US_ASCII)) {
      hash = hash.xor(BigInteger.valueOf(c)).multiply(BigInteger.valueOf(0x100000001b3L));
    }
    return hash.longValue();
  }

  @Test
  void readsNoFurtherThanATextBeginsLikeOneThatIsKnown() {
    long known = NormalText.of("Describe the system in two sentences.").hash();
    Fingerprints fingerprints = new Fingerprints(Map.of(Kind.INSTRUCTION, new long[] {known}));
    NormalHash hash = fingerprints.reader();

    assertThat(read("Describe", hash)).isTrue();
    assertThat(read("the system in two", hash)).isTrue();
    assertThat(read("*sentences*.", hash)).isTrue();
    assertThat(fingerprints.kinds(hash)).containsExactly(Kind.INSTRUCTION);
    assertThat(read("And more.", hash)).isTrue();
    assertThat(fingerprints.kinds(hash)).isEmpty();

    hash.clear();
    assertThat(read("The library lends", hash)).isFalse();
    assertThat(read("Über", hash)).isFalse();
    assertThat(hash.isCertain()).isTrue();
    assertThat(fingerprints.kinds(hash)).isEmpty();

    // What follows may change the last letter of the begin.
    hash.clear();
    assertThat(read("the libe\u0301", hash)).isFalse();
    assertThat(hash.isCertain()).isFalse();
  }

  private static boolean read(String text, NormalHash hash) {
    return hash.add(text, 0, text.length());
  }
}
