package dev.archlint.lint;

import dev.archlint.document.Comment;
import dev.archlint.document.Document;
import dev.archlint.document.FrontMatter;
import dev.archlint.document.InlineText;
import dev.archlint.markdown.HeadingScan;
import dev.archlint.match.Assignment;
import dev.archlint.match.Match;
import dev.archlint.match.Recognition;
import dev.archlint.match.Recognizer;
import dev.archlint.pack.CompiledPacks;
import dev.archlint.pack.Pack;
import dev.archlint.source.Position;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which pack a document is held against. */
public final class PackChooser {
  /** Key of the front matter, and begin of a comment, by which a document names its pack. */
  static final String KEY = "archlint-pack";

  private final List<Pack> packs;
  private final Optional<Pack> forced;
  private final Recognizer recognizer;

  /**
   * @param packs all that a document may name or be recognised by
   * @param forced the one for all documents, whatever they say
   */
  public PackChooser(List<Pack> packs, Optional<Pack> forced) {
    this(packs, new Recognizer(packs), forced);
  }

  /**
   * @param packs all that a document may name
   * @param recognizer knows those by which it may be recognised
   * @param forced the one for all documents, whatever they say
   */
  public PackChooser(List<Pack> packs, Recognizer recognizer, Optional<Pack> forced) {
    this.packs = List.copyOf(packs);
    this.forced = forced;
    this.recognizer = recognizer;
  }

  /**
   * The caller decides before the document, the document before the configuration, and that before
   * its headings.
   *
   * @param mapped the pack that the configuration names for it
   */
  public PackChoice choose(Document document, Optional<PackChoice.Mapped> mapped) {
    if (document.unreadable().isPresent()) {
      return new PackChoice.Unreadable();
    }
    if (forced.isPresent()) {
      return new PackChoice.Forced(forced.get());
    }
    return declaration(document)
        .map(this::declared)
        .or(() -> mapped)
        .orElseGet(() -> new PackChoice.Recognized(recognizer.recognize(document).pack()));
  }

  /**
   * Whether a document may have to do with a pack, or says something to archlint; told from its
   * lines, and false only where that is certain.
   *
   * @param mapped the pack that the configuration names for it
   */
  boolean mayChoose(SourceFile source, Optional<PackChoice.Mapped> mapped) {
    return forced.isPresent()
        || mapped.isPresent()
        || source.text().contains("archlint-")
        || HeadingScan.of(source).map(recognizer::mayClaim).orElse(true);
  }

  /** How well each pack fits a document, however it came to its own. */
  public Recognition recognize(Document document) {
    return recognizer.recognize(document);
  }

  /**
   * How a document came to its pack. Which pack would fit better is asked only of a document that
   * does not follow the one it was told to follow.
   */
  Assignment assignment(PackChoice choice, Match match) {
    if (!choice.isTold()) {
      return Assignment.RECOGNIZED;
    }
    Assignment told = new Assignment(true, Optional.empty());
    if (!told.isMisfit(match)) {
      return told;
    }
    Optional<Pack> better =
        recognizer
            .recognize(match.document())
            .pack()
            .filter(pack -> !pack.id().equals(match.pack().id()));
    return new Assignment(true, better);
  }

  /** The pack of that id that a document may come to. */
  Optional<Pack> pack(String id) {
    return Stream.concat(forced.stream(), packs.stream())
        .filter(pack -> pack.id().equals(id))
        .findFirst();
  }

  /** Tells choosers with other packs, or another word of one of them, from this. */
  String digest() {
    return new Digest()
        .with(CompiledPacks.write(packs))
        .with(CompiledPacks.write(forced.stream().toList()))
        .with(recognizer.preference())
        .hex();
  }

  private PackChoice declared(Declaration declaration) {
    return packs.stream()
        .filter(pack -> pack.id().equals(declaration.id()))
        .findFirst()
        .<PackChoice>map(pack -> new PackChoice.Declared(pack, declaration.place()))
        .orElseGet(() -> new PackChoice.Unknown(declaration.id(), declaration.place()));
  }

  private record Declaration(String id, Position place) {}

  private static Optional<Declaration> declaration(Document document) {
    return inFrontMatter(document).or(() -> inComments(document));
  }

  private static Optional<Declaration> inFrontMatter(Document document) {
    return document.frontMatter().stream()
        .flatMap(matter -> matter.entries().stream())
        .filter(entry -> entry.key().plain().equals(KEY))
        .map(entry -> declaration(document, entry))
        .findFirst();
  }

  private static Declaration declaration(Document document, FrontMatter.Entry entry) {
    InlineText id = entry.values().stream().findFirst().orElse(InlineText.empty(0));
    int place = entry.values().isEmpty() ? entry.key().span().start() : id.span().start();
    return new Declaration(id.plain().strip(), document.source().position(place));
  }

  private static Optional<Declaration> inComments(Document document) {
    return document.comments().stream()
        .filter(comment -> comment.text().startsWith(KEY + ":"))
        .map(comment -> declaration(document, comment))
        .findFirst();
  }

  private static Declaration declaration(Document document, Comment comment) {
    String id = comment.text().substring(KEY.length() + 1).strip();
    Span span = comment.span();
    int inside = id.isEmpty() ? -1 : document.source().text(span).indexOf(id, 4 + KEY.length());
    return new Declaration(id, document.source().position(span.start() + Math.max(inside, 0)));
  }
}
