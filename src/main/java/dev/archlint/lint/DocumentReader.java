package dev.archlint.lint;

import dev.archlint.document.Document;
import dev.archlint.document.Unreadable;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.source.UnreadableSourceException;

/** Reads documents. */
public final class DocumentReader {
  private DocumentReader() {}

  /**
   * The document that {@code input} holds; {@link Document#unreadable} if that is no text. Needs a
   * thread with a deep stack, see {@link Workers}.
   */
  public static Document read(Input input) {
    try {
      return MarkdownParser.parse(SourceFile.decode(input.path(), input.bytes()));
    } catch (UnreadableSourceException e) {
      return Document.unreadable(
          SourceFile.of(input.path(), ""), new Unreadable(e.getMessage(), e.mend(), Span.at(0)));
    }
  }
}
