package dev.archlint.lint;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long a rule may look at a document. Generous: what it stops does not come back, for no rule
 * takes a second even on the largest document.
 *
 * <p>Time in which the rule has worked is what counts, so that a busy machine stops nobody; but a
 * rule that waits for something forever works no time at all.
 */
final class RuleBudget {
  /** In how many documents a rule is stopped before it is not asked any more. */
  private static final int MAX_STOPS = 3;

  private final Duration work;
  private final Duration patience;

  /** How often each rule was stopped. */
  private final Map<String, Integer> stops = new ConcurrentHashMap<>();

  /**
   * @param work how long a rule may work
   * @param patience how long it may take, working or not; at least as long
   */
  RuleBudget(Duration work, Duration patience) {
    this.work = work;
    this.patience = patience;
  }

  /** That of each run. */
  static RuleBudget generous() {
    return new RuleBudget(Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  Duration work() {
    return work;
  }

  Duration patience() {
    return patience;
  }

  void stopped(String rule) {
    stops.merge(rule, 1, Integer::sum);
  }

  /**
   * Whether a rule is asked no more: each time it is, it may leave a thread behind that works on.
   */
  boolean isSpent(String rule) {
    return stops.getOrDefault(rule, 0) >= MAX_STOPS;
  }
}
