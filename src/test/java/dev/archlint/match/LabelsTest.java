package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  @ParameterizedTest
  @CsvSource({
    "Technology, Technologies",
    "Reviewers, Reviewer",
    "RTO (Recovery Time Objective), RTO",
    "Related Ticket(s), Related Ticket",
    "SLIs/SLOs, SLI / SLO",
  })
  void oneLabel(String a, String b) {
    assertThat(Labels.key(a)).isEqualTo(Labels.key(b));
  }

  @ParameterizedTest
  @CsvSource({"Status, Stages", "Access, Acces Code", "Input, Output", "Bus, Bu"})
  void twoLabels(String a, String b) {
    assertThat(Labels.key(a)).isNotEqualTo(Labels.key(b));
    assertThat(Labels.areNearlySame(Labels.key(a), Labels.key(b))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Expected Behavior, Expected behaviour, true",
    "Last Updated, Last Update, true",
    "Target 2026, Target 2027, false",
    "Created Date, Updated Date, false",
    "Owner, Owned, false",
  })
  void aSlipOfThePen(String a, String b, boolean same) {
    assertThat(Labels.areNearlySame(Labels.key(a), Labels.key(b))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "Types / Contracts, Types and contracts, true",
    "'Security, Privacy, and Compliance', Security / Privacy / Compliance, true",
    "Sequence, Sequence (happy path), true",
    "Goals, Non-Goals, false",
  })
  void headingsWithAndWithoutAnd(String a, String b, boolean same) {
    Set<?> common = new HashSet<>(Labels.loose(a));
    common.retainAll(Labels.loose(b));

    assertThat(!common.isEmpty()).isEqualTo(same);
  }
}
