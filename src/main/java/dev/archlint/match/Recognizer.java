package dev.archlint.match;

import dev.archlint.document.Document;
import dev.archlint.pack.HeadingPattern;
import dev.archlint.pack.Key;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which of some packs a document follows: each scores by how many of its required headings
 * the document has, headings that few packs have weighing more (inverse document frequency, Spärck
 * Jones 1972).
 */
public final class Recognizer {
  /**
   * The share of a pack's headings, by weight, from which on it claims a document. Measured on the
   * fixtures: finished documents score 1.00 and their runner-up at most 0.18, half-finished ones
   * 0.89 to 0.95, finished ones without a third of their sections, chosen at random a hundred
   * times, 0.47 and more. Of documents of other templates, proposals come nearest with 0.30, since
   * they share names such as Goals, Dependencies and Integration Tests; decision records, requests
   * for comments, read-me files and runbooks stay below 0.15. The threshold is the middle between
   * 0.30 and 0.47.
   */
  static final double THRESHOLD = 0.38;

  /** Two packs closer than this have equal right to a document. */
  static final double MARGIN = 0.05;

  private final Map<String, Set<String>> preferred;
  private final List<Candidate> candidates = new ArrayList<>();

  /** How much each required heading says of a document. */
  private final Map<Key, Double> weights = new HashMap<>();

  /** A pack with its required headings, by their first name. */
  private record Candidate(Pack pack, Map<Key, Heading> headings) {}

  /** A required heading as the pack has it, with its other names. */
  private record Heading(String name, Set<Key> names) {
    boolean isIn(Set<Key> headings) {
      for (Key each : names) {
        if (headings.contains(each)) {
          return true;
        }
      }
      return false;
    }
  }

  public Recognizer(List<Pack> packs) {
    this(packs, Map.of());
  }

  /**
   * @param preferred the packs that win over all others with equal right, each with those that it
   *     extends, all by their ids: packs of the user's own often are changed copies of others
   */
  public Recognizer(List<Pack> packs, Map<String, Set<String>> preferred) {
    this.preferred = Map.copyOf(preferred);
    Map<Key, Integer> frequency = new HashMap<>();
    for (Pack pack : packs) {
      Map<Key, Heading> required = new LinkedHashMap<>();
      addRequired(pack.root(), required);
      if (required.isEmpty()) {
        // A pack that asks for no section would claim nothing and weigh down what others ask for.
        continue;
      }
      candidates.add(new Candidate(pack, required));
      required.keySet().forEach(key -> frequency.merge(key, 1, Integer::sum));
    }
    frequency.forEach(
        (key, count) -> weights.put(key, 1 + Math.log((double) candidates.size() / count)));
  }

  /** Which packs win over others with equal right, as text; equal where the same ones do. */
  public String preference() {
    SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
    preferred.forEach((pack, extended) -> sorted.put(pack, new TreeSet<>(extended)));
    return sorted.toString();
  }

  /** Adds the required headings below a section. */
  private static void addRequired(SectionSpec parent, Map<Key, Heading> required) {
    for (SectionSpec spec : parent.sections()) {
      if (!spec.isRequired()) {
        continue;
      }
      Set<Key> names = new HashSet<>();
      for (HeadingPattern name : spec.headings()) {
        if (name.isLiteral()) {
          names.addAll(Labels.loose(name.source(), name.key()));
        }
      }
      if (!names.isEmpty()) {
        required.putIfAbsent(spec.headings().get(0).key(), new Heading(spec.name(), names));
      }
      addRequired(spec, required);
    }
  }

  /**
   * Whether a pack may claim a document that has some of these headings: if not, it claims none
   * that has fewer.
   */
  public boolean mayClaim(Document headings) {
    return recognize(headings).scores().stream().anyMatch(score -> score.value() >= THRESHOLD);
  }

  /** The scores of all packs that ask for a section, and the one that claims the document. */
  public Recognition recognize(Document document) {
    Set<Key> found = new HashSet<>();
    document.sections().forEach(section -> found.addAll(Labels.loose(section.title())));
    List<Recognition.Score> scores = new ArrayList<>();
    candidates.forEach(candidate -> scores.add(score(candidate, found)));
    scores.sort(
        (one, other) -> {
          int byValue = Double.compare(other.value(), one.value());
          return byValue != 0 ? byValue : one.pack().id().compareTo(other.pack().id());
        });
    return new Recognition(scores, claiming(scores));
  }

  /** The best; of several with equal right, the one that is preferred. */
  private Optional<Pack> claiming(List<Recognition.Score> scores) {
    if (scores.isEmpty() || scores.get(0).value() < THRESHOLD) {
      return Optional.empty();
    }
    double best = scores.get(0).value();
    List<Recognition.Score> equals =
        scores.stream()
            .filter(score -> score.value() >= THRESHOLD && best - score.value() < MARGIN)
            .toList();
    List<Recognition.Score> own =
        equals.stream()
            .filter(score -> preferred.containsKey(score.pack().id()))
            .filter(score -> equals.stream().noneMatch(rival -> outdoes(rival, score)))
            .toList();
    List<Recognition.Score> claiming = own.isEmpty() ? equals : own;
    return claiming.size() == 1 ? Optional.of(claiming.get(0).pack()) : Optional.empty();
  }

  /** Of a pack and one that extends it, the one that fits better; where both do, the latter. */
  private boolean outdoes(Recognition.Score winner, Recognition.Score loser) {
    return (isExtension(winner, loser) && winner.value() >= loser.value())
        || (isExtension(loser, winner) && winner.value() > loser.value());
  }

  private boolean isExtension(Recognition.Score child, Recognition.Score parent) {
    return preferred.getOrDefault(child.pack().id(), Set.of()).contains(parent.pack().id());
  }

  private Recognition.Score score(Candidate candidate, Set<Key> found) {
    Map<Key, Heading> required = candidate.headings();
    double all = 0;
    double present = 0;
    Map<String, Double> names = new LinkedHashMap<>();
    for (Map.Entry<Key, Heading> heading : required.entrySet()) {
      double weight = weights.getOrDefault(heading.getKey(), 0.0);
      all += weight;
      if (heading.getValue().isIn(found)) {
        present += weight;
        names.put(heading.getValue().name(), weight);
      }
    }
    List<String> weightiest =
        names.entrySet().stream()
            .sorted((one, other) -> other.getValue().compareTo(one.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return new Recognition.Score(candidate.pack(), present / all, weightiest, required.size());
  }
}
