package dev.archlint.match;

import dev.archlint.document.Document;
import dev.archlint.pack.Pack;
import dev.archlint.pack.Stage;
import java.util.Optional;

/**
 * Holds documents against a pack. What the pack alone decides is worked out when it is made; one
 * serves any number of documents, on any thread.
 */
public final class Matcher {
  private final PackNames pack;

  public Matcher(Pack pack) {
    this.pack = new PackNames(pack);
  }

  /** The best binding of the pack's parts to those of the document. */
  public Match match(Document document) {
    return match(document, Optional.empty());
  }

  /**
   * The best binding of the pack's parts to those of the document.
   *
   * @param stage how far the document is, whatever it says; what the pack asks for at that stage
   *     alone is asked for
   */
  public Match match(Document document, Optional<Stage> stage) {
    return new DocumentBinder(document, pack).match(stage);
  }
}
