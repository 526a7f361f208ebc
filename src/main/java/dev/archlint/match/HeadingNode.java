package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Cell;
import dev.archlint.document.Field;
import dev.archlint.document.Heading;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Section;
import dev.archlint.document.Table;
import dev.archlint.pack.Key;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A heading in an {@link Outline}: what follows it up to the next heading, and the level at which
 * it is read, which may not be the level at which it is written.
 */
final class HeadingNode {
  private final boolean boldLine;
  private final Key key;
  private final List<Key> looseNames;

  /** Where it began at first. */
  private final int hash;

  /** Its heading and blocks; the document's own section unless some blocks were moved. */
  private Section own;

  private int level;
  private @Nullable HeadingNode parent;
  private final List<HeadingNode> children = new ArrayList<>();
  private @Nullable List<NamedField> fields;
  private @Nullable List<NamedTable> tables;
  private @Nullable List<BoldLine> boldLines;
  private Similarity.@Nullable Name name;
  private @Nullable Key label;
  private @Nullable Set<Key> labels;
  private @Nullable Set<Key> columns;

  /** Place among its siblings, 0-based. */
  private int place;

  /** Place in the outline, 0-based; -1 for its root. */
  private int index;

  private HeadingNode(Section own, int level, boolean boldLine) {
    this.own = own;
    this.level = level;
    this.boldLine = boldLine;
    String title = title();
    this.key = Key.of(title);
    this.looseNames = Labels.loose(title, key);
    this.hash = start();
  }

  /** A heading of the document. */
  static HeadingNode of(Section section) {
    return new HeadingNode(section, section.heading().map(Heading::level).orElse(1), false);
  }

  /** The document as a whole; its heading is the title. */
  static HeadingNode root(Optional<Heading> title, List<Block> blocks, int level) {
    return new HeadingNode(section(title, blocks), level, false);
  }

  /** A bold line that is read as a heading. */
  static HeadingNode boldLine(Heading heading, List<Block> blocks) {
    return new HeadingNode(section(Optional.of(heading), blocks), heading.level(), true);
  }

  private static Section section(Optional<Heading> heading, List<Block> blocks) {
    return new Section(heading, blocks, List.of(), Span.at(0));
  }

  /**
   * A field of the document.
   *
   * @param name key of its label
   */
  record NamedField(Key name, Field field) {}

  /**
   * A table of the document.
   *
   * @param columns keys of its header cells
   */
  record NamedTable(Table table, List<Key> columns) {}

  Optional<Heading> heading() {
    return own.heading();
  }

  /** What readers see of it; empty for a document without a title. */
  String title() {
    return own.title();
  }

  /** Whether it is a bold line that is read as a heading. */
  boolean isBoldLine() {
    return boldLine;
  }

  Key key() {
    return key;
  }

  /** Its key without {@code and}, with and without a last part in parentheses. */
  List<Key> looseNames() {
    return looseNames;
  }

  /** Its key where it is read as the label of a field. */
  Key label() {
    if (label == null) {
      label = Labels.key(title());
    }
    return label;
  }

  /** Its words, ready to be held against the names of parts. */
  Similarity.Name name() {
    if (name == null) {
      name = Similarity.Name.of(key);
    }
    return name;
  }

  /** What stands below it, before its first child. */
  List<Block> blocks() {
    return own.blocks();
  }

  /** A section with its heading and blocks; what else it says is not what the outline says. */
  Section own() {
    return own;
  }

  void setBlocks(List<Block> blocks) {
    this.own = section(own.heading(), blocks);
    this.fields = null;
    this.tables = null;
    this.boldLines = null;
    this.labels = null;
    this.columns = null;
  }

  /** The level at which it is read, 1 to 6; of the root, one less than its children's. */
  int level() {
    return level;
  }

  void setLevel(int level) {
    this.level = level;
  }

  /** The level at which it is written; of a bold line, that at which it is read. */
  int writtenLevel() {
    return boldLine ? level : own.heading().map(Heading::level).orElse(level);
  }

