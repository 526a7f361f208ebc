package dev.archlint.match;

import dev.archlint.match.BoundSection.NameMatch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs that a look at the whole document has settled, and that names alone would not find: a
 * heading reworded, or one that stands elsewhere.
 */
final class Pins {
  private final Map<HeadingNode, Map<SpecNode, Pin>> pins = new HashMap<>();
  private final Set<HeadingNode> pinned = new HashSet<>();

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
    pins.computeIfAbsent(parent, key -> new LinkedHashMap<>()).put(spec, pin);
    pinned.add(pin.node());
  }

  /** The parts settled within a heading that fills their parent. */
  Map<SpecNode, Pin> in(HeadingNode parent) {
    return pins.getOrDefault(parent, Map.of());
  }

  boolean has(HeadingNode node) {
    return pinned.contains(node);
  }
}
