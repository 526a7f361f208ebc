package dev.archlint.report;

import dev.archlint.source.Excerpt;
import dev.archlint.source.Range;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report says of one document besides its findings.
 *
 * @param path as users name it
 * @param pack id of the pack that it is held against; empty if none claims it
 * @param stage how far it says it is, {@code draft} to {@code retired}; empty if none claims it
 * @param completeness 0 to 1; empty if none claims it
 * @param readable whether it is text at all, so that a pack could claim it
 * @param excerpts the lines of places that findings point at, if the report is to show them
 */
public record DocumentSummary(
    String path,
    Optional<String> pack,
    Optional<String> stage,
    Optional<Double> completeness,
    boolean readable,
    Map<Range, Excerpt> excerpts) {
  public DocumentSummary {
    Objects.requireNonNull(path);
    Objects.requireNonNull(pack);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(completeness);
    excerpts = Map.copyOf(excerpts);
    completeness.ifPresent(
        ratio -> {
          if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("not a ratio: " + ratio);
          }
        });
  }

  /** Whether it could be linted, but no pack claims it. */
  public boolean isUnclaimed() {
    return readable && pack.isEmpty();
  }

  /** Completeness in hundredths, rounded down: 100 means all of it. */
  public Optional<Integer> percent() {
    // The small addition takes 0.29 * 100, which is a hair less than 29, for what it means.
    return completeness.map(ratio -> (int) Math.floor(ratio * 100 + 1e-9));
  }
}
