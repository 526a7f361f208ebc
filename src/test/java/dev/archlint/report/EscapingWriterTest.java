package dev.archlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapingWriterTest {
  private static final String TAG = Character.toString(0xE0041);

  @ParameterizedTest
  @CsvSource({
    "'a\u202Eb', 'a\\u202eb', 'a&#x202E;b'",
    "'\u0085', '\\u0085', '&#x85;'",
    "'a##[b', 'a##\\u005bb', 'a##&#x5B;b'",
    "'###vso[', '###\\u0076so[', '###&#x76;so['",
  })
  void escapesWhatIsObeyedOrHidden(String text, String json, String xml) {
    assertThat(written(EscapingWriter::json, text)).isEqualTo(json);
    assertThat(written(EscapingWriter::xml, text)).isEqualTo(xml);
  }

  @Test
  void escapesInvisibleCharactersOfTwoUnitsHoweverTheyCome() {
    String json = "a\\udb40\\udc41b";
    assertThat(written(EscapingWriter::json, "a" + TAG + "b")).isEqualTo(json);
    assertThat(written(EscapingWriter::xml, "a" + TAG + "b")).isEqualTo("a&#xE0041;b");
    String[] parts = {"a" + TAG.charAt(0), TAG.charAt(1) + "b"};
    assertThat(written(EscapingWriter::json, parts)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a # b ## c", "Größe 日本語 🚀", "\uD83Da", "a\uD83D", "\uDE80"})
  void leavesTheRest(String text) {
    assertThat(written(EscapingWriter::json, text)).isEqualTo(text);
    assertThat(written(EscapingWriter::xml, text)).isEqualTo(text);
  }

  @Test
  void seesACommandThroughSeveralWrites() {
    assertThat(written(EscapingWriter::json, "#", "#", "[")).isEqualTo("##\\u005b");
  }

  @Test
  void handsLongTextsOn() {
    String text = "some words ".repeat(10_000);
    assertThat(written(EscapingWriter::json, text, text)).isEqualTo(text + text);
  }

  private static String written(Function<Writer, Writer> escaping, String... parts) {
    StringWriter asText = new StringWriter();
    StringWriter asUnits = new StringWriter();
    try (Writer texts = escaping.apply(asText);
        Writer units = escaping.apply(asUnits)) {
      for (String part : parts) {
        texts.write(part);
        units.write(part.toCharArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(asUnits).hasToString(asText.toString());
    return asText.toString();
  }
}
