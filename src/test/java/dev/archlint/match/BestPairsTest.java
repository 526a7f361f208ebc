package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BestPairsTest {
  @Test
  void theBestTotalIsNotTheBestFirst() {
    List<BestPairs.Pair> pairs =
        List.of(
            new BestPairs.Pair(0, 0, 10), new BestPairs.Pair(0, 1, 9), new BestPairs.Pair(1, 0, 8));

    assertThat(BestPairs.best(pairs)).isEqualTo(Map.of(0, 1, 1, 0));
  }

  @Test
  void aThingStaysAloneWhereThatIsBetter() {
    List<BestPairs.Pair> pairs = List.of(new BestPairs.Pair(0, 0, 10), new BestPairs.Pair(1, 0, 3));

    assertThat(BestPairs.best(pairs)).isEqualTo(Map.of(0, 0));
  }

  @Test
  void aGroupTooLargeForTheExactMethodIsStillPaired() {
    List<BestPairs.Pair> pairs = new ArrayList<>();
    for (int left = 0; left < 400; left++) {
      pairs.add(new BestPairs.Pair(left, left, 100));
      pairs.add(new BestPairs.Pair(left, (left + 1) % 400, 10));
    }

    Map<Integer, Integer> best = BestPairs.best(pairs);

    assertThat(best).hasSize(400).allSatisfy((left, right) -> assertThat(right).isEqualTo(left));
  }

  @Property(tries = 500)
  void noOtherChoiceHasALargerTotal(@ForAll("pairs") List<BestPairs.Pair> pairs) {
    Map<Integer, Integer> best = BestPairs.best(pairs);

    assertThat(best.values()).doesNotHaveDuplicates();
    assertThat(total(pairs, best)).isEqualTo(bestByTryingAll(pairs, 0, new HashMap<>()));
  }

  @Provide
  Arbitrary<List<BestPairs.Pair>> pairs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(1, 50))
        .as(BestPairs.Pair::new)
        .list()
        .ofMaxSize(10)
        .uniqueElements(pair -> pair.left() * 10 + pair.right());
  }

  private static int total(List<BestPairs.Pair> pairs, Map<Integer, Integer> chosen) {
    return pairs.stream()
        .filter(pair -> Integer.valueOf(pair.right()).equals(chosen.get(pair.left())))
        .mapToInt(BestPairs.Pair::weight)
        .sum();
  }

  private static int bestByTryingAll(
      List<BestPairs.Pair> pairs, int from, Map<Integer, Integer> chosen) {
    if (from == pairs.size()) {
      return total(pairs, chosen);
    }
    BestPairs.Pair pair = pairs.get(from);
    int best = bestByTryingAll(pairs, from + 1, chosen);
    if (!chosen.containsKey(pair.left()) && !chosen.containsValue(pair.right())) {
      chosen.put(pair.left(), pair.right());
      best = Math.max(best, bestByTryingAll(pairs, from + 1, chosen));
      chosen.remove(pair.left());
    }
    return best;
  }
}
