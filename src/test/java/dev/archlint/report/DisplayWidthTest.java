package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @Test
  void takesForWideWhatUnicodeTakesForWide() {
    List<String> wrong =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> UCharacter.getType(c) != ECharacterCategory.UNASSIGNED)
            .filter(c -> DisplayWidth.isWide(c) != isWide(c))
            .mapToObj("%04X"::formatted)
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static boolean isWide(int c) {
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "plain text, 10",
    "Größe, 5",
    "u\u0308ber, 4",
    "名前, 4",
    "ｗｉｄｅ, 8",
    "한국어, 6",
    "\u1112\u1161\u11AB, 2",
    "🚀, 2",
    "✅, 2",
    "✔, 1",
    "✔\uFE0F, 2",
    "👍🏽, 2",
    "👩\u200D💻, 2",
    "👨\u200D👩\u200D👧, 2",
    "🇩🇪🇫🇷, 4",
    "█░, 2",
    "a👍b, 4"
  })
  void countsColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    assertThat(String.join("", DisplayWidth.clusters(text))).isEqualTo(text);
  }
}
