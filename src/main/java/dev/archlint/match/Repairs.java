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
import java.util.stream.Collectors;

/**
 * What an alignment by names leaves over on both sides, brought together: a heading at the wrong
 * level, a bold line in place of a heading, a section under another parent, a section reworded. In
 * this order, surest first; one kind at a time, because each changes what is left for the next.
 */
final class Repairs {
  /** So many headings in the place of a missing one say nothing of any of them. */
  private static final int CROWD = 6;

  private final Outline outline;
  private final SpecNode pack;
  private final Aligned whole;
  private final Pins pins;
  private final Map<HeadingNode, Aligned> bound = new HashMap<>();
  private final Set<HeadingNode> settled = new HashSet<>();

  Repairs(Outline outline, SpecNode pack, Aligned whole, Pins pins) {
    this.outline = outline;
    this.pack = pack;
    this.whole = whole;
    this.pins = pins;
    whole
        .all()
        .forEach(
            aligned -> {
              bound.put(aligned.node(), aligned);
              aligned.duplicates().forEach(duplicate -> settled.add(duplicate.node()));
            });
    settled.addAll(bound.keySet());
  }

  /** Makes the repairs of the first kind that has any; says whether there were. */
  boolean apply() {
    return siblingLevels() || levels() || boldLines() || wrongParents() || renames();
  }

  /**
   * Headings that fill a part, but are deeper or shallower than most of their siblings; an only
   * child, than most sections of its depth.
   */
  private boolean siblingLevels() {
    Map<Integer, List<Aligned>> byDepth =
        whole.all().collect(Collectors.groupingBy(aligned -> aligned.spec().depth()));
    boolean changed = false;
    for (Aligned parent : whole.all().toList()) {
      List<Aligned> children =
          parent.children().stream().filter(child -> child.wrongParent().isEmpty()).toList();
      List<Aligned> peers =
          children.size() == 1
              ? byDepth.getOrDefault(children.get(0).spec().depth(), List.of())
              : children;
      int usual = Aligned.usualLevel(peers, parent.node().level() + 1);
      for (Aligned child : children) {
        if (child.node().level() != usual && usual > parent.node().level()) {
          child.node().setLevel(usual);
          changed = true;
        }
      }
    }
    if (changed) {
      outline.rebuild();
    }
    return changed;
  }

