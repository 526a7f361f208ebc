package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          Goals                     ¦ 2. Goals                        ¦ true
          Goals                     ¦ goals:                          ¦ true
          Goals                     ¦ Non-Goals                       ¦ false
          Goals                     ¦ Goals of the team               ¦ false
          1. Goals                  ¦ Goals                           ¦ true
          {name} Architecture       ¦ Pegelnetz Architecture          ¦ true
          {name} Architecture       ¦ Pegelnetz Water Architecture    ¦ true
          {name} Architecture       ¦ Architecture                    ¦ false
          {name} Architecture       ¦ Architecture of Pegelnetz       ¦ false
          {name} Architecture       ¦ Pegelnetz Architectures         ¦ false
          Component: {name}         ¦ 3.2 Component: Slot Keeper      ¦ true
          Component: {name}         ¦ Component Slot Keeper           ¦ true
          Component: {name}         ¦ Component                       ¦ false
          Component: {name}         ¦ The component: Slot Keeper      ¦ false
          Decision {n}: {title}     ¦ Decision 1: Event Log           ¦ true
          Decision {n}: {title}     ¦ Decision: Event Log             ¦ true
          Decision {n}: {title}     ¦ Decision                        ¦ false
          {a} of {b}                ¦ Way of the Data                 ¦ true
          {a} of {b}                ¦ of the Data                     ¦ false
          {a} of {b}                ¦ Way of                          ¦ false
          {a} of {b}                ¦ A of B of C                     ¦ true
          Step {n} of the {thing} Plan ¦ Step 1 of the Rollout Plan   ¦ true
          Step {n} of the {thing} Plan ¦ Step 1 of the Plan           ¦ false
          {a} and {b} and c         ¦ a and b and c                   ¦ true
          {a} and {b} and c         ¦ a and c                         ¦ false
          {name}                    ¦ Anything at all                 ¦ true
          {name}                    ¦ ***                             ¦ false
          {name} 1 Year             ¦ Plan of 1 Year                  ¦ true
          {name} 1 Year             ¦ Plan of Year                    ¦ false
          Set {x                    ¦ Set x                           ¦ true
          """)
  void matches(String pattern, String heading, boolean matches) {
    assertThat(HeadingPattern.of(pattern).matches(Key.of(heading))).isEqualTo(matches);
  }

  @Test
  void knowsWhatItIs() {
    assertThat(HeadingPattern.of("Goals").isLiteral()).isTrue();
    assertThat(HeadingPattern.of("Goals").isWildcard()).isFalse();
    assertThat(HeadingPattern.of("Component: {name}").isLiteral()).isFalse();
    assertThat(HeadingPattern.of("Component: {name}").key()).hasToString("component");
    assertThat(HeadingPattern.of("{name}").isWildcard()).isTrue();
    assertThat(HeadingPattern.of("{name}").isLiteral()).isFalse();
    assertThat(HeadingPattern.of(" 2. Goals ")).hasToString("2. Goals");
  }

  @Test
  void theSameWordsAreTheSamePattern() {
    assertThat(HeadingPattern.of("Decision {n}: {title}").words())
        .isEqualTo(HeadingPattern.of("2. DECISION {title}").words())
        .isNotEqualTo(HeadingPattern.of("Decision").words())
        .isNotEqualTo(HeadingPattern.of("{title} Decision").words());
  }

  @Test
  void matchesHostileHeadingsAtOnce() {
    HeadingPattern pattern = HeadingPattern.of("{a} a {b} a {c} a {d} b");
    assertThat(pattern.matches(Key.of("a ".repeat(50_000)))).isFalse();
    assertThat(pattern.matches(Key.of("a ".repeat(50_000) + "b"))).isTrue();
  }
}
