package dev.archlint.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the subsections of one heading against the parts below the part that it fills, by their
 * names and the best total.
 */
final class NameBinder {
  private final Aligned parent;
  private final List<HeadingNode> nodes;
  private final Set<SpecNode> filled;

  /** For parts that occur once. */
  private final List<Candidate> candidates = new ArrayList<>();

  /** For each heading, by index, the part that it may be one of many of. */
  private final @Nullable SpecNode[] repeated;

  /**
   * @param parent what is bound is added to its children, what occurs again to its duplicates
   * @param nodes the headings, in the order of the document
   * @param filled the parts that are filled; what is bound is added
   */
  NameBinder(Aligned parent, List<HeadingNode> nodes, Set<SpecNode> filled) {
    this.parent = parent;
    this.nodes = nodes;
    this.filled = filled;
    this.repeated = new SpecNode[nodes.size()];
  }

  /**
   * @param node index among the headings held against the parts
   * @param score 0 where the part is filled already
   */
  private record Candidate(SpecNode spec, int node, int score) {}

  /** Binds what its name speaks for; returns what it does not, in the order of the document. */
  List<HeadingNode> bind() {
    collect();
    @Nullable SpecNode[] chosen = new SpecNode[nodes.size()];
    for (Map.Entry<Integer, Integer> pair : BestPairs.best(weigh()).entrySet()) {
      SpecNode spec = parent.spec().children().get(pair.getKey());
      chosen[pair.getValue()] = spec;
      filled.add(spec);
    }
    @Nullable SpecNode[] names = new SpecNode[nodes.size()];
    for (Candidate candidate : candidates) {
      SpecNode first = names[candidate.node()];
      names[candidate.node()] = first == null ? candidate.spec() : first;
    }
    Map<HeadingNode, SpecNode> lost = new LinkedHashMap<>();
    List<HeadingNode> unnamed = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      HeadingNode node = nodes.get(i);
      SpecNode one = chosen[i];
      SpecNode many = repeated[i];
      SpecNode name = names[i];
      if (one != null) {
        add(one, node);
      } else if (many != null && !isMeantForAnother(node, many, name != null)) {
        add(many, node);
      } else if (name != null) {
        lost.put(node, name);
      } else {
        unnamed.add(node);
      }
    }
    if (!lost.isEmpty()) {
      unnamed.addAll(duplicates(lost));
    }
    return unnamed;
  }

  private void collect() {
    for (int i = 0; i < nodes.size(); i++) {
      List<SpecNode> named = parent.spec().childrenNamed(nodes.get(i));
      for (SpecNode spec : named) {
        collect(i, spec);
      }
      for (SpecNode spec : parent.spec().openChildren()) {
        if (!named.contains(spec)) {
          collect(i, spec);
        }
      }
    }
  }

  private void collect(int index, SpecNode spec) {
    HeadingNode node = nodes.get(index);
    int score = spec.nameScore(node);
    if (score > 0 && spec.isRepeated()) {
      SpecNode known = repeated[index];
      boolean better = known == null || score > known.nameScore(node);
      repeated[index] = better ? spec : known;
    } else if (score > 0) {
      candidates.add(new Candidate(spec, index, filled.contains(spec) ? 0 : score));
    }
  }

  private void add(SpecNode spec, HeadingNode node) {
    parent.children().add(new Aligned(spec, node, Pins.Pin.same(node)));
    filled.add(spec);
  }

  /** Notes headings that lost their part to another of its name; returns those that did not. */
  private List<HeadingNode> duplicates(Map<HeadingNode, SpecNode> lost) {
    Map<SpecNode, Aligned> first = new HashMap<>();
    parent.children().forEach(child -> first.putIfAbsent(child.spec(), child));
    List<HeadingNode> left = new ArrayList<>();
    lost.forEach(
        (node, spec) -> {
          Aligned taken = first.get(spec);
          if (taken == null) {
            left.add(node);
          } else {
            parent.duplicates().add(new Aligned.Duplicate(node, taken));
          }
        });
    return left;
  }

  /**
   * Whether a heading that could be one of many is rather meant for a part of a name of its own,
   * which it has, or almost: {@code Component Overveiw} is no component.
   */
  private boolean isMeantForAnother(HeadingNode node, SpecNode repeated, boolean named) {
    return node.evidenceFor(repeated) == 0 && (named || isLikeMissing(node, parent.spec(), filled));
  }

  /** Whether a heading is like the name of a part below {@code parent} that nothing fills. */
  static boolean isLikeMissing(HeadingNode node, SpecNode parent, Set<SpecNode> filled) {
    for (SpecNode spec : parent.children()) {
      if (!filled.contains(spec) && spec.likeness(node, Similarity.ALIKE) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Names decide; between headings of one name, the one whose neighbours are right, then the one
   * that holds what belongs there.
   */
  private List<BestPairs.Pair> weigh() {
    int parts = parent.spec().children().size();
    int[] rivals = new int[parts];
    int[] first = new int[parts];
    for (Candidate candidate : candidates) {
      int part = candidate.spec().index();
      first[part] = rivals[part] == 0 ? candidate.node() : first[part];
      rivals[part]++;
    }
    List<BestPairs.Pair> pairs = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int part = candidate.spec().index();
      int weight = candidate.score() * 8;
      if (candidate.score() > 0 && rivals[part] > 1) {
        HeadingNode node = nodes.get(candidate.node());
        weight += isBetween(candidate, rivals, first) ? 120 : 0;
        weight += Math.min(20 * node.evidenceFor(candidate.spec()), 100);
        weight += node.hasContent() ? 10 : 0;
        weight += candidate.node() == first[part] ? 1 : 0;
      }
      if (weight > 0) {
        pairs.add(new BestPairs.Pair(part, candidate.node(), weight));
      }
    }
    pairs.sort(
        (one, other) ->
            one.left() != other.left()
                ? Integer.compare(one.left(), other.left())
                : Integer.compare(one.right(), other.right()));
    return pairs;
  }

  /**
   * Whether a heading stands between those that the parts before and behind may be, where there is
   * but one for each.
   *
   * @param rivals how many headings each part may be, by the index of the part
   * @param first the first of them
   */
  private static boolean isBetween(Candidate candidate, int[] rivals, int[] first) {
    int before = candidate.spec().index() - 1;
    int after = candidate.spec().index() + 1;
    boolean behindIt = before < 0 || rivals[before] != 1 || first[before] < candidate.node();
    boolean beforeIt =
        after >= rivals.length || rivals[after] != 1 || candidate.node() < first[after];
    return behindIt && beforeIt;
  }
}
