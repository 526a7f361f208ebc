package dev.archlint.match;

import dev.archlint.document.Document;
import dev.archlint.pack.Pack;

/** Holds documents against packs. */
public final class Matcher {
  private Matcher() {}

  /** The best binding of the pack's parts to those of the document. */
  @SuppressWarnings("DoNotCallSuggester")
  public static Match match(Document document, Pack pack) {
    throw new UnsupportedOperationException(document.source().path() + pack.id());
  }
}
