package dev.archlint.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of every aligned section whether it stands where the pack has it. */
final class Placements {
  private final Map<Aligned, Placement> placements = new HashMap<>();

  private Placements() {}

  static Map<Aligned, Placement> of(Aligned whole) {
    Placements found = new Placements();
    whole.all().forEach(found::children);
    return found.placements;
  }

  private void children(Aligned parent) {
    List<Aligned> here = new ArrayList<>();
    for (Aligned child : parent.children()) {
      child
          .wrongParent()
          .ifPresentOrElse(
              title -> placements.put(child, new Placement.WrongParent(title)),
              () -> here.add(child));
    }
    order(parent, here);
    levels(parent, here);
  }

  private void order(Aligned parent, List<Aligned> children) {
    children.sort(Comparator.comparingInt(child -> child.node().index()));
    if (parent.spec().spec().anyOrder()) {
      return;
    }
    int[] ranks = children.stream().mapToInt(child -> child.spec().index()).toArray();
    Set<Integer> misplaced = Order.misplaced(ranks);
    for (int index : misplaced) {
      Aligned child = children.get(index);
      List<Aligned> others = new ArrayList<>();
      for (int i = 0; i < children.size(); i++) {
        if (!misplaced.contains(i)) {
          others.add(children.get(i));
        }
      }
      Optional<String> after =
          others.stream()
              .filter(other -> other.spec().index() < child.spec().index())
              .reduce((a, b) -> b)
              .map(Aligned::title);
      Optional<String> before =
          others.stream()
              .filter(other -> other.spec().index() > child.spec().index())
              .findFirst()
              .map(Aligned::title);
      placements.put(child, new Placement.OutOfOrder(after, before));
    }
  }

  /**
   * A heading read at another level than it is written at, unless all of its section is shifted.
   */
  private void levels(Aligned parent, List<Aligned> children) {
    for (Aligned child : children) {
      int shift = shift(child);
      if (shift != 0 && shift != shift(parent)) {
        placements.put(child, new Placement.WrongLevel(child.node().level()));
      }
    }
  }

  private static int shift(Aligned section) {
    return section.spec().parent().isEmpty()
        ? 0
        : section.node().level() - section.node().writtenLevel();
  }
}
