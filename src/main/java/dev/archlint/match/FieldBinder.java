package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Document;
import dev.archlint.document.Field;
import dev.archlint.document.FrontMatter;
import dev.archlint.document.InlineText;
import dev.archlint.document.Paragraph;
import dev.archlint.match.HeadingNode.NamedField;
import dev.archlint.pack.Key;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a part in the section that fills it: in its own blocks, in subsections that
 * are named like a label, and, if it is nowhere there, in what lies below subsections of the
 * author's own; the document's metadata in its front matter too.
 */
final class FieldBinder {
  /** So many stars may stand before a label that begins a paragraph. */
  private static final int MARKS = 3;

  private final Document document;
  private final Aligned owner;
  private @Nullable NavigableSet<Integer> known;

  /**
   * @param owner fills the part whose fields are looked for
   */
  FieldBinder(Document document, Aligned owner) {
    this.document = document;
    this.owner = owner;
  }

  /** What the document has for a field. */
  List<Field> find(FieldNames expected) {
    List<Field> found = new ArrayList<>();
    named(owner.node().fields(), expected.labels(), found);
    if (found.isEmpty()) {
      nearlyNamed(expected.label(), found);
    }
    for (HeadingNode extra : owner.extras()) {
      if (expected.labels().contains(extra.label())) {
        found.add(subsection(extra));
      }
    }
    if (found.isEmpty()) {
      for (HeadingNode extra : owner.extras()) {
        below(extra, expected.labels(), found);
      }
    }
    if (found.isEmpty() && owner.spec().depth() < 2 && !owner.spec().isInRepeat()) {
      inFrontMatter(expected.labels(), found);
    }
    List<Field> all = withoutShadows(found);
    for (int i = 0; i < all.size(); i++) {
      Field field = all.get(i);
      if (!field.blocks().isEmpty()) {
        all.set(i, upToNext(known(), field));
      }
    }
    return all;
  }

  /**
   * A two-column table of one row has its cells as a row and as columns; the form of the label
   * decides, and a place counts once.
   */
  private static List<Field> withoutShadows(List<Field> fields) {
    if (fields.size() < 2) {
      return fields;
    }
    Set<Span> seen = new HashSet<>();
    List<Field> once = new ArrayList<>();
    for (Field field : fields) {
      if (seen.add(field.label().span())) {
        once.add(field);
      }
    }
    return once;
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
  private NavigableSet<Integer> known() {
    if (known == null) {
      known = new TreeSet<>();
      for (NamedField named : owner.node().fields()) {
        if (owner.spec().labels().contains(named.name())) {
          known.add(named.field().label().span().start());
        }
      }
    }
    return known;
  }

  private static void below(HeadingNode node, Set<Key> labels, List<Field> found) {
    named(node.fields(), labels, found);
    for (HeadingNode child : node.children()) {
      if (labels.contains(child.label())) {
        found.add(subsection(child));
      }
      below(child, labels, found);
    }
  }

  /** Misspelt labels, unless they are those of another field. */
  private void nearlyNamed(Key label, List<Field> found) {
    for (NamedField field : owner.node().fields()) {
      if (!owner.spec().labels().contains(field.name())
          && Labels.areNearlySame(field.name(), label)) {
        found.add(field.field());
      }
    }
  }

  private static void named(List<NamedField> fields, Set<Key> labels, List<Field> found) {
    for (NamedField field : fields) {
      if (labels.contains(field.name())) {
        found.add(field.field());
      }
    }
  }

  private void inFrontMatter(Set<Key> labels, List<Field> found) {
    for (Field field : document.frontMatter().map(FrontMatter::fields).orElse(List.of())) {
      if (labels.contains(Labels.key(field.label().plain()))) {
        found.add(field);
      }
    }
  }

  private static Field subsection(HeadingNode node) {
    InlineText label =
        node.heading().map(heading -> heading.text()).orElse(InlineText.empty(node.start()));
    List<Block> blocks = new ArrayList<>(node.blocks());
    node.children().forEach(child -> blocks.addAll(child.blocks()));
    return new Field(
        Field.Form.SUBSECTION, label, InlineText.empty(label.span().end()), blocks, label.span());
  }
}
