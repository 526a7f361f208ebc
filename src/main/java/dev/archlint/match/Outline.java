package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.Document;
import dev.archlint.document.Heading;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.document.ThematicBreak;
import dev.archlint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headings of a document as the pack reads them.
 *
 * <p>A document may be shifted as a whole, group its sections under headings of its own, or have
 * its title at the level of its sections. The outline undoes that first: the level at which most
 * top sections of the pack are found is the level of top sections. After that a heading can be read
 * at another level than it is written at, and a bold line as a heading; each such change is a
 * finding, and the tree is built anew with it.
 */
final class Outline {
  private final Document document;
  private final HeadingNode root;
  private final List<HeadingNode> nodes = new ArrayList<>();
  private final Map<HeadingNode, Section> sections = new HashMap<>();

  private Outline(Document document, HeadingNode root, List<HeadingNode> nodes) {
    this.document = document;
    this.root = root;
    this.nodes.addAll(nodes);
    build();
  }

  /** The outline of {@code document} as the tree of {@code pack} reads it. */
  static Outline of(Document document, SpecNode pack) {
    List<HeadingNode> nodes = new ArrayList<>();
    document.sections().forEach(section -> nodes.add(HeadingNode.of(section)));
    int topLevel = topLevel(nodes, pack);
    Optional<HeadingNode> title = title(nodes, pack, topLevel);
    List<Block> preamble = new ArrayList<>(document.root().blocks());
    title.ifPresent(node -> preamble.addAll(node.blocks()));
    title.ifPresent(nodes::remove);
    for (HeadingNode node : nodes) {
      node.setLevel(Math.max(node.level(), topLevel));
    }
    preamble.addAll(cutFooter(nodes, pack));
    HeadingNode root =
        HeadingNode.root(title.flatMap(HeadingNode::heading), preamble, topLevel - 1);
    return new Outline(document, root, nodes);
  }

  /** The level at which most different top sections of the pack stand; the higher one of two. */
  private static int topLevel(List<HeadingNode> nodes, SpecNode pack) {
    int[] found = new int[7];
    boolean[][] counted = new boolean[7][pack.children().size()];
    for (HeadingNode node : nodes) {
      for (SpecNode named : pack.childrenNamed(node)) {
        if (!counted[node.level()][named.index()]) {
          counted[node.level()][named.index()] = true;
          found[node.level()]++;
        }
      }
    }
    int best = 0;
    for (int level = 1; level <= 6; level++) {
      if (found[level] > found[best]) {
        best = level;
      }
    }
    if (best > 0) {
      return best;
    }
    int highest = nodes.stream().mapToInt(HeadingNode::level).min().orElse(1);
    boolean titled =
        nodes.size() > 1
            && nodes.get(0).level() == highest
            && nodes.stream().skip(1).allMatch(node -> node.level() > highest);
    return titled ? nodes.stream().skip(1).mapToInt(HeadingNode::level).min().orElse(1) : highest;
  }

  /**
   * The first heading above the top sections, before any of them; or the first heading of all at
   * their own level, if it is a title rather than a section.
   */
  private static Optional<HeadingNode> title(List<HeadingNode> nodes, SpecNode pack, int topLevel) {
    for (HeadingNode node : nodes) {
      if (!pack.childrenNamed(node).isEmpty()) {
        break;
      }
      if (node.level() < topLevel) {
        return Optional.of(node);
      }
    }
    return nodes.stream()
        .findFirst()
        .filter(node -> node.level() == topLevel && pack.childrenNamed(node).isEmpty())
        .filter(node -> node.level() == 1 || pack.nameScore(node) > 0);
  }

  /**
   * Takes the document's own footer out of its last section: what stands after a last rule, if it
   * is fields that the pack has for the document, or lines in italics.
   */
  private static List<Block> cutFooter(List<HeadingNode> nodes, SpecNode pack) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    HeadingNode last = nodes.get(nodes.size() - 1);
    List<Block> blocks = last.blocks();
    int rule = blocks.size() - 1;
    while (rule >= 0 && !(blocks.get(rule) instanceof ThematicBreak)) {
      rule--;
    }
    List<Block> footer = blocks.subList(rule + 1, blocks.size());
    boolean lines =
        rule >= 0 && !footer.isEmpty() && footer.stream().allMatch(Paragraph.class::isInstance);
    if (!lines) {
      return List.of();
    }
    boolean italic =
        footer.stream()
            .flatMap(block -> ((Paragraph) block).text().inlines().stream())
            .allMatch(inline -> inline.emphasis() || inline.text().isBlank());
    boolean fields =
        Section.of(footer).fields().stream()
            .anyMatch(field -> pack.labels().contains(Labels.key(field.label().plain())));
    if (!italic && !fields) {
      return List.of();
    }
    last.setBlocks(blocks.subList(0, rule));
    return footer;
  }

  private void build() {
    sections.clear();
    root.clearTree();
    root.setIndex(-1);
    nodes.forEach(HeadingNode::clearTree);
    Deque<HeadingNode> open = new ArrayDeque<>(List.of(root));
    int index = 0;
    for (HeadingNode node : nodes) {
      node.setIndex(index++);
      while (open.size() > 1 && open.getLast().level() >= node.level()) {
        open.removeLast();
      }
      open.getLast().add(node);
      open.addLast(node);
    }
  }

  /** The document as a whole; its heading is the title. */
  HeadingNode root() {
    return root;
  }

  /** A heading by its index; the root is at -1. */
  HeadingNode node(int index) {
    return index < 0 ? root : nodes.get(index);
  }

  /** All headings but the title, in the order of the source. */
  List<HeadingNode> nodes() {
    return nodes;
  }

  /**
   * Whether a heading only groups those below it: it stands above the level of top sections, with
   * nothing of its own before the first of them.
   */
  boolean isGroup(HeadingNode node) {
    int next = node.index() + 1;
    return node.writtenLevel() < node.level()
        && next < nodes.size()
        && nodes.get(next).writtenLevel() > node.writtenLevel()
        && !node.hasContent();
  }

  /** Reads headings at other levels from now on. */
  void rebuild() {
    build();
  }

  /**
   * Reads a bold line as a heading; takes effect with {@link #rebuild}.
   *
   * @param level the level at which to read it
   */
  void promote(Spot spot, int level) {
    HeadingNode host = spot.host();
    BoldLine line = spot.line();
    List<Block> blocks = host.blocks();
    List<Block> below = new ArrayList<>(line.rest());
    below.addAll(blocks.subList(line.block() + 1, blocks.size()));
    Heading heading = new Heading(Math.min(level, 6), line.text(), line.text().span());
    host.setBlocks(blocks.subList(0, line.block()));
    nodes.add(host.index() + 1, HeadingNode.boldLine(heading, below));
  }

  /**
   * The section that a heading begins, read at the levels of this outline; the same value at each
   * call, and the same as among the subsections of its parent's.
   */
  Section section(HeadingNode node) {
    Section known = sections.get(node);
    if (known == null) {
      List<Section> children = new ArrayList<>(node.children().size());
      for (HeadingNode child : node.children()) {
        children.add(section(child));
      }
      Span span = node == root ? new Span(0, document.source().text().length()) : span(node);
      known = node.own().with(children, span);
      sections.put(node, known);
    }
    return known;
  }

  private Span span(HeadingNode node) {
    int next = node.index() + 1;
    while (next < nodes.size() && nodes.get(next).level() > node.level()) {
      next++;
    }
    int end = next < nodes.size() ? nodes.get(next).start() : document.source().text().length();
    return new Span(node.start(), Math.max(end, node.start()));
  }
}
