package dev.archlint.match;

import dev.archlint.pack.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds which heading fills which part of a pack.
 *
 * <p>Top down, the subsections of a heading are held against the parts below the part that it
 * fills: names first, by the best total; then free names, for what a pack repeats under any name.
 * What is left over on both sides is looked at together, over the whole document ({@link Repairs}):
 * each defect found there changes how one heading is read, and the alignment is made anew, until
 * nothing changes. The rounds are as many as kinds of repair times the depth of the pack at most.
 */
final class Aligner {
  private static final int MAX_ROUNDS = 24;

  private final Outline outline;
  private final SpecNode pack;
  private final Pins pins = new Pins();

  /** All names in the pack; a free name is none of them. */
  private final Set<Key> literals;

  private Aligner(Outline outline, SpecNode pack) {
    this.outline = outline;
    this.pack = pack;
    this.literals =
        pack.all().flatMap(spec -> spec.literals().stream()).collect(Collectors.toSet());
  }

  /** The best alignment; changes {@code outline} where a heading is to be read otherwise. */
  static Aligned align(Outline outline, SpecNode pack) {
    Aligner aligner = new Aligner(outline, pack);
    Aligned whole = aligner.alignAll();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      if (!new Repairs(outline, pack, whole, aligner.pins).apply()) {
        break;
      }
      whole = aligner.alignAll();
    }
    return whole;
  }

  private Aligned alignAll() {
    Aligned whole = new Aligned(pack, outline.root(), Pins.Pin.same(outline.root()));
    alignChildren(whole);
    return whole;
  }

  private void alignChildren(Aligned parent) {
    List<HeadingNode> nodes = new ArrayList<>();
    for (HeadingNode child : parent.node().children()) {
      if (!pins.has(child)) {
        nodes.add(child);
      }
    }
    Set<SpecNode> filled = new HashSet<>();
    for (SpecNode spec : parent.spec().children()) {
      Optional<Pins.Pin> pin = pins.get(parent.node(), spec);
      pin.ifPresent(settled -> parent.children().add(new Aligned(spec, settled.node(), settled)));
      pin.ifPresent(settled -> filled.add(spec));
    }
    List<HeadingNode> unnamed = bindNames(parent, nodes, filled);
    List<HeadingNode> left = bindFreeNames(parent, unnamed, filled);
    parent.extras().addAll(left);
    parent.sortChildren();
    parent.spec().children().stream()
        .filter(spec -> !filled.contains(spec))
        .forEach(parent.unmatched()::add);
    for (Aligned child : parent.children()) {
      if (!child.spec().children().isEmpty() || !child.node().children().isEmpty()) {
        alignChildren(child);
      }
    }
  }

  /** Binds what its name speaks for; returns what it does not, in the order of the document. */
  private List<HeadingNode> bindNames(
      Aligned parent, List<HeadingNode> nodes, Set<SpecNode> filled) {
    List<SpecNode> specs = parent.spec().children();
    List<SpecNode> patterned =
        specs.stream()
            .filter(spec -> spec.spec().headings().stream().anyMatch(name -> !name.isLiteral()))
            .toList();
    Map<Integer, SpecNode> repeated = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      HeadingNode node = nodes.get(i);
      Set<SpecNode> named = new LinkedHashSet<>(parent.spec().childrenNamed(node));
      named.addAll(patterned);
      for (SpecNode spec : named) {
        int score = spec.nameScore(node);
        if (score > 0 && spec.isRepeated()) {
          repeated.merge(i, spec, (a, b) -> b.nameScore(node) > a.nameScore(node) ? b : a);
        } else if (score > 0 && !filled.contains(spec)) {
          candidates.add(new Candidate(spec, i, score));
        } else if (score > 0) {
          candidates.add(new Candidate(spec, i, 0));
        }
      }
    }
    Map<Integer, Integer> chosen = BestPairs.best(weigh(candidates, nodes));
    Map<Integer, SpecNode> taken = new HashMap<>();
    Map<SpecNode, Aligned> first = new HashMap<>();
    parent.children().forEach(child -> first.put(child.spec(), child));
    chosen.forEach((spec, node) -> taken.put(node, specs.get(spec)));
    filled.addAll(taken.values());
    Map<Integer, SpecNode> lost = new HashMap<>();
    candidates.forEach(candidate -> lost.putIfAbsent(candidate.node(), candidate.spec()));
    List<HeadingNode> unnamed = new ArrayList<>();
    List<HeadingNode> again = new ArrayList<>();
    Map<HeadingNode, SpecNode> againAs = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      HeadingNode node = nodes.get(i);
      SpecNode spec = taken.get(i);
      if (spec == null && !isMeantFor(node, lost.get(i), parent, filled, repeated.get(i))) {
        spec = repeated.get(i);
      }
      if (spec != null) {
        Aligned child = new Aligned(spec, node, Pins.Pin.same(node));
        parent.children().add(child);
        filled.add(spec);
        first.putIfAbsent(spec, child);
      } else if (lost.containsKey(i)) {
        again.add(node);
        againAs.put(node, lost.get(i));
      } else {
        unnamed.add(node);
      }
    }
    for (HeadingNode node : again) {
      Aligned one = first.get(againAs.get(node));
      if (one != null) {
        parent.duplicates().add(new Aligned.Duplicate(node, one));
      } else {
        unnamed.add(node);
      }
    }
    return unnamed;
  }

  /**
   * Whether a heading that could be one of many is rather meant for a part of a name of its own,
   * which it has, or almost: {@code Component Overveiw} is no component.
   */
  private static boolean isMeantFor(
      HeadingNode node,
      @Nullable SpecNode named,
      Aligned parent,
      Set<SpecNode> filled,
      @Nullable SpecNode repeated) {
    if (repeated == null || node.evidenceFor(repeated) > 0) {
      return false;
    }
    return named != null || isLikeMissing(node, parent, filled);
  }

  private static boolean isLikeMissing(HeadingNode node, Aligned parent, Set<SpecNode> filled) {
    return parent.spec().children().stream()
        .filter(spec -> !filled.contains(spec))
        .anyMatch(spec -> spec.likeness(node, Similarity.ALIKE) > 0);
  }

  /**
   * @param node index among the headings held against the parts
   * @param score 0 where the part is filled already
   */
  private record Candidate(SpecNode spec, int node, int score) {}

  /**
   * Names decide; between headings of one name, the one whose neighbours are right, then the one
   * that holds what belongs there.
   */
  private static List<BestPairs.Pair> weigh(List<Candidate> candidates, List<HeadingNode> nodes) {
    Map<SpecNode, List<Candidate>> bySpec =
        candidates.stream().collect(Collectors.groupingBy(Candidate::spec));
    Map<Integer, Integer> anchors = new HashMap<>();
    bySpec.forEach(
        (spec, rivals) -> {
          if (rivals.size() == 1) {
            anchors.put(spec.index(), rivals.get(0).node());
          }
        });
    List<BestPairs.Pair> pairs = new ArrayList<>();
    for (List<Candidate> rivals : bySpec.values()) {
      for (Candidate candidate : rivals) {
        int weight = candidate.score() * 8;
        if (candidate.score() > 0 && rivals.size() > 1) {
          HeadingNode node = nodes.get(candidate.node());
          weight += isBetween(candidate, anchors) ? 120 : 0;
          weight += Math.min(20 * node.evidenceFor(candidate.spec()), 100);
          weight += node.hasContent() ? 10 : 0;
          weight += candidate.equals(rivals.get(0)) ? 1 : 0;
        }
        if (weight > 0) {
          pairs.add(new BestPairs.Pair(candidate.spec().index(), candidate.node(), weight));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt(BestPairs.Pair::left).thenComparingInt(BestPairs.Pair::right));
    return pairs;
  }

  private static boolean isBetween(Candidate candidate, Map<Integer, Integer> anchors) {
    int spec = candidate.spec().index();
    int before = anchors.getOrDefault(spec - 1, -1);
    int after = anchors.getOrDefault(spec + 1, Integer.MAX_VALUE);
    return before < candidate.node() && candidate.node() < after;
  }

  /**
   * Binds headings of any name to parts that take any name: those that hold something of what the
   * part holds; where none does, all of them. Returns the others.
   */
  private List<HeadingNode> bindFreeNames(
      Aligned parent, List<HeadingNode> nodes, Set<SpecNode> filled) {
    List<HeadingNode> left = new ArrayList<>(nodes);
    for (SpecNode spec : parent.spec().children()) {
      if (!spec.isWildcard() || (!spec.isRepeated() && filled.contains(spec))) {
        continue;
      }
      List<HeadingNode> free =
          left.stream().filter(node -> isFree(node, parent, spec, filled)).toList();
      List<HeadingNode> members =
          spec.isShapeless()
              ? free
              : free.stream().filter(node -> node.evidenceFor(spec) > 0).toList();
      if (members.isEmpty() && !filled.contains(spec)) {
        members = free;
      }
      if (!spec.isRepeated()) {
        members = members.stream().limit(1).toList();
      }
      for (HeadingNode node : members) {
        parent.children().add(new Aligned(spec, node, Pins.Pin.same(node)));
        filled.add(spec);
      }
      left.removeAll(new HashSet<>(members));
    }
    return left;
  }

  /**
   * Whether a heading may be a free name for a part: it is not the name of anything in the pack, or
   * holds what the part holds all the same; and it is not the name of something in the part itself.
   */
  private boolean isFree(HeadingNode node, Aligned parent, SpecNode spec, Set<SpecNode> filled) {
    if (node.key().isEmpty() || spec.hasPartNamed(node)) {
      return false;
    }
    return node.isUnmistakably(spec)
        || (!literals.contains(node.key()) && !isLikeMissing(node, parent, filled));
  }
}
