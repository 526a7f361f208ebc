package dev.archlint.match;

import dev.archlint.pack.Pack;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which pack a document seems to follow.
 *
 * @param scores of all packs, best first
 * @param pack the one that claims it; empty if none does, or two with equal right
 */
public record Recognition(List<Score> scores, Optional<Pack> pack) {
  public Recognition {
    scores = List.copyOf(scores);
    Objects.requireNonNull(pack);
  }

  /**
   * How well a pack fits.
   *
   * @param value 0 to 1: the weight of the required headings that the document has, over all of
   *     them
   * @param headings those that it has, as the pack has them, weightiest first
   * @param required how many the pack asks for
   */
  public record Score(Pack pack, double value, List<String> headings, int required) {
    public Score {
      Objects.requireNonNull(pack);
      headings = List.copyOf(headings);
    }
  }
}
