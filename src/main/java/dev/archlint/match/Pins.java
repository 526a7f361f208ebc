package dev.archlint.match;

import dev.archlint.match.BoundSection.NameMatch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs that a look at the whole document has settled, and that names alone would not find: a
 * heading reworded, or one that stands elsewhere.
 */
final class Pins {
  private final Map<Place, Pin> pins = new HashMap<>();
  private final Set<HeadingNode> pinned = new HashSet<>();

  /** A part of the pack within one of the headings that fill its parent. */
  private record Place(HeadingNode parent, SpecNode spec) {}

  /**
   * What was settled.
   *
   * @param node the heading
   * @param name how it was recognised
   * @param wrongParent title of the section it belongs in, if it stands in another one
   */
  record Pin(HeadingNode node, NameMatch name, Optional<String> wrongParent) {
    /** A heading recognised by its words, in its place. */
    static Pin same(HeadingNode node) {
      NameMatch name = node.isBoldLine() ? NameMatch.BOLD_LINE : NameMatch.SAME;
      return new Pin(node, name, Optional.empty());
    }
  }

  void add(HeadingNode parent, SpecNode spec, Pin pin) {
    pins.put(new Place(parent, spec), pin);
    pinned.add(pin.node());
  }

  Optional<Pin> get(HeadingNode parent, SpecNode spec) {
    return Optional.ofNullable(pins.get(new Place(parent, spec)));
  }

  boolean has(HeadingNode node) {
    return pinned.contains(node);
  }
}