  int index() {
    return index;
  }

  void setIndex(int index) {
    this.index = index;
  }

  @Nullable HeadingNode parent() {
    return parent;
  }

  /** The sibling before it. */
  @Nullable HeadingNode previous() {
    return parent == null || place == 0 ? null : parent.children.get(place - 1);
  }

  /** The last of its children. */
  @Nullable HeadingNode lastChild() {
    return children.isEmpty() ? null : children.get(children.size() - 1);
  }

  List<HeadingNode> children() {
    return children;
  }

  void clearTree() {
    parent = null;
    labels = null;
    children.clear();
  }

  void add(HeadingNode child) {
    child.parent = this;
    child.place = children.size();
    children.add(child);
  }

  /** The fields in its own blocks. */
  List<NamedField> fields() {
    if (fields == null) {
      List<NamedField> found = new ArrayList<>(own.fields().size());
      for (Field field : own.fields()) {
        found.add(new NamedField(Labels.key(field.label().plain()), field));
      }
      fields = found;
    }
    return fields;
  }

  /** The lines in its own blocks that could be read as headings. */
  List<BoldLine> boldLines() {
    if (boldLines == null) {
      boldLines = BoldLine.in(own.blocks());
    }
    return boldLines;
  }

  /** The tables in its own blocks and in the items of its lists. */
  List<NamedTable> tables() {
    if (tables == null) {
      List<NamedTable> found = new ArrayList<>();
      collect(own.blocks(), found);
      tables = found;
    }
    return tables;
  }

  private static void collect(List<Block> blocks, List<NamedTable> tables) {
    for (Block block : blocks) {
      if (block instanceof Table table) {
        List<Key> columns = new ArrayList<>(table.columnCount());
        for (Cell cell : table.header().cells()) {
          columns.add(Labels.key(cell.text().plain()));
        }
        tables.add(new NamedTable(table, columns));
      } else if (block instanceof ListBlock list) {
        for (ListItem item : list.items()) {
          collect(item.blocks(), tables);
        }
      }
    }
  }

  /** How many of the labels, subsections and columns that a part of the pack has are in it. */
  int evidenceFor(SpecNode spec) {
    return spec.isShapeless()
        ? 0
        : common(labels(), spec.labels()) + common(columns(), spec.columns());
  }

  /**
   * Whether it holds so much of what a part of the pack has that it can hardly be anything else: at
   * least half of its labels and subsections, and more than one unless there is but one.
   */
  boolean isUnmistakably(SpecNode spec) {
    int wanted = spec.fields().size() + spec.children().size();
    int found = wanted == 0 ? 0 : common(labels(), spec.labels());
    return found > 0 && 2 * found >= wanted && (found > 1 || wanted == 1);
  }

  private static int common(Set<Key> here, Set<Key> wanted) {
    int found = 0;
    for (Key key : here) {
      found += wanted.contains(key) ? 1 : 0;
    }
    return found;
  }

  private Set<Key> labels() {
    if (labels == null) {
      Set<Key> keys = new HashSet<>();
      for (NamedField field : fields()) {
        keys.add(field.name());
      }
      for (HeadingNode child : children) {
        keys.add(Labels.key(child.key().text()));
      }
      labels = keys;
    }
    return labels;
  }

  private Set<Key> columns() {
    if (columns == null) {
      Set<Key> keys = new HashSet<>();
      for (NamedTable table : tables()) {
        keys.addAll(table.columns());
      }
      columns = keys;
    }
    return columns;
  }

  /** Of its place; the JVM's own hash would be made for each, which takes longer. */
  @Override
  public int hashCode() {
    return hash;
  }

  boolean hasContent() {
    return !children.isEmpty() || Block.anyHasContent(own.blocks());
  }

  /** The first offset of it in the source. */
  int start() {
    if (own.heading().isPresent()) {
      return own.heading().get().span().start();
    }
    return own.blocks().isEmpty() ? 0 : own.blocks().get(0).span().start();
  }
}
