package dev.archlint.lint;

import dev.archlint.document.Document;
import dev.archlint.document.Unreadable;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.source.UnreadableSourceException;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads documents. */
public final class DocumentReader {
  private DocumentReader() {}

  /**
   * The document that {@code input} holds; {@link Document#unreadable} if that is no text. Needs a
   * thread with a deep stack, see {@link Workers}.
   */
  public static Document read(Input input) {
    return read(input, source -> true);
  }

  /**
   * The same.
   *
   * @param isNeeded whether anybody looks into the document; it is not parsed otherwise, unless it
   *     was already
   */
  static Document read(Input input, Predicate<SourceFile> isNeeded) {
    Optional<Document> begun = input.begun();
    if (begun.isPresent()) {
      return begun.get();
    }
    try {
      SourceFile source = SourceFile.decode(input.path(), input.bytes());
      return isNeeded.test(source) ? MarkdownParser.parse(source) : Document.unparsed(source);
    } catch (UnreadableSourceException e) {
      return Document.unreadable(
          SourceFile.of(input.path(), ""), new Unreadable(e.getMessage(), e.mend(), Span.at(0)));
    }
  }
}
