package dev.archlint.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
  private final PackNames pack;
  private final Pins pins = new Pins();

  private Aligner(Outline outline, PackNames pack) {
    this.outline = outline;
    this.pack = pack;
  }

  /** The best alignment; changes {@code outline} where a heading is to be read otherwise. */
  static Aligned align(Outline outline, PackNames pack) {
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
    Aligned whole = new Aligned(pack.root(), outline.root(), Pins.Pin.same(outline.root()));
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
    pins.in(parent.node())
        .forEach(
            (spec, pin) -> {
              if (spec.isPartOf(parent.spec())) {
                parent.children().add(new Aligned(spec, pin.node(), pin));
                filled.add(spec);
              }
            });
    List<HeadingNode> unnamed = new NameBinder(parent, nodes, filled).bind();
    List<HeadingNode> left = bindFreeNames(parent, unnamed, filled);
    parent.extras().addAll(left);
    parent.sortChildren();
    for (SpecNode spec : parent.spec().children()) {
      if (!filled.contains(spec)) {
        parent.unmatched().add(spec);
      }
    }
    for (Aligned child : parent.children()) {
      if (!child.spec().children().isEmpty() || !child.node().children().isEmpty()) {
        alignChildren(child);
      }
    }
  }

  /**
   * Binds headings of any name to parts that take any name: those that hold something of what the
   * part holds; where none does, all of them. Returns the others.
   */
  private List<HeadingNode> bindFreeNames(
      Aligned parent, List<HeadingNode> nodes, Set<SpecNode> filled) {
    List<HeadingNode> left = new ArrayList<>(nodes);
    for (SpecNode spec : parent.spec().openChildren()) {
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
        || (!pack.isLiteral(node.key()) && !NameBinder.isLikeMissing(node, parent.spec(), filled));
  }
}
