package dev.archlint.match;

import dev.archlint.pack.Key;
import dev.archlint.pack.Pack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A pack with all its names ready for look-up: worked out once, for any number of documents and
 * threads.
 */
final class PackNames {
  private final Pack pack;
  private final SpecNode root;
  private final Optional<StageNames> stage;
  private final Set<Key> literals = new HashSet<>();
  private final Map<Key, List<SpecNode>> byLiteral = new HashMap<>();
  private final List<SpecNode> patterned = new ArrayList<>();
  private final Set<Key> decisive = new HashSet<>();

  /** What others made of the pack. */
  private final Map<OfPack<?>, Object> made = new ConcurrentHashMap<>();

  PackNames(Pack pack) {
    this.pack = pack;
    this.root = SpecNode.of(pack.root());
    this.stage = pack.stage().map(StageNames::of);
    stage.ifPresent(names -> decisive.add(names.label()));
    root.all().forEach(this::addNames);
    root.all().forEach(this::addDecisive);
  }

  private void addNames(SpecNode part) {
    literals.addAll(part.literals());
    if (part != root) {
      for (Key name : part.literals()) {
        byLiteral.computeIfAbsent(name, key -> new ArrayList<>()).add(part);
      }
      if (part.hasPattern()) {
        patterned.add(part);
      }
    }
  }

  private void addDecisive(SpecNode part) {
    for (FieldNames field : part.fields()) {
      field.when().forEach(condition -> decisive.add(condition.label()));
    }
    for (TableNames table : part.tables()) {
      for (TableNames.Column column : table.columns()) {
        column.filledWhen().forEach(condition -> decisive.add(condition.label()));
      }
    }
  }

  Pack pack() {
    return pack;
  }

  /** What {@code wanted} is of this pack. */
  @SuppressWarnings("unchecked") // each finds what it has made itself
  <T> T get(OfPack<T> wanted) {
    Object known = made.get(wanted);
    if (known == null) {
      known = wanted.workOut(pack);
      made.put(wanted, known);
    }
    return (T) known;
  }

  /** The document as a whole. */
  SpecNode root() {
    return root;
  }

  Optional<StageNames> stage() {
    return stage;
  }

  /** Whether a part has this very name. */
  boolean isLiteral(Key name) {
    return literals.contains(name);
  }

  /** The parts that a heading may name, the document as a whole apart; in the order of the pack. */
  List<SpecNode> named(HeadingNode heading) {
    List<SpecNode> named = new ArrayList<>(byLiteral.getOrDefault(heading.key(), List.of()));
    for (SpecNode part : patterned) {
      if (part.nameScore(heading) > 0) {
        named.add(part);
      }
    }
    return named;
  }

  /** Whether what a field of this label says decides what else the pack asks for. */
  boolean isDecisive(Key label) {
    return decisive.contains(label);
  }
}
