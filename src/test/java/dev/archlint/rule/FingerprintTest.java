package dev.archlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.Position;
import dev.archlint.source.Range;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void survivesEditsElsewhere() {
    assertThat(of("table-rows", 3, "5.1) Risks & Issues", "**Mitigation**"))
        .isEqualTo(of("table-rows", 90, "7. Risks and issues", "mitigation"))
        .matches(print -> print.value().matches("[0-9a-f]{16}"));
  }

  @Test
  void tellsRuleSectionAndSubjectApart() {
    Fingerprint one = of("table-rows", 3, "Risks", "Mitigation");
    assertThat(one)
        .isNotEqualTo(of("table-missing", 3, "Risks", "Mitigation"))
        .isNotEqualTo(of("table-rows", 3, "Costs", "Mitigation"))
        .isNotEqualTo(of("table-rows", 3, "Risks", "Impact"));
  }

  @Test
  void tellsSignsWithoutWordsApart() {
    assertThat(of("placeholder-marker", 3, "Risks", "???"))
        .isNotEqualTo(of("placeholder-marker", 3, "Risks", "…"));
  }

  private static Fingerprint of(String rule, int line, String section, String subject) {
    Range range = new Range(new Position(line, 1), new Position(line, 9));
    return Fingerprint.of(
        new Finding(
            rule,
            Severity.ERROR,
            "a.md",
            range,
            "message",
            Optional.empty(),
            List.of(section),
            subject,
            Optional.empty()));
  }
}
