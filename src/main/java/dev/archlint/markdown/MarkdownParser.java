package dev.archlint.markdown;

import dev.archlint.document.Document;
import dev.archlint.source.SourceFile;

/** Parses Markdown as GitHub reads it. */
public final class MarkdownParser {
  private MarkdownParser() {}

  /** The document that {@code source} holds; every text is one. */
  @SuppressWarnings("DoNotCallSuggester")
  public static Document parse(SourceFile source) {
    throw new UnsupportedOperationException(source.path());
  }
}
