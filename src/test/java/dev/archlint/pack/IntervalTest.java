package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
  @ParameterizedTest
  @CsvSource({
    "Quarterly, P3M",
    "every 6 months, P6M",
    "6months, P6M",
    "90 days, P90D",
    "2 years, P2Y",
    "Annually (each January), P1Y",
    "once a year, P1Y",
    "twice a year, P6M",
    "4 times per year, P3M",
    "every other month, P2M",
    "bi-weekly, P14D",
    "Semi-annually, P6M",
    "half-yearly, P6M",
    "every three weeks, P21D",
    "each quarter, P3M"
  })
  void readsWhatPeopleWrite(String text, String period) {
    assertThat(Interval.of(text).map(Period::normalized).orElseThrow())
        .isEqualTo(Period.parse(period));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with each release", "months", "99999999 days", "-"})
  void findsNoneWhereThereIsNone(String text) {
    assertThat(Interval.of(text)).isEmpty();
  }

  @Test
  void takesTheFirst() {
    assertThat(Interval.of("Quarterly, at least once a year")).contains(Period.ofMonths(3));
  }
}
