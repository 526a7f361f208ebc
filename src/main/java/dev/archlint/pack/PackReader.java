package dev.archlint.pack;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.util.Optional;

/** Reads rule packs. */
public final class PackReader {
  private PackReader() {}

  /**
   * Reads a pack.
   *
   * @param fingerprints the file of fingerprints beside it, if there is one
   * @throws InvalidInputException with every problem of the two files
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static Pack read(SourceFile pack, Optional<SourceFile> fingerprints)
      throws InvalidInputException {
    throw new UnsupportedOperationException(pack.path() + fingerprints);
  }
}
