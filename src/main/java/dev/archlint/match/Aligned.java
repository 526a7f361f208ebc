package dev.archlint.match;

import dev.archlint.match.BoundSection.NameMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of the pack with the heading that fills it, while the alignment is being found. */
final class Aligned {
  private final SpecNode spec;
  private final HeadingNode node;
  private final NameMatch name;

  /** Title of the section it belongs in, where it stands in another one. */
  private final Optional<String> wrongParent;

  private final List<Aligned> children = new ArrayList<>();
  private final List<HeadingNode> extras = new ArrayList<>();
  private final List<SpecNode> unmatched = new ArrayList<>();
  private final List<Duplicate> duplicates = new ArrayList<>();

  /** Worked out when all children are known, and only if somebody asks. */
  private @Nullable List<Aligned> inOrder;

  private @Nullable Integer childLevel;

  Aligned(SpecNode spec, HeadingNode node, Pins.Pin pin) {
    this.spec = spec;
    this.node = node;
    this.name = pin.name();
    this.wrongParent = pin.wrongParent();
  }

  /** That of its heading, since few have one in common. */
  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** A heading too many, and the one that was taken. */
  record Duplicate(HeadingNode node, Aligned first) {}

  SpecNode spec() {
    return spec;
  }

  HeadingNode node() {
    return node;
  }

  NameMatch name() {
    return name;
  }

  Optional<String> wrongParent() {
    return wrongParent;
  }

  /** In the order of the pack; of one part, in the order of the document. */
  List<Aligned> children() {
    return children;
  }

  /** Those of its children that stand in it, and in no other section. */
  List<Aligned> inPlace() {
    List<Aligned> inPlace = new ArrayList<>();
    for (Aligned child : children) {
      if (child.wrongParent().isEmpty()) {
        inPlace.add(child);
      }
    }
    return inPlace;
  }

  /** Children of its heading that fill nothing. */
  List<HeadingNode> extras() {
    return extras;
  }

  /** Children of its part that nothing fills. */
  List<SpecNode> unmatched() {
    return unmatched;
  }

  List<Duplicate> duplicates() {
    return duplicates;
  }

  void sortChildren() {
    children.sort(
        (one, other) -> {
          int bySpec = Integer.compare(one.spec().index(), other.spec().index());
          return bySpec != 0 ? bySpec : Integer.compare(one.node().index(), other.node().index());
        });
  }

  /** What its part, or its heading, is called. */
  String title() {
    return node.heading().isPresent() ? node.title() : spec.spec().name();
  }

  /** The level at which most of its children are read; one below its own where it has none. */
  int childLevel() {
    if (childLevel == null) {
      childLevel = Levels.of(children).usual(node.level() + 1);
    }
    return childLevel;
  }

  /** Where a part that nothing fills would stand: between the nearest parts that are there. */
  Gap gap(SpecNode missing) {
    int before = -1;
    int after = Integer.MAX_VALUE;
    int nearestBefore = -1;
    int nearestAfter = Integer.MAX_VALUE;
    for (Aligned child : inOrder()) {
      int place = child.spec().index();
      if (place < missing.index() && place >= nearestBefore) {
        nearestBefore = place;
        before = child.node().index();
      } else if (place > missing.index() && place < nearestAfter) {
        nearestAfter = place;
        after = child.node().index();
      }
    }
    return new Gap(before, after);
  }

  /** Its children that stand in their own parent and in order: those to tell places by. */
  private List<Aligned> inOrder() {
    if (inOrder == null) {
      inOrder = findInOrder();
    }
    return inOrder;
  }

  private List<Aligned> findInOrder() {
    List<Aligned> here = inPlace();
    sortByPlace(here);
    Set<Integer> misplaced = Order.misplaced(ranks(here));
    List<Aligned> inOrder = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      if (!misplaced.contains(i)) {
        inOrder.add(here.get(i));
      }
    }
    return inOrder;
  }

  /** Sorts siblings as the document has them. */
  static void sortByPlace(List<Aligned> siblings) {
    siblings.sort((one, other) -> Integer.compare(one.node().index(), other.node().index()));
  }

  /** The place of each sibling in the pack. */
  static int[] ranks(List<Aligned> siblings) {
    int[] ranks = new int[siblings.size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = siblings.get(i).spec().index();
    }
    return ranks;
  }

  /**
   * A stretch of an outline.
   *
   * @param before index of the heading it follows; -1 for the title
   * @param after index of the heading it precedes
   */
  record Gap(int before, int after) {
    /** Whether the heading stands in it. */
    boolean holds(HeadingNode node) {
      return before < node.index() && node.index() < after;
    }
  }

  /** It and all below it. */
  List<Aligned> all() {
    List<Aligned> all = new ArrayList<>();
    addTo(all);
    return all;
  }

  private void addTo(List<Aligned> all) {
    all.add(this);
    for (Aligned child : children) {
      child.addTo(all);
    }
  }
}
