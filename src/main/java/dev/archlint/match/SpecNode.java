package dev.archlint.match;

import dev.archlint.pack.HeadingPattern;
import dev.archlint.pack.Key;
import dev.archlint.pack.SectionSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a pack with its place in the tree and its names ready for look-up. Equal by identity:
 * two parts that say the same in two places are two.
 */
final class SpecNode {
  private final SectionSpec spec;
  private final Optional<SpecNode> parent;
  private final int index;
  private final List<SpecNode> children = new ArrayList<>();
  private final Set<Key> literals = new LinkedHashSet<>();
  private final List<Similarity.Name> names = new ArrayList<>();
  private final Set<Key> looseNames = new LinkedHashSet<>();
  private final List<HeadingPattern> patterns = new ArrayList<>();
  private final List<FieldNames> fields;
  private final List<TableNames> tables;
  private final Set<Key> labels = new HashSet<>();
  private final Set<Key> columns = new HashSet<>();
  private final List<SpecNode> openChildren = new ArrayList<>();
  private final int depth;
  private final boolean inRepeat;
  private final Map<Key, List<SpecNode>> childrenByKey = new LinkedHashMap<>();
  private boolean wildcard;

  private SpecNode(SectionSpec spec, Optional<SpecNode> parent, int index) {
    this.spec = spec;
    this.parent = parent;
    this.index = index;
    this.depth = parent.isPresent() ? parent.get().depth + 1 : 0;
    this.inRepeat = isRepeated() || (parent.isPresent() && parent.get().inRepeat);
    for (HeadingPattern heading : spec.headings()) {
      if (heading.isWildcard()) {
        wildcard = true;
      } else if (heading.isLiteral()) {
        literals.add(heading.key());
        names.add(Similarity.Name.of(heading.key()));
        looseNames.addAll(Labels.loose(heading.source()));
      } else {
        patterns.add(heading);
      }
    }
    this.fields = spec.fields().stream().map(FieldNames::of).toList();
    this.tables = spec.tables().stream().map(TableNames::of).toList();
    fields.forEach(field -> labels.addAll(field.labels()));
    tables.forEach(table -> table.columns().forEach(column -> columns.add(column.name())));
    for (SectionSpec child : spec.sections()) {
      SpecNode node = new SpecNode(child, Optional.of(this), children.size());
      children.add(node);
      if (node.wildcard || node.hasPattern()) {
        openChildren.add(node);
      }
      node.literals.forEach(name -> labels.add(Labels.key(name.text())));
      Set<Key> names = new LinkedHashSet<>(node.literals);
      names.addAll(node.looseNames);
      names.forEach(
          name -> childrenByKey.computeIfAbsent(name, key -> new ArrayList<>()).add(node));
    }
  }

  /** The tree of a pack. */
  static SpecNode of(SectionSpec root) {
    return new SpecNode(root, Optional.empty(), 0);
  }

  SectionSpec spec() {
    return spec;
  }

  Optional<SpecNode> parent() {
    return parent;
  }

  /** Whether {@code around} is its parent. */
  boolean isPartOf(SpecNode around) {
    return parent.isPresent() && parent.get() == around;
  }

  /** Its place among its siblings, 0-based. */
  int index() {
    return index;
  }

  /** How many parts are around it; 0 for the document as a whole. */
  int depth() {
    return depth;
  }

  List<SpecNode> children() {
    return children;
  }

  /** Those of its children that have names with a {@code {name}} in them. */
  List<SpecNode> openChildren() {
    return openChildren;
  }

  List<FieldNames> fields() {
    return fields;
  }

  List<TableNames> tables() {
    return tables;
  }

  boolean isRepeated() {
    return spec.repeat().isPresent();
  }

  /** Whether it, or a section around it, may occur many times. */
  boolean isInRepeat() {
    return inRepeat;
  }

  /** Whether it has names that are words and a {@code {name}}. */
  boolean hasPattern() {
    return !patterns.isEmpty();
  }

  /** Whether any heading will do. */
  boolean isWildcard() {
    return wildcard;
  }

  /** Its names without {@code {name}}. */
  Set<Key> literals() {
    return literals;
  }

  /**
   * How like its names without {@code {name}} a heading is, 0 to 1.
   *
   * @param least less than this is 0
   */
  double likeness(HeadingNode heading, double least) {
    double best = 0;
    for (Similarity.Name name : names) {
      best = Math.max(best, Similarity.of(name, heading.name(), least));
    }
    return best;
  }

  /** Keys of the labels and subsections that the pack has in it. */
  Set<Key> labels() {
    return labels;
  }

  /** Keys of the columns of its tables. */
  Set<Key> columns() {
    return columns;
  }

  /** Whether it says nothing of what is in it by name. */
  boolean isShapeless() {
    return labels.isEmpty() && columns.isEmpty();
  }

  /** Whether a heading has the name of one of its parts. */
  boolean hasPartNamed(HeadingNode heading) {
    for (SpecNode child : children) {
      if (child.nameScore(heading) > 0) {
        return true;
      }
    }
    return false;
  }

  /** It and all below it. */
  List<SpecNode> all() {
    List<SpecNode> all = new ArrayList<>();
    addTo(all);
    return all;
  }

  private void addTo(List<SpecNode> all) {
    all.add(this);
    children.forEach(child -> child.addTo(all));
  }

  /** Those of its children that have {@code heading} for a name, loose names included. */
  List<SpecNode> childrenNamed(HeadingNode heading) {
    List<SpecNode> named = childrenByKey.getOrDefault(heading.key(), List.of());
    for (Key name : named.isEmpty() ? heading.looseNames() : List.<Key>of()) {
      List<SpecNode> more = childrenByKey.getOrDefault(name, List.of());
      named =
          named.isEmpty() ? more : Stream.concat(named.stream(), more.stream()).distinct().toList();
    }
    return named;
  }

  /**
   * How well a heading fits its names, 0 to 1000: its words, its words but for {@code and} and a
   * last part in parentheses, a pattern with words of its own. A whole wildcard does not count.
   */
  int nameScore(HeadingNode heading) {
    int score = literals.isEmpty() ? 0 : literalScore(heading);
    if (score > 0) {
      return score;
    }
    for (HeadingPattern pattern : patterns) {
      if (pattern.matches(heading.key())) {
        return 800;
      }
    }
    return 0;
  }

  private int literalScore(HeadingNode heading) {
    if (literals.contains(heading.key())) {
      return 1000;
    }
    for (Key name : heading.looseNames()) {
      if (looseNames.contains(name)) {
        return 950;
      }
    }
    return 0;
  }
}
