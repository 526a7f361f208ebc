package dev.archlint.document;

import dev.archlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parsed document. What many rules ask of the whole of it is worked out once: its blocks, its
 * texts, its tags, its tables and its broken tables.
 */
public final class Document {
  private final SourceFile source;
  private final Optional<FrontMatter> frontMatter;
  private final Section root;
  private final List<Comment> comments;
  private final List<Link> links;
  private final List<LinkDefinition> definitions;
  private final Optional<Unreadable> unreadable;

  /** The outermost sections, or those below the title of the document as a whole, if it has one. */
  private final List<Section> top;

  private final Lazy<Walk> walk;
  private final Lazy<Texts> texts;
  private final Lazy<List<HtmlTag>> tags;
  private final Lazy<List<Table>> tables;
  private final Lazy<List<BrokenTable>> brokenTables;

  /** That of the last section that was asked for: neighbours are asked for one after the other. */
  private volatile @Nullable Path lastPath;

  /**
   * @param source the text that all spans speak of
   * @param frontMatter the YAML block at its head
   * @param root the document as one section without heading
   * @param comments all HTML comments, block and inline, in the order of the source
   * @param links all links and images, in the order of the source
   * @param definitions all link reference definitions, in the order of the source
   * @param unreadable why the text could not be read; such a document has no content
   */
  public Document(
      SourceFile source,
      Optional<FrontMatter> frontMatter,
      Section root,
      List<Comment> comments,
      List<Link> links,
      List<LinkDefinition> definitions,
      Optional<Unreadable> unreadable) {
    this.source = Objects.requireNonNull(source);
    this.frontMatter = Objects.requireNonNull(frontMatter);
    this.root = Objects.requireNonNull(root);
    this.comments = List.copyOf(comments);
    this.links = List.copyOf(links);
    this.definitions = List.copyOf(definitions);
    this.unreadable = Objects.requireNonNull(unreadable);
    this.top = topSections(root.sections());
    this.walk = new Lazy<>(() -> Walk.of(this));
    this.texts = new Lazy<>(() -> new Texts(walk.get().texts()));
    this.tags = new Lazy<>(() -> HtmlTag.all(this));
    this.tables = new Lazy<>(() -> blocks(Table.class).toList());
    this.brokenTables = new Lazy<>(() -> BrokenTable.all(this));
  }

  /** A document that could not be read. */
  public static Document unreadable(SourceFile source, Unreadable reason) {
    return new Document(
        source,
        Optional.empty(),
        Section.of(List.of()),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(reason));
  }

  /** A document that nobody needs to look into: it can be read, and seems to have no content. */
  public static Document unparsed(SourceFile source) {
    return new Document(
        source,
        Optional.empty(),
        Section.of(List.of()),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** The text that all spans speak of. */
  public SourceFile source() {
    return source;
  }

  /** The YAML block at its head. */
  public Optional<FrontMatter> frontMatter() {
    return frontMatter;
  }

  /** The document as one section without heading. */
  public Section root() {
    return root;
  }

  /** All HTML comments, block and inline, in the order of the source. */
  public List<Comment> comments() {
    return comments;
  }

  /** All links and images, in the order of the source. */
  public List<Link> links() {
    return links;
  }

  /** All link reference definitions, in the order of the source. */
  public List<LinkDefinition> definitions() {
    return definitions;
  }

  /** Why the text could not be read; such a document has no content. */
  public Optional<Unreadable> unreadable() {
    return unreadable;
  }

  /** All texts outside code, in the order of the source. */
  public List<TextPart> texts() {
    return texts.get().all();
  }

  /** Those that a sieve lets through, in the order of the source. */
  public List<TextPart> texts(Sieve sieve) {
    return texts.get().through(sieve);
  }

  /** Those in which comments or tags are, which readers do not see. */
  List<TextPart> textsWithHidden() {
    return texts.get().withHidden();
  }

  /** What {@link HtmlTag#in(Document)} gives. */
  List<HtmlTag> tags() {
    return tags.get();
  }

  /** What {@link BrokenTable#in(Document)} gives. */
  List<BrokenTable> brokenTables() {
    return brokenTables.get();
  }

  /** All sections with a heading, in the order of the source. */
  public Stream<Section> sections() {
    return root.all().skip(1);
  }

  /** All tables, also those in items and quotes, in the order of the source. */
  public Stream<Table> tables() {
    return tables.get().stream();
  }

  /** All blocks of a kind, also those in items and quotes, in the order of the source. */
  public <T extends Block> Stream<T> blocks(Class<T> kind) {
    return walk.get().blocks().stream().filter(kind::isInstance).map(kind::cast);
  }

  /**
   * Titles of the sections around {@code offset}, outermost first. That of the document as a whole,
   * its only heading of the first level, is none of them: it tells no part from another.
   */
  @SuppressWarnings("ReferenceEquality") // whether they are equal would be asked down to each word
  public List<String> sectionPath(int offset) {
    Section innermost = null;
    Section around = at(top, offset);
    while (around != null) {
      innermost = around;
      around = at(around.sections(), offset);
    }
    if (innermost == null) {
      return List.of();
    }
    Path known = lastPath;
    if (known == null || known.to() != innermost) {
      known = new Path(innermost, titles(offset));
      lastPath = known;
    }
    return known.titles();
  }

  /** Titles from an outermost section to {@code to}. */
  private record Path(Section to, List<String> titles) {}

  private List<String> titles(int offset) {
    List<String> titles = new ArrayList<>();
    Section around = at(top, offset);
    while (around != null) {
      titles.add(around.title());
      around = at(around.sections(), offset);
    }
    return List.copyOf(titles);
  }

  /**
   * The one of {@code sections} that holds {@code offset}; they stand in the order of the source.
   */
  private static @Nullable Section at(List<Section> sections, int offset) {
    int low = 0;
    int high = sections.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sections.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sections.size() && sections.get(low).span().start() <= offset
        ? sections.get(low)
        : null;
  }

  /** A document has a title if all other headings are below one of level 1. */
  private static List<Section> topSections(List<Section> outermost) {
    boolean titled =
        outermost.size() == 1
            && outermost.get(0).heading().filter(title -> title.level() == 1).isPresent();
    return titled ? outermost.get(0).sections() : outermost;
  }

  /** Documents are equal if all that was read is; what is worked out of it follows. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Document that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<Object> parts() {
    return List.of(source, frontMatter, root, comments, links, definitions, unreadable);
  }
}
