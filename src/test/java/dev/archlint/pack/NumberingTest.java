package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          1. Summary            ¦ Summary       ¦ 1
          1.Summary             ¦ Summary       ¦ 1
          1 Summary             ¦ Summary       ¦ 1
          1) Summary            ¦ Summary       ¦ 1
          0) Executive Summary  ¦ Executive Summary ¦ 0
          5.1 Components        ¦ Components    ¦ 5 1
          5.1. Components       ¦ Components    ¦ 5 1
          5.1) Components       ¦ Components    ¦ 5 1
          3.2.10 Interfaces     ¦ Interfaces    ¦ 3 2 10
          12.  Rollout          ¦ Rollout       ¦ 12
          (2) Scope             ¦ Scope         ¦ 2
          (a) Scope             ¦ Scope         ¦ 1
          § 3 Scope             ¦ Scope         ¦ 3
          §3 Scope              ¦ Scope         ¦ 3
          1 - Scope             ¦ Scope         ¦ 1
          1 – Scope             ¦ Scope         ¦ 1
          1: Scope              ¦ Scope         ¦ 1
          A. Glossary           ¦ Glossary      ¦ 1
          C) Decision Log       ¦ Decision Log  ¦ 3
          A.1 Terms             ¦ Terms         ¦ 1 1
          IV. Risks             ¦ Risks         ¦ 4
          xii. Risks            ¦ Risks         ¦ 12
          1️⃣ Scope              ¦ Scope         ¦ 1
          2. 3-tier systems     ¦ 3-tier systems ¦ 2
          """)
  void readsTheNumberOfAHeading(String heading, String words, String parts) {
    Numbering number = Numbering.of(heading).orElseThrow();
    List<Integer> wanted = Arrays.stream(parts.split(" ")).map(Integer::valueOf).toList();
    assertThat(number.parts()).isEqualTo(wanted);
    assertThat(heading.substring(number.end())).isEqualTo(words);
    assertThat(Numbering.strip(heading)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3-tier architecture",
        "24/7 support",
        "2026 plan",
        "2026. A year",
        "20260115 Release",
        "99.9% uptime",
        "1.5x faster",
        "7.x migration",
        "3:2 ratio",
        "5–10 users",
        "3D rendering",
        "A Glossary",
        "I think",
        "A: the first",
        "X-ray tracing",
        "B-tree",
        "E2E Tests",
        "C4 model",
        "C++ services",
        "IPv6. Addresses",
        "mix. Of things",
        "(see below) Scope",
        "(2 of 3) Scope",
        "(optional) Scope",
        "Summary",
        ".NET services",
        "1.",
        "1",
        "A.",
        "12 ",
        ""
      })
  void leavesOtherHeadingsAlone(String heading) {
    assertThat(Numbering.of(heading)).isEmpty();
    assertThat(Numbering.strip(heading)).isEqualTo(heading);
  }

  @Test
  void readsHostileHeadingsAtOnce() {
    String dots = "1.".repeat(100_000);
    assertThat(Numbering.strip(dots + " x")).isEqualTo("x");
    assertThat(Numbering.of("9".repeat(100_000))).isEmpty();
    assertThat(Numbering.of("(".repeat(100_000))).isEmpty();
  }
}
