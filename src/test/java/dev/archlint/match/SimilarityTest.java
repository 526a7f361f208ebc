package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.pack.Key;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Argues for the two thresholds, pair by pair. */
class SimilarityTest {
  @ParameterizedTest
  @CsvSource({
    "Risks and Mitigations, Risk and Mitigation",
    "Rollout and Migration Plan, Migration and Rollout Plan",
    "Deployment & Release, Release & Deployment",
    "Capacity Planning, Capacity Plan",
    "Integration Points, External Integration Points",
    "Observability, Obsevability",
    "Acceptance Criteria, Acceptance Criterias",
    "Testing Strategy, Test Strategy",
    "Key Architectural Decisions, Architectural Decisions",
  })
  void meantForItWhereverItStands(String name, String heading) {
    assertThat(Similarity.of(Key.of(name), Key.of(heading)))
        .isGreaterThanOrEqualTo(Similarity.ALIKE);
  }

  @ParameterizedTest
  @CsvSource({
    "Authentication & Authorization, Authentication & Access Control",
    "Goals, Gaols",
    "Technology Stack, Technologies",
    "Executive Summary, Summary",
    "Failure Modes and Edge Cases, Failure Modes",
    "Open Questions, Questions to Answer",
  })
  void meantForItOnlyInItsPlace(String name, String heading) {
    assertThat(Similarity.of(Key.of(name), Key.of(heading)))
        .isGreaterThanOrEqualTo(Similarity.ALIKE_IN_PLACE)
        .isLessThan(Similarity.ALIKE);
  }

  @ParameterizedTest
  @CsvSource({
    "Goals, Glossary",
    "Scope, Security",
    "Dependencies, Deployment",
    "Open Questions, Out of Scope",
    "Summary, System Overview",
    "Observability, Availability Targets",
    "Data Flow, Deployment View",
    "References, Risks",
  })
  void somethingElse(String name, String heading) {
    assertThat(Similarity.of(Key.of(name), Key.of(heading))).isLessThan(Similarity.ALIKE_IN_PLACE);
  }
}
