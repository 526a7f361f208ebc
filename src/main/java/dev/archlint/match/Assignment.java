package dev.archlint.match;

import dev.archlint.pack.Pack;
import java.util.Objects;
import java.util.Optional;

/**
 * How a document came to its pack.
 *
 * @param told whether somebody named the pack: an option, a configuration, the document; not
 *     recognition
 * @param better the pack that the document seems to follow, if that is another one
 */
public record Assignment(boolean told, Optional<Pack> better) {
  /** By recognition, which takes the pack that fits best. */
  public static final Assignment RECOGNIZED = new Assignment(false, Optional.empty());

  /** Of a document that has fewer of the required sections, its pack was named by mistake. */
  private static final double LEAST_SHARE = 0.25;

  public Assignment {
    Objects.requireNonNull(better);
  }

  /**
   * Whether the document was told to follow a pack that it does not follow at all. Then nothing
   * that the pack asks for is worth a word but that.
   */
  public boolean isMisfit(Match match) {
    return told && match.share() < LEAST_SHARE;
  }
}
