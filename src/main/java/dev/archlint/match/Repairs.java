package dev.archlint.match;

import dev.archlint.match.BoundSection.NameMatch;
import dev.archlint.pack.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an alignment by names leaves over on both sides, brought together: a heading at the wrong
 * level, a bold line in place of a heading, a section under another parent, a section reworded. In
 * this order, surest first; one kind at a time, because each changes what is left for the next.
 */
final class Repairs {
  /** So many headings in the place of a missing one say nothing of any of them. */
  private static final int CROWD = 6;

  /** So many headings times parts no document and pack have that were made for each other. */
  static final int MAX_COMPARED = 1_000_000;

  private final Outline outline;
  private final PackNames pack;
  private final Aligned whole;
  private final Pins pins;
  private final Bindings bindings;

  /** The sections that have not all parts that the pack has in them. */
  private final List<Aligned> lacking = new ArrayList<>();

  Repairs(Outline outline, PackNames pack, Aligned whole, Pins pins) {
    this.outline = outline;
    this.pack = pack;
    this.whole = whole;
    this.pins = pins;
    List<Aligned> all = whole.all();
    this.bindings = new Bindings(all);
    for (Aligned part : all) {
      if (!part.unmatched().isEmpty()) {
        lacking.add(part);
      }
    }
  }

  /** Makes the repairs of the first kind that has any; says whether there were. */
  boolean apply() {
    LevelRepairs levels = new LevelRepairs(outline, pack, whole, pins, bindings);
    return levels.ofSiblings()
        || levels.ofStrangers()
        || boldLines()
        || wrongParents()
        || renames();
  }

  /** Bold lines with the name of a part that nothing fills, where that part would stand. */
  private boolean boldLines() {
    if (lacking.isEmpty()) {
      return false;
    }
    List<Promotion> promotions = new ArrayList<>();
    Set<Spot> taken = new HashSet<>();
    // Inner sections first: a line is meant for the section that it stands in.
    for (int i = lacking.size() - 1; i >= 0; i--) {
      Aligned parent = lacking.get(i);
      for (SpecNode spec : parent.unmatched()) {
        Optional<Spot> spot = find(spec, parent, taken);
        spot.ifPresent(taken::add);
        spot.ifPresent(it -> promotions.add(new Promotion(it, parent.childLevel())));
      }
    }
    // From the last to the first, so that the places of those to come stay true.
    promotions.sort(
        Comparator.comparingInt((Promotion promotion) -> promotion.spot().host().index())
            .thenComparingInt(promotion -> promotion.spot().line().block())
            .reversed());
    for (Promotion promotion : promotions) {
      outline.promote(promotion.spot(), promotion.level());
    }
    if (!promotions.isEmpty()) {
      outline.rebuild();
    }
    return !promotions.isEmpty();
  }

  private record Promotion(Spot spot, int level) {}

  /** The first bold line below a heading with a name of a part, where that part would stand. */
  private Optional<Spot> find(SpecNode spec, Aligned parent, Set<Spot> taken) {
    if (spec.literals().isEmpty()) {
      return Optional.empty();
    }
    Aligned.Gap gap = parent.gap(spec);
    HeadingNode end = parent.node();
    for (HeadingNode last = end; last != null; last = last.lastChild()) {
      end = last;
    }
    int to = Math.min(end.index() + 1, gap.after());
    for (int i = Math.max(parent.node().index(), gap.before()); i < to; i++) {
      HeadingNode host = outline.node(i);
      for (BoldLine line : host.boldLines()) {
        if (spec.literals().contains(line.key()) && !isLabel(host, line)) {
          Spot spot = new Spot(host, line);
          if (!taken.contains(spot)) {
            return Optional.of(spot);
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isLabel(HeadingNode host, BoldLine line) {
    Aligned aligned = bindings.of(host);
    if (aligned == null) {
      return false;
    }
    Key label = Labels.key(line.text().plain());
    return aligned.spec().fields().stream().anyMatch(field -> field.label().equals(label));
  }

  /** Headings of the very name of a part that nothing fills, elsewhere, and only once. */
  private boolean wrongParents() {
    if (lacking.isEmpty()) {
      return false;
    }
    Map<Key, List<HeadingNode>> unbound = new HashMap<>();
    for (HeadingNode node : outline.nodes()) {
      if (!bindings.isSettled(node)) {
        unbound.computeIfAbsent(node.key(), key -> new ArrayList<>()).add(node);
      }
    }
    boolean changed = false;
    for (Aligned aligned : lacking) {
      for (SpecNode spec : aligned.unmatched()) {
        if (spec.isInRepeat()) {
          continue;
        }
        List<HeadingNode> found =
            spec.literals().stream()
                .flatMap(name -> unbound.getOrDefault(name, List.of()).stream())
                .toList();
        if (found.size() == 1 && !pins.has(found.get(0))) {
          pins.add(
              aligned.node(),
              spec,
              new Pins.Pin(found.get(0), NameMatch.SAME, Optional.of(parentTitle(aligned))));
          changed = true;
        }
      }
    }
    return changed;
  }

  private String parentTitle(Aligned aligned) {
    return aligned == whole ? "" : aligned.title();
  }

  /** Siblings that fill nothing, and are alike enough to the parts that nothing fills. */
  private boolean renames() {
    boolean changed = false;
    for (Aligned aligned : lacking) {
      if (aligned.extras().isEmpty()) {
        continue;
      }
      List<SpecNode> specs =
          aligned.unmatched().stream().filter(spec -> !spec.literals().isEmpty()).toList();
      List<HeadingNode> nodes = aligned.extras().stream().filter(node -> !pins.has(node)).toList();
      boolean tooMany = (long) specs.size() * nodes.size() > MAX_COMPARED;
      if (specs.isEmpty() || nodes.isEmpty() || tooMany) {
        continue;
      }
      List<BestPairs.Pair> pairs = new ArrayList<>();
      for (int s = 0; s < specs.size(); s++) {
        SpecNode spec = specs.get(s);
        Aligned.Gap gap = aligned.gap(spec);
        boolean tight = nodes.stream().filter(gap::holds).limit(CROWD).count() < CROWD;
        for (int n = 0; n < nodes.size(); n++) {
          HeadingNode node = nodes.get(n);
          double alike = alike(spec, node, tight && gap.holds(node));
          if (alike > 0) {
            pairs.add(new BestPairs.Pair(s, n, Math.max(1, (int) (alike * 1000))));
          }
        }
      }
      for (Map.Entry<Integer, Integer> pair : BestPairs.best(pairs).entrySet()) {
        HeadingNode node = nodes.get(pair.getValue());
        pins.add(
            aligned.node(),
            specs.get(pair.getKey()),
            new Pins.Pin(node, NameMatch.RENAMED, Optional.empty()));
        changed = true;
      }
    }
    return changed;
  }

  /**
   * 0 where a heading is too little like the names of a part to be meant for it. One that is
   * somewhat like it must stand in its very place, with few others, or hold what belongs in it.
   */
  private static double alike(SpecNode spec, HeadingNode node, boolean inPlace) {
    double alike = spec.likeness(node, Similarity.ALIKE);
    boolean somewhat = alike == 0 && (inPlace || node.evidenceFor(spec) > 1);
    return somewhat ? spec.likeness(node, Similarity.ALIKE_IN_PLACE) : alike;
  }
}
