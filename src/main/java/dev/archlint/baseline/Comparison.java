package dev.archlint.baseline;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * A run held against a baseline.
 *
 * @param documents in the order given
 * @param mended what it knows and nobody finds any more, sorted
 * @param remaining what it knows but for what is mended
 * @param withFresh the same, and what it does not know yet
 */
public record Comparison(
    List<Parted> documents, List<KnownFinding> mended, Baseline remaining, Baseline withFresh) {
  public Comparison {
    documents = List.copyOf(documents);
    mended = List.copyOf(mended);
    Objects.requireNonNull(remaining);
    Objects.requireNonNull(withFresh);
  }

  /**
   * The findings of one document, each list in the order given.
   *
   * @param fresh those that the baseline does not know
   * @param known those that it knows
   */
  public record Parted(List<Finding> fresh, List<Finding> known) {
    public Parted {
      fresh = List.copyOf(fresh);
      known = List.copyOf(known);
    }
  }

  /**
   * Holds documents against what is known of them. Of findings that share a fingerprint, the first
   * are the known ones. What is known of documents that are not in the run stays known.
   *
   * @param exists whether there is a file of a path relative to the folder of the baseline
   */
  public static Comparison of(
      Baseline baseline, List<CheckedDocument> documents, Predicate<String> exists) {
    SortedMap<String, List<KnownFinding>> known = baseline.byPath();
    Map<String, String> renamed = Renames.find(known, documents, exists);
    Comparer comparer = new Comparer();
    for (CheckedDocument document : documents) {
      String before = renamed.getOrDefault(document.path(), document.path());
      List<KnownFinding> own = known.getOrDefault(before, List.of());
      known.remove(before);
      comparer.compare(document, own);
    }
    known.forEach(
        (path, others) -> (exists.test(path) ? comparer.kept : comparer.mended).addAll(others));
    return comparer.result();
  }

  private static final class Comparer {
    private final List<Parted> documents = new ArrayList<>();
    private final List<KnownFinding> added = new ArrayList<>();
    private final List<KnownFinding> kept = new ArrayList<>();
    private final List<KnownFinding> mended = new ArrayList<>();

    void compare(CheckedDocument document, List<KnownFinding> own) {
      Map<Fingerprint, Integer> left = new HashMap<>();
      own.forEach(entry -> left.put(entry.fingerprint(), entry.count()));
      List<Finding> fresh = new ArrayList<>();
      List<Finding> known = new ArrayList<>();
      for (Finding finding : document.findings()) {
        KnownFinding key = KnownFinding.of(document.path(), finding);
        int more = left.getOrDefault(key.fingerprint(), 0);
        if (more > 0) {
          left.put(key.fingerprint(), more - 1);
          known.add(finding);
        } else {
          fresh.add(finding);
          added.add(key);
        }
      }
      documents.add(new Parted(fresh, known));
      for (KnownFinding entry : own) {
        KnownFinding here = entry.path(document.path());
        boolean judged = document.judged().contains(entry.rule());
        int gone = judged ? left.getOrDefault(entry.fingerprint(), 0) : 0;
        if (gone > 0) {
          mended.add(here.count(gone));
        }
        if (gone < entry.count()) {
          kept.add(here.count(entry.count() - gone));
        }
      }
    }

    Comparison result() {
      List<KnownFinding> all = new ArrayList<>(kept);
      all.addAll(added);
      return new Comparison(
          documents, mended.stream().sorted().toList(), Baseline.of(kept), Baseline.of(all));
    }
  }
}
