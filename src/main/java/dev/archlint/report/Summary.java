package dev.archlint.report;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The counts of a run.
 *
 * @param documents all that were looked at
 * @param unclaimed those that no pack claims, which were not linted
 * @param linted those that were judged; neither those left alone nor those on which archlint failed
 * @param speaking those in which something was found
 * @param failing findings that fail the run
 * @param suppressed findings that documents hide
 * @param baselined findings that a baseline hides
 * @param gravest the rule of the first of the heaviest findings
 */
public record Summary(
    int documents,
    int unclaimed,
    int linted,
    int speaking,
    int errors,
    int warnings,
    int infos,
    int failing,
    int suppressed,
    int baselined,
    Optional<String> gravest) {
  public Summary {
    Objects.requireNonNull(gravest);
  }

  /** The counts of some documents. */
  static Summary of(Iterable<DocumentReport> documents, Predicate<Finding> failing) {
    Counts counts = new Counts(failing);
    documents.forEach(counts::add);
    return counts.summary();
  }

  private static final class Counts {
    private final Predicate<Finding> failing;
    private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    private final Map<Severity, String> first = new EnumMap<>(Severity.class);
    private int documents;
    private int unclaimed;
    private int linted;
    private int speaking;
    private int fail;
    private int suppressed;
    private int baselined;

    Counts(Predicate<Finding> failing) {
      this.failing = failing;
    }

    void add(DocumentReport document) {
      boolean speaks = !document.findings().isEmpty();
      documents++;
      if (document.about().isUnclaimed()) {
        unclaimed++;
      } else if (speaks || document.about().pack().isPresent()) {
        linted++;
      }
      speaking += speaks ? 1 : 0;
      for (Finding finding : document.findings()) {
        bySeverity.merge(finding.severity(), 1, Integer::sum);
        first.putIfAbsent(finding.severity(), finding.rule());
        fail += failing.test(finding) ? 1 : 0;
      }
      suppressed += document.suppressed().size();
      baselined += document.baselined().size();
    }

    Summary summary() {
      return new Summary(
          documents,
          unclaimed,
          linted,
          speaking,
          bySeverity.getOrDefault(Severity.ERROR, 0),
          bySeverity.getOrDefault(Severity.WARNING, 0),
          bySeverity.getOrDefault(Severity.INFO, 0),
          fail,
          suppressed,
          baselined,
          first.values().stream().findFirst());
    }
  }

  /** All findings that count. */
  int total() {
    return errors + warnings + infos;
  }

  /** In words, heaviest first, what there is none of left out: {@code 2 errors, 1 warning}. */
  public String findings() {
    List<String> parts = new ArrayList<>();
    addCount(parts, errors, "error", "errors");
    addCount(parts, warnings, "warning", "warnings");
    addCount(parts, infos, "info", "infos");
    String none = baselined > 0 ? "no new findings" : "no findings";
    return parts.isEmpty() ? none : String.join(", ", parts);
  }

  /**
   * What is not shown, in words, and where it is known from: {@code 12 known findings in the
   * baseline, 3 suppressed}; empty if nothing is hidden.
   */
  public String hidden() {
    List<String> parts = new ArrayList<>();
    addCount(parts, baselined, "known finding in the baseline", "known findings in the baseline");
    addCount(parts, suppressed, "suppressed", "suppressed");
    return String.join(", ", parts);
  }

  private static void addCount(List<String> parts, int number, String one, String many) {
    if (number > 0) {
      parts.add(number + " " + (number == 1 ? one : many));
    }
  }
}
