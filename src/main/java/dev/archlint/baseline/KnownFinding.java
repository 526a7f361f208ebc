package dev.archlint.baseline;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Fingerprint;
import java.util.Comparator;
import java.util.Objects;

/**
 * Findings of one document that say the same of the same text in the same section.
 *
 * @param path of the document, relative to the folder of the baseline, with {@code /} on every
 *     system
 * @param rule id of the rule
 * @param fingerprint what they are known by
 * @param count how many, at least 1
 * @param message what the first of them said, for people who read the file
 */
public record KnownFinding(
    String path, String rule, Fingerprint fingerprint, int count, String message)
    implements Comparable<KnownFinding> {
  private static final Comparator<KnownFinding> ORDER =
      Comparator.comparing((KnownFinding known) -> known.path())
          .thenComparing(KnownFinding::rule)
          .thenComparing(known -> known.fingerprint().value());

  public KnownFinding {
    Objects.requireNonNull(path);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(message);
    if (count < 1) {
      throw new IllegalArgumentException("not a count: " + count);
    }
  }

  /** One finding. */
  static KnownFinding of(String path, Finding finding) {
    return new KnownFinding(path, finding.rule(), Fingerprint.of(finding), 1, finding.message());
  }

  /** The same in another number. */
  KnownFinding count(int other) {
    return new KnownFinding(path, rule, fingerprint, other, message);
  }

  /** The same in another document. */
  KnownFinding path(String other) {
    return new KnownFinding(other, rule, fingerprint, count, message);
  }

  /** By path, rule and fingerprint, of which no two in a baseline share all three. */
  @Override
  public int compareTo(KnownFinding other) {
    return ORDER.compare(this, other);
  }
}
