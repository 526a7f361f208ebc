package dev.archlint.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads headings deeper or less deep where that makes them fill what the pack has there. */
final class LevelRepairs {
  private final Outline outline;
  private final PackNames pack;
  private final Aligned whole;
  private final Pins pins;
  private final Bindings bindings;

  LevelRepairs(Outline outline, PackNames pack, Aligned whole, Pins pins, Bindings bindings) {
    this.outline = outline;
    this.pack = pack;
    this.whole = whole;
    this.pins = pins;
    this.bindings = bindings;
  }

  /** A part of the pack within one of the headings that fill its parent. */
  private record Place(HeadingNode parent, SpecNode spec) {}

  /**
   * Headings that fill a part, but are deeper or shallower than most of their siblings; an only
   * child, than most sections of its depth.
   */
  boolean ofSiblings() {
    List<Aligned> all = whole.all();
    Map<Integer, Levels> byDepth = new HashMap<>();
    for (Aligned aligned : all) {
      byDepth.computeIfAbsent(aligned.spec().depth(), depth -> new Levels()).add(aligned);
    }
    boolean changed = false;
    for (Aligned parent : all) {
      if (parent.children().isEmpty()) {
        continue;
      }
      List<Aligned> children = parent.inPlace();
      Levels ofDepth = byDepth.get(parent.spec().depth() + 1);
      Levels peers = children.size() == 1 && ofDepth != null ? ofDepth : Levels.of(children);
      int usual = peers.usual(parent.node().level() + 1);
      for (Aligned child : children) {
        if (child.node().level() != usual && usual > parent.node().level()) {
          byDepth.computeIfAbsent(child.spec().depth(), depth -> new Levels()).move(child, usual);
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
  boolean ofStrangers() {
    boolean changed = false;
    Set<Place> taken = new HashSet<>();
    for (HeadingNode node : outline.nodes()) {
      if (bindings.isSettled(node) || pins.has(node)) {
        continue;
      }
      List<SpecNode> named = pack.named(node);
      for (SpecNode spec : named) {
        Optional<HeadingNode> place = parentFor(node, spec, taken);
        if (place.isPresent() && bindings.childLevel(place.get()) != node.level()) {
          node.setLevel(bindings.childLevel(place.get()));
          if (!spec.isRepeated()) {
            taken.add(new Place(place.get(), spec));
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
    Aligned sibling = bindings.of(parent);
    if (above != null
        && sibling != null
        && sibling.spec().isWildcard()
        && sibling.spec().isRepeated()
        && node.isUnmistakably(sibling.spec())) {
      return Optional.of(bindings.childLevel(above));
    }
    for (HeadingNode down = node.previous(); down != null; down = down.lastChild()) {
      Aligned section = bindings.of(down);
      if (section != null) {
        boolean empty = !down.hasContent() && down.index() + 1 == node.index();
        for (SpecNode spec : section.spec().children()) {
          boolean free = spec.isWildcard() && spec.isRepeated();
          if (free && (node.isUnmistakably(spec) || (empty && spec.isShapeless()))) {
            return Optional.of(bindings.childLevel(down));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The heading that lacks {@code spec}, and that {@code node} could be a child of. */
  private Optional<HeadingNode> parentFor(HeadingNode node, SpecNode spec, Set<Place> taken) {
    HeadingNode parent = node.parent();
    if (parent == null) {
      return Optional.empty();
    }
    for (HeadingNode up = parent.parent(); up != null; up = up.parent()) {
      if (bindings.lacks(up, spec) && !taken.contains(new Place(up, spec))) {
        return Optional.of(up);
      }
    }
    // Too shallow: it would go into the last section before it, or into that one's last.
    for (HeadingNode down = node.previous(); down != null; down = down.lastChild()) {
      if (bindings.lacks(down, spec) && !taken.contains(new Place(down, spec))) {
        return Optional.of(down);
      }
    }
    return Optional.empty();
  }
}
