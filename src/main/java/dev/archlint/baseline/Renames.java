package dev.archlint.baseline;

import dev.archlint.rule.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells documents that were renamed: what is wrong with them was known under a path where no file
 * is any more. Nothing but findings is there to compare; at least half of what was known must be
 * there, as git asks for half of a file.
 */
final class Renames {
  private Renames() {}

  /** How much of a file that is gone a document has. */
  private record Likeness(String document, String gone, int shared) {}

  /** The old path of each document that was renamed. */
  static Map<String, String> find(
      Map<String, List<KnownFinding>> known,
      List<CheckedDocument> documents,
      Predicate<String> exists) {
    Map<Fingerprint, List<KnownFinding>> gone = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    known.forEach(
        (path, findings) -> {
          if (!exists.test(path)) {
            for (KnownFinding finding : findings) {
              gone.computeIfAbsent(finding.fingerprint(), any -> new ArrayList<>()).add(finding);
              sizes.merge(path, finding.count(), Integer::sum);
            }
          }
        });
    if (gone.isEmpty()) {
      return Map.of();
    }
    List<Likeness> pairs = new ArrayList<>();
    for (CheckedDocument document : documents) {
      if (!known.containsKey(document.path())) {
        shared(document, gone)
            .forEach(
                (path, shared) -> {
                  if (shared * 2 >= sizes.getOrDefault(path, 0)) {
                    pairs.add(new Likeness(document.path(), path, shared));
                  }
                });
      }
    }
    return best(pairs);
  }

  private static Map<String, Integer> shared(
      CheckedDocument document, Map<Fingerprint, List<KnownFinding>> gone) {
    Map<Fingerprint, Integer> counts = new HashMap<>();
    document.findings().forEach(one -> counts.merge(Fingerprint.of(one), 1, Integer::sum));
    Map<String, Integer> shared = new HashMap<>();
    counts.forEach(
        (fingerprint, count) -> {
          for (KnownFinding finding : gone.getOrDefault(fingerprint, List.of())) {
            shared.merge(finding.path(), Math.min(count, finding.count()), Integer::sum);
          }
        });
    return shared;
  }

  /** The likest first; each path once on either side. */
  private static Map<String, String> best(List<Likeness> pairs) {
    pairs.sort(
        Comparator.comparingInt(Likeness::shared)
            .reversed()
            .thenComparing(Likeness::document)
            .thenComparing(Likeness::gone));
    Map<String, String> renamed = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Likeness pair : pairs) {
      if (!renamed.containsKey(pair.document()) && taken.add(pair.gone())) {
        renamed.put(pair.document(), pair.gone());
      }
    }
    return renamed;
  }
}
