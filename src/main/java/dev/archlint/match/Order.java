package dev.archlint.match;

import java.util.HashSet;
import java.util.Set;

/**
 * The fewest that would have to move for a sequence to be in order: all but a longest ascending
 * part of it (patience sorting, Fredman 1975), in n log n.
 */
final class Order {
  private Order() {}

  /**
   * Indexes, 0-based, of those that would have to move.
   *
   * @param ranks the place that each should have; equal ranks may follow each other
   */
  static Set<Integer> misplaced(int[] ranks) {
    int[] tails = new int[ranks.length];
    int[] before = new int[ranks.length];
    int length = 0;
    for (int i = 0; i < ranks.length; i++) {
      int at = firstGreater(ranks, tails, length, ranks[i]);
      before[i] = at == 0 ? -1 : tails[at - 1];
      tails[at] = i;
      length = Math.max(length, at + 1);
    }
    boolean[] kept = new boolean[ranks.length];
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    Set<Integer> misplaced = new HashSet<>();
    for (int i = 0; i < ranks.length; i++) {
      if (!kept[i]) {
        misplaced.add(i);
      }
    }
    return misplaced;
  }

  private static int firstGreater(int[] ranks, int[] tails, int length, int rank) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranks[tails[middle]] > rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
