package dev.archlint.match;

import dev.archlint.pack.Key;
import java.util.Collection;
import java.util.Optional;

/** Which of a few names was probably meant by another. */
public final class NearestName {
  private static final double ALIKE = 0.75;

  private NearestName() {}

  /** The one that keeps most letters, the first of equals; empty if none keeps three in four. */
  public static Optional<String> of(String name, Collection<String> names) {
    Key wanted = Key.of(name);
    Optional<String> nearest = Optional.empty();
    double best = 0;
    for (String candidate : names) {
      double alike = Similarity.ofLetters(Key.of(candidate), wanted, ALIKE);
      if (alike > best) {
        best = alike;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }
}
