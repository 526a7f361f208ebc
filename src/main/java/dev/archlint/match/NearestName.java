package dev.archlint.match;

import dev.archlint.pack.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which of some names was probably meant by another. */
public final class NearestName {
  private static final double ALIKE = 0.75;

  private final List<Candidate> candidates = new ArrayList<>();

  private record Candidate(String name, Similarity.Name words) {}

  /** To be asked for any number of others. */
  public NearestName(Collection<String> names) {
    for (String name : names) {
      candidates.add(new Candidate(name, Similarity.Name.of(Key.of(name))));
    }
  }

  /** How many names there are to choose from, each of which is looked at for each other. */
  public int size() {
    return candidates.size();
  }

  /** The one that keeps most letters, the first of equals; empty if none keeps three in four. */
  public Optional<String> to(String name) {
    Similarity.Name wanted = Similarity.Name.of(Key.of(name));
    Optional<String> nearest = Optional.empty();
    double best = 0;
    for (Candidate candidate : candidates) {
      double alike = Similarity.ofLetters(candidate.words(), wanted, ALIKE);
      if (alike > best) {
        best = alike;
        nearest = Optional.of(candidate.name());
      }
    }
    return nearest;
  }
}
