package dev.archlint.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an alignment has bound, seen from the headings. */
final class Bindings {
  private final Map<HeadingNode, Aligned> bound = new HashMap<>();
  private final Set<HeadingNode> duplicates = new HashSet<>();

  /**
   * @param all every part that something fills, the document as a whole included
   */
  Bindings(List<Aligned> all) {
    for (Aligned aligned : all) {
      bound.put(aligned.node(), aligned);
      aligned.duplicates().forEach(duplicate -> duplicates.add(duplicate.node()));
    }
  }

  /** What a heading fills; null if nothing. */
  @Nullable Aligned of(HeadingNode node) {
    return bound.get(node);
  }

  /** Whether a heading fills something, or is one too many of what it names. */
  boolean isSettled(HeadingNode node) {
    return bound.containsKey(node) || duplicates.contains(node);
  }

  /**
   * Whether a heading should have a child that fills {@code spec}, and has none or may have more.
   */
  boolean lacks(HeadingNode parent, SpecNode spec) {
    Aligned aligned = bound.get(parent);
    return aligned != null
        && spec.isPartOf(aligned.spec())
        && (spec.isRepeated() || aligned.unmatched().contains(spec));
  }

  /** The level at which the children of a heading are read. */
  int childLevel(HeadingNode parent) {
    Aligned aligned = bound.get(parent);
    return aligned == null ? parent.level() + 1 : aligned.childLevel();
  }
}
