package dev.archlint.match;

import dev.archlint.match.BoundSection.NameMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A part of the pack with the heading that fills it, while the alignment is being found. */
final class Aligned {
  private final SpecNode spec;
  private final HeadingNode node;
  private final NameMatch name;

  /** Title of the section it belongs in, where it stands in another one. */
  private final java.util.Optional<String> wrongParent;

  private final List<Aligned> children = new ArrayList<>();
  private final List<HeadingNode> extras = new ArrayList<>();
  private final List<SpecNode> unmatched = new ArrayList<>();
  private final List<Duplicate> duplicates = new ArrayList<>();

  Aligned(SpecNode spec, HeadingNode node, Pins.Pin pin) {
    this.spec = spec;
    this.node = node;
    this.name = pin.name();
    this.wrongParent = pin.wrongParent();
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

  java.util.Optional<String> wrongParent() {
    return wrongParent;
  }

  /** In the order of the pack; of one part, in the order of the document. */
  List<Aligned> children() {
    return children;
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
        Comparator.comparingInt((Aligned child) -> child.spec().index())
            .thenComparingInt(child -> child.node().index()));
  }

  /** What its part, or its heading, is called. */
  String title() {
    return node.heading().map(heading -> heading.title()).orElse(spec.spec().name());
  }

  /** The level at which most of its children are read; one below its own where it has none. */
  int childLevel() {
    int[] counts = new int[8];
    int natural = Math.min(node.level() + 1, 7);
    int best = natural;
    for (Aligned child : children) {
      if (child.wrongParent().isEmpty()) {
        int level = Math.min(child.node().level(), 7);
        counts[level]++;
        if (counts[level] > counts[best]) {
          best = level;
        }
      }
    }
    return best;
  }

  /** It and all below it. */
  Stream<Aligned> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Aligned::all));
  }
}
