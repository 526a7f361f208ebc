package dev.archlint.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The best pairs of two sides: each thing at most once, and the sum of the weights as large as can
 * be.
 *
 * <p>The pairs that can be are few, so they fall into small groups that do not touch each other;
 * each group is solved by the Hungarian method (Kuhn 1955, in the form with potentials), whose
 * effort is the cube of the group's size. A group too large for that is solved by taking the
 * heaviest pair first.
 */
final class BestPairs {
  /** A group of more things than this on one side is not solved exactly. */
  private static final int EXACT = 150;

  private BestPairs() {}

  /**
   * A pair that can be.
   *
   * @param left index of a thing on one side, 0-based
   * @param right index of one on the other side, 0-based
   * @param weight how good the pair is, more than 0
   */
  record Pair(int left, int right, int weight) {
    Pair {
      if (left < 0 || right < 0 || weight <= 0) {
        throw new IllegalArgumentException("not a pair: " + left + ", " + right + ", " + weight);
      }
    }
  }

  /** The best pairs, from left to right; of two equally good, what comes first is kept. */
  static Map<Integer, Integer> best(List<Pair> pairs) {
    Map<Integer, Integer> chosen = new HashMap<>();
    if (areApart(pairs)) {
      pairs.forEach(pair -> chosen.put(pair.left(), pair.right()));
      return chosen;
    }
    for (List<Pair> group : groups(pairs)) {
      int lefts = (int) group.stream().map(Pair::left).distinct().count();
      int rights = (int) group.stream().map(Pair::right).distinct().count();
      if (group.size() == 1) {
        chosen.put(group.get(0).left(), group.get(0).right());
      } else if (Math.max(lefts, rights) <= EXACT) {
        chosen.putAll(exact(group));
      } else {
        chosen.putAll(heaviestFirst(group));
      }
    }
    return chosen;
  }

  /** Whether no two pairs share a thing, so that each is best: nearly always so. */
  private static boolean areApart(List<Pair> pairs) {
    BitSet lefts = new BitSet();
    BitSet rights = new BitSet();
    for (Pair pair : pairs) {
      if (lefts.get(pair.left()) || rights.get(pair.right())) {
        return false;
      }
      lefts.set(pair.left());
      rights.set(pair.right());
    }
    return true;
  }

  /** Pairs that share a thing, directly or by others, belong together. */
  private static List<List<Pair>> groups(List<Pair> pairs) {
    Map<Integer, Integer> leftGroup = new HashMap<>();
    Map<Integer, Integer> rightGroup = new HashMap<>();
    int[] joined = new int[pairs.size()];
    Arrays.setAll(joined, i -> i);
    for (int i = 0; i < pairs.size(); i++) {
      int first = i;
      join(joined, i, leftGroup.computeIfAbsent(pairs.get(i).left(), thing -> first));
      join(joined, i, rightGroup.computeIfAbsent(pairs.get(i).right(), thing -> first));
    }
    Map<Integer, List<Pair>> groups = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      groups.computeIfAbsent(find(joined, i), group -> new ArrayList<>()).add(pairs.get(i));
    }
    return List.copyOf(groups.values());
  }

  private static int find(int[] joined, int i) {
    int root = i;
    while (joined[root] != root) {
      joined[root] = joined[joined[root]];
      root = joined[root];
    }
    return root;
  }

  private static void join(int[] joined, int a, int b) {
    int rootA = find(joined, a);
    int rootB = find(joined, b);
    joined[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static Map<Integer, Integer> heaviestFirst(List<Pair> group) {
    Map<Integer, Integer> chosen = new HashMap<>();
    Map<Integer, Integer> taken = new HashMap<>();
    group.stream()
        .sorted((one, other) -> Integer.compare(other.weight(), one.weight()))
        .filter(pair -> !chosen.containsKey(pair.left()) && !taken.containsKey(pair.right()))
        .forEachOrdered(
            pair -> {
              chosen.put(pair.left(), pair.right());
              taken.put(pair.right(), pair.left());
            });
    return chosen;
  }

  private static Map<Integer, Integer> exact(List<Pair> group) {
    List<Integer> lefts = group.stream().map(Pair::left).distinct().sorted().toList();
    List<Integer> rights = group.stream().map(Pair::right).distinct().sorted().toList();
    // Each left thing may also stay alone, at no gain: one column for each.
    int rows = lefts.size();
    int columns = rights.size() + rows;
    int[][] gain = new int[rows][columns];
    for (Pair pair : group) {
      int row = Collections.binarySearch(lefts, pair.left());
      gain[row][Collections.binarySearch(rights, pair.right())] = pair.weight();
    }
    int[] rowOf = hungarian(gain);
    Map<Integer, Integer> chosen = new HashMap<>();
    for (int column = 0; column < rights.size(); column++) {
      int row = rowOf[column];
      if (row >= 0 && gain[row][column] > 0) {
        chosen.put(lefts.get(row), rights.get(column));
      }
    }
    return chosen;
  }

  /**
   * @param gain rows times columns, no more rows than columns
   * @return for each column the row it goes with, or -1
   */
  private static int[] hungarian(int[][] gain) {
    int rows = gain.length;
    int columns = gain[0].length;
    long[] rowPotential = new long[rows + 1];
    long[] columnPotential = new long[columns + 1];
    int[] rowOf = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      int[] way = new int[columns + 1];
      long[] slack = new long[columns + 1];
      Arrays.fill(slack, Long.MAX_VALUE);
      boolean[] used = new boolean[columns + 1];
      int column = 0;
      rowOf[0] = row;
      do {
        used[column] = true;
        int current = rowOf[column];
        long delta = Long.MAX_VALUE;
        int next = 0;
        for (int j = 1; j <= columns; j++) {
          if (!used[j]) {
            long cost = -gain[current - 1][j - 1] - rowPotential[current] - columnPotential[j];
            if (cost < slack[j]) {
              slack[j] = cost;
              way[j] = column;
            }
            if (slack[j] < delta) {
              delta = slack[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= columns; j++) {
          if (used[j]) {
            rowPotential[rowOf[j]] += delta;
            columnPotential[j] -= delta;
          } else if (j > 0) {
            slack[j] -= delta;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      do {
        int previous = way[column];
        rowOf[column] = rowOf[previous];
        column = previous;
      } while (column != 0);
    }
    int[] result = new int[columns];
    for (int j = 1; j <= columns; j++) {
      result[j - 1] = rowOf[j] - 1;
    }
    return result;
  }
}
