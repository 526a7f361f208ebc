package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Document;
import dev.archlint.document.Field;
import dev.archlint.document.FrontMatter;
import dev.archlint.document.InlineText;
import dev.archlint.document.Paragraph;
import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Key;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the fields of a part in the section that fills it: in its own blocks, in subsections that
 * are named like a label, and, if it is nowhere there, in what lies below subsections of the
 * author's own; the document's metadata in its front matter too.
 */
final class FieldBinder {
  /** So many stars may stand before a label that begins a paragraph. */
  private static final int MARKS = 3;

  private final Document document;

  FieldBinder(Document document) {
    this.document = document;
  }

  /** What the document has for a field of the part that {@code owner} fills. */
  List<Field> find(Aligned owner, FieldSpec expected) {
    Set<Key> labels = Labels.of(expected);
    List<Field> found = new ArrayList<>(named(owner.node().fields(), labels));
    if (found.isEmpty()) {
      found.addAll(nearlyNamed(owner, expected));
    }
    for (HeadingNode extra : owner.extras()) {
      if (labels.contains(Labels.key(title(extra)))) {
        found.add(subsection(extra));
      }
    }
    if (found.isEmpty()) {
      owner.extras().forEach(extra -> below(extra, labels, found));
    }
    boolean metadata = owner.spec().parent().map(parent -> parent.parent().isEmpty()).orElse(true);
    if (found.isEmpty() && metadata && !owner.spec().isInRepeat()) {
      found.addAll(
          named(document.frontMatter().map(FrontMatter::fields).orElse(List.of()), labels));
    }
    boolean bare = found.stream().allMatch(field -> field.blocks().isEmpty());
    NavigableSet<Integer> known = bare ? Collections.emptyNavigableSet() : known(owner);
    return withoutShadows(found).stream().map(field -> upToNext(known, field)).toList();
  }

  /**
   * A two-column table of one row has its cells as a row and as columns; the form of the label
   * decides, and a place counts once.
   */
  private static List<Field> withoutShadows(List<Field> fields) {
    Set<Span> seen = new HashSet<>();
    return fields.stream().filter(field -> seen.add(field.label().span())).toList();
  }

  /**
   * A field with what stands below it, up to a paragraph that begins with another label of the
   * part: the document alone cannot tell such a label from a value that happens to look like one.
   */
  private static Field upToNext(NavigableSet<Integer> known, Field field) {
    for (int i = 0; i < field.blocks().size(); i++) {
      Block block = field.blocks().get(i);
      Integer label = block instanceof Paragraph ? known.ceiling(block.span().start()) : null;
      if (label != null && label - block.span().start() <= MARKS) {
        return new Field(
            field.form(), field.label(), field.value(), field.blocks().subList(0, i), field.span());
      }
    }
    return field;
  }

  /** Where labels of the part begin. */
  private static NavigableSet<Integer> known(Aligned owner) {
    return owner.node().fields().stream()
        .filter(field -> owner.spec().labels().contains(Labels.key(field.label().plain())))
        .map(field -> field.label().span().start())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void below(HeadingNode node, Set<Key> labels, List<Field> found) {
    found.addAll(named(node.fields(), labels));
    for (HeadingNode child : node.children()) {
      if (labels.contains(Labels.key(title(child)))) {
        found.add(subsection(child));
      }
      below(child, labels, found);
    }
  }

  /** Misspelt labels, unless they are those of another field. */
  private static List<Field> nearlyNamed(Aligned owner, FieldSpec expected) {
    Key label = Labels.key(expected.label());
    return owner.node().fields().stream()
        .filter(
            field -> {
              Key written = Labels.key(field.label().plain());
              return Labels.areNearlySame(written, label)
                  && !owner.spec().labels().contains(written);
            })
        .toList();
  }

  private static List<Field> named(List<Field> fields, Set<Key> labels) {
    return fields.stream()
        .filter(field -> labels.contains(Labels.key(field.label().plain())))
        .toList();
  }

  private static Field subsection(HeadingNode node) {
    InlineText label =
        node.heading().map(heading -> heading.text()).orElse(InlineText.empty(node.start()));
    List<Block> blocks = new ArrayList<>(node.blocks());
    node.children().forEach(child -> blocks.addAll(child.blocks()));
    return new Field(
        Field.Form.SUBSECTION, label, InlineText.empty(label.span().end()), blocks, label.span());
  }

  private static String title(HeadingNode node) {
    return node.heading().map(heading -> heading.title()).orElse("");
  }
}
