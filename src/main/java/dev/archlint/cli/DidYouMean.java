package dev.archlint.cli;

import dev.archlint.yaml.Nearest;
import java.util.Collection;

/** How to mend a name that nobody knows. */
final class DidYouMean {
  private DidYouMean() {}

  /** Names what was probably meant, or says {@code otherwise}. */
  static String mend(String given, Collection<String> known, String otherwise) {
    return Nearest.to(given, known).map("did you mean %s?"::formatted).orElse(otherwise);
  }
}