  /** Unbound headings that would fill a part if they were read deeper or less deep. */
  private boolean levels() {
    boolean changed = false;
    Map<Key, List<SpecNode>> byName = new HashMap<>();
    List<SpecNode> patterned = new ArrayList<>();
    pack.all()
        .skip(1)
        .forEach(
            spec -> {
              spec.literals()
                  .forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>()).add(spec));
              if (spec.spec().headings().stream()
                  .anyMatch(name -> !name.isLiteral() && !name.isWildcard())) {
                patterned.add(spec);
              }
            });
    Set<SpecNode> taken = new HashSet<>();
    for (HeadingNode node : outline.nodes()) {
      if (settled.contains(node) || pins.has(node)) {
        continue;
      }
      List<SpecNode> named = new ArrayList<>(byName.getOrDefault(node.key(), List.of()));
      patterned.stream().filter(spec -> spec.nameScore(node) > 0).forEach(named::add);
      for (SpecNode spec : named) {
        Optional<Integer> level = levelFor(node, spec, taken);
        if (level.isPresent() && level.get() != node.level()) {
          node.setLevel(level.get());
          if (!spec.isRepeated()) {
            taken.add(spec);
          }
          changed = true;
          break;
        }
      }
      if (named.isEmpty()) {
        Optional<Integer> level = levelOfFreeName(node);
        level.ifPresent(node::setLevel);
        changed |= level.isPresent();
      }
    }
    if (changed) {
      outline.rebuild();
    }
    return changed;
  }

  /**
   * The level at which a heading of a free name would be one of the sections that the pack repeats:
   * beside the one that it stands in, or in the section before it. What it holds must speak for it,
   * or the section before it be empty for want of it.
   */
  private Optional<Integer> levelOfFreeName(HeadingNode node) {
    HeadingNode parent = node.parent();
    if (parent == null) {
      return Optional.empty();
    }
    HeadingNode above = parent.parent();
    Aligned sibling = bound.get(parent);
    if (above != null
        && sibling != null
        && sibling.spec().isWildcard()
        && sibling.spec().isRepeated()
        && node.isUnmistakably(sibling.spec())) {
      return Optional.of(childLevel(above));
    }
    HeadingNode down = node.previous();
    while (down != null) {
      Aligned section = bound.get(down);
      if (section != null) {
        boolean empty = !down.hasContent() && down.index() + 1 == node.index();
        for (SpecNode spec : section.spec().children()) {
          boolean free = spec.isWildcard() && spec.isRepeated();
          if (free && (node.isUnmistakably(spec) || (empty && spec.isShapeless()))) {
            return Optional.of(childLevel(down));
          }
        }
      }
      down = down.children().isEmpty() ? null : down.children().get(down.children().size() - 1);
    }
    return Optional.empty();
  }

  /** The level at which {@code node} would be a child of a heading that lacks {@code spec}. */
  private Optional<Integer> levelFor(HeadingNode node, SpecNode spec, Set<SpecNode> taken) {
    HeadingNode parent = node.parent();
    if (parent == null || taken.contains(spec)) {
      return Optional.empty();
    }
    for (HeadingNode up = parent.parent(); up != null; up = up.parent()) {
      if (lacks(up, spec)) {
        return Optional.of(childLevel(up));
      }
    }
    // Too shallow: it would go into the last section before it, or into that one's last.
    HeadingNode down = node.previous();
    while (down != null) {
      if (lacks(down, spec)) {
        return Optional.of(childLevel(down));
      }
      down = down.children().isEmpty() ? null : down.children().get(down.children().size() - 1);
    }
    return Optional.empty();
  }

  private boolean lacks(HeadingNode parent, SpecNode spec) {
    Aligned aligned = bound.get(parent);
    return aligned != null
        && spec.parent().filter(aligned.spec()::equals).isPresent()
        && (spec.isRepeated() || aligned.unmatched().contains(spec));
  }

  private int childLevel(HeadingNode parent) {
    Aligned aligned = bound.get(parent);
    return aligned == null ? parent.level() + 1 : aligned.childLevel();
  }

  /** Bold lines with the name of a part that nothing fills, where that part would stand. */
  private boolean boldLines() {
    List<Aligned> lacking = whole.all().filter(part -> !part.unmatched().isEmpty()).toList();
    if (lacking.isEmpty()) {
      return false;
    }
    Map<Key, List<Spot>> lines = lines();
    List<Promotion> promotions = new ArrayList<>();
    for (Aligned parent : lacking) {
      for (SpecNode spec : parent.unmatched()) {
        Aligned.Gap gap = parent.gap(spec);
        spec.literals().stream()
            .flatMap(name -> lines.getOrDefault(name, List.of()).stream())
            .filter(spot -> gap.holdsLinesOf(spot.host()))
            .filter(spot -> isBelow(spot.host(), parent.node()) && !isLabel(spot))
            .findFirst()
            .ifPresent(spot -> promotions.add(new Promotion(spot, parent.childLevel())));
      }
    }
    // From the last to the first, so that the places of those to come stay true.
    promotions.sort(
        Comparator.comparingInt((Promotion promotion) -> promotion.spot().host().index())
            .thenComparingInt(promotion -> promotion.spot().block())
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

  private Map<Key, List<Spot>> lines() {
    Map<Key, List<Spot>> lines = new HashMap<>();
    List<HeadingNode> hosts = new ArrayList<>(List.of(outline.root()));
    hosts.addAll(outline.nodes());
    for (HeadingNode host : hosts) {
      for (int i = 0; i < host.blocks().size(); i++) {
        int block = i;
        BoldLine.of(host.blocks().get(i))
            .ifPresent(
                line ->
                    lines
                        .computeIfAbsent(line.key(), key -> new ArrayList<>())
                        .add(new Spot(host, block, line)));
      }
    }
    return lines;
  }

  private static boolean isBelow(HeadingNode node, HeadingNode ancestor) {
    HeadingNode at = node;
    while (at != null && at != ancestor) {
      at = at.parent();
    }
    return at != null;
  }

  private boolean isLabel(Spot spot) {
    BoldLine line = spot.line();
    Aligned aligned = bound.get(spot.host());
    return aligned != null
        && aligned.spec().spec().fields().stream()
            .anyMatch(field -> Labels.key(field.label()).equals(Labels.key(line.text().plain())));
  }

  /** Headings of the very name of a part that nothing fills, elsewhere, and only once. */
  private boolean wrongParents() {
    Map<Key, List<HeadingNode>> unbound = new HashMap<>();
    for (HeadingNode node : outline.nodes()) {
      if (!settled.contains(node)) {
        unbound.computeIfAbsent(node.key(), key -> new ArrayList<>()).add(node);
      }
    }
    boolean changed = false;
    for (Aligned aligned : whole.all().toList()) {
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
    for (Aligned aligned : whole.all().toList()) {
      List<SpecNode> specs =
          aligned.unmatched().stream().filter(spec -> !spec.literals().isEmpty()).toList();
      List<HeadingNode> nodes = aligned.extras().stream().filter(node -> !pins.has(node)).toList();
      if (specs.isEmpty() || nodes.isEmpty()) {
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
