package dev.archlint.pack;

import java.util.List;

/** The packs that come with archlint. */
public final class BuiltInPacks {
  private BuiltInPacks() {}

  /** All of them, by id. */
  @SuppressWarnings("DoNotCallSuggester")
  public static List<Pack> all() {
    throw new UnsupportedOperationException();
  }
}
