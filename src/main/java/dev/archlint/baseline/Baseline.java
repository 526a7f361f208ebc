package dev.archlint.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known.
 *
 * @param findings sorted, no two of one path, rule and fingerprint
 */
public record Baseline(List<KnownFinding> findings) {
  /** Nothing is known. */
  public static final Baseline EMPTY = new Baseline(List.of());

  public Baseline {
    findings = List.copyOf(findings);
    for (int i = 1; i < findings.size(); i++) {
      if (findings.get(i - 1).compareTo(findings.get(i)) >= 0) {
        throw new IllegalArgumentException("not in order: " + findings.get(i));
      }
    }
  }

  /** These in any order; the counts of equal ones are added up. */
  static Baseline of(Collection<KnownFinding> findings) {
    SortedMap<KnownFinding, KnownFinding> sorted = new TreeMap<>();
    for (KnownFinding finding : findings) {
      sorted.merge(finding, finding, (one, other) -> one.count(one.count() + other.count()));
    }
    return new Baseline(List.copyOf(sorted.values()));
  }

  /** What is known of each document, by path. */
  SortedMap<String, List<KnownFinding>> byPath() {
    SortedMap<String, List<KnownFinding>> documents = new TreeMap<>();
    for (KnownFinding finding : findings) {
      documents.computeIfAbsent(finding.path(), path -> new ArrayList<>()).add(finding);
    }
    return documents;
  }

  /** How many findings are known. */
  public int size() {
    return findings.stream().mapToInt(KnownFinding::count).sum();
  }
}
