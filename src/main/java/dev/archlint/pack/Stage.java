package dev.archlint.pack;

import java.util.Locale;

/** What a document says of its own life. */
public enum Stage {
  /** Being written. */
  DRAFT,
  /** Written, to be judged; also what a document is that does not say. */
  REVIEW,
  /** In force. */
  APPROVED,
  /** No longer in force. */
  RETIRED;

  /** As packs, options and reports write it: {@code draft}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
