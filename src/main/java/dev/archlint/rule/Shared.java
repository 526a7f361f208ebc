package dev.archlint.rule;

import dev.archlint.match.Match;
import java.util.Objects;
import java.util.function.Function;

/**
 * What several rules make of a document that is held against its pack. The first that asks its
 * {@link RuleContext#get context} works it out, the others find it. A constant of the class that
 * knows how.
 */
public final class Shared<T> {
  private final Function<Match, T> work;

  private Shared(Function<Match, T> work) {
    this.work = work;
  }

  /**
   * What {@code work} makes of a document: the same each time, and nothing that anybody changes
   * later.
   */
  public static <T> Shared<T> of(Function<Match, T> work) {
    return new Shared<>(Objects.requireNonNull(work));
  }

  T workOut(Match match) {
    return work.apply(match);
  }
}
