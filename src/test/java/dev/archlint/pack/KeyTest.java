package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          Risks & Mitigations            ¦ risks and mitigations
          11) RISKS and mitigations:     ¦ risks and mitigations
          5.3 Sequence (Optional)        ¦ sequence
          Example Schema (if applicable) ¦ example schema
          🚀 Rollout 🚀                  ¦ rollout
          1️⃣ Goals                       ¦ goals
          Non-Goals                      ¦ non goals
          Goals / Non-Goals              ¦ goals non goals
          Team's scope                   ¦ teams scope
          Team’s scope                   ¦ teams scope
          ＡＰＩ Design                  ¦ api design
          Größe                          ¦ grösse
          GRÖSSE                         ¦ grösse
          Résumé                         ¦ résumé
          3-tier architecture            ¦ 3 tier architecture
          24/7 support                   ¦ 24 7 support
          Authentication (AuthN)         ¦ authentication authn
          """)
  void reducesAHeadingToItsWords(String heading, String words) {
    assertThat(Key.of(heading)).hasToString(words);
  }

  @Test
  void anotherFormOfTheSameLettersIsTheSame() {
    assertThat(Key.of("Re\u0301sume\u0301")).isEqualTo(Key.of("R\u00e9sum\u00e9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          Response (200 OK)             ¦ response
          RTO (Recovery Time Objective) ¦ rto
          Related Ticket(s)             ¦ related ticket
          (draft)                       ¦ draft
          Sequence (a) and more         ¦ sequence a and more
          Plain                         ¦ plain
          """)
  void leavesOutALastPartInParentheses(String label, String words) {
    assertThat(Key.withoutTrailingParentheses(label)).hasToString(words);
  }

  @Test
  void signsAloneAreNoWords() {
    assertThat(Key.of("*** 🎉 ***").isEmpty()).isTrue();
    assertThat(Key.of("").isEmpty()).isTrue();
    assertThat(Key.of("C").isEmpty()).isFalse();
  }

  @Test
  void aPartOfAHeadingKeepsItsNumber() {
    assertThat(Key.ofPart("1 Year Target")).hasToString("1 year target");
  }

  @Property
  void caseAndSpaceDoNotMatter(@ForAll String text) {
    assertThat(Key.of("  " + text + "\t")).isEqualTo(Key.of(text));
    assertThat(Key.of("w " + Key.of(text))).isEqualTo(Key.of("w " + Key.of(text)));
  }
}
