package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  void nothingMovesWhereAllIsInOrder() {
    assertThat(Order.misplaced(new int[] {0, 1, 1, 2, 5})).isEmpty();
    assertThat(Order.misplaced(new int[0])).isEmpty();
  }

  @Test
  void theOneThatWasMovedMovesBack() {
    assertThat(Order.misplaced(new int[] {1, 2, 3, 0})).containsExactly(3);
    assertThat(Order.misplaced(new int[] {3, 0, 1, 2})).containsExactly(0);
    assertThat(Order.misplaced(new int[] {0, 3, 1, 2, 4})).containsExactly(1);
  }

  @Property
  void whatStaysIsInOrderAndNothingLargerIs(
      @ForAll @Size(max = 9) List<@IntRange(min = 0, max = 8) Integer> ranks) {
    Set<Integer> misplaced = Order.misplaced(ranks.stream().mapToInt(rank -> rank).toArray());

    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < ranks.size(); i++) {
      if (!misplaced.contains(i)) {
        kept.add(ranks.get(i));
      }
    }
    assertThat(kept).isSorted();
    assertThat(kept).hasSize(longestByTryingAll(ranks));
  }

  private static int longestByTryingAll(List<Integer> ranks) {
    int longest = 0;
    for (int chosen = 0; chosen < 1 << ranks.size(); chosen++) {
      int last = -1;
      int length = 0;
      for (int i = 0; i < ranks.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          length = ranks.get(i) >= last ? length + 1 : Integer.MIN_VALUE;
          last = ranks.get(i);
        }
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
