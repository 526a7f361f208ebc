package dev.archlint.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    if (parent.children().isEmpty()) {
      return;
    }
    for (Aligned child : parent.children()) {
      child
          .wrongParent()
          .ifPresent(title -> placements.put(child, new Placement.WrongParent(title)));
    }
    List<Aligned> here = parent.inPlace();
    order(parent, here);
    levels(parent, here);
  }

  private void order(Aligned parent, List<Aligned> children) {
    if (parent.spec().spec().anyOrder() || children.size() < 2) {
      return;
    }
    Aligned.sortByPlace(children);
    int[] ranks = Aligned.ranks(children);
    Set<Integer> misplaced = Order.misplaced(ranks);
    if (misplaced.isEmpty()) {
      return;
    }
    NavigableMap<Integer, Aligned> first = new TreeMap<>();
    NavigableMap<Integer, Aligned> last = new TreeMap<>();
    for (int i = 0; i < ranks.length; i++) {
      if (!misplaced.contains(i)) {
        first.putIfAbsent(ranks[i], children.get(i));
        last.put(ranks[i], children.get(i));
      }
    }
    for (int index : misplaced) {
      Optional<String> after = title(last.lowerEntry(ranks[index]));
      Optional<String> before = title(first.higherEntry(ranks[index]));
      placements.put(children.get(index), new Placement.OutOfOrder(after, before));
    }
  }

  private static Optional<String> title(Map.@Nullable Entry<Integer, Aligned> neighbour) {
    return Optional.ofNullable(neighbour).map(it -> it.getValue().title());
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
