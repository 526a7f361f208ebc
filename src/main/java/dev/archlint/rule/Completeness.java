package dev.archlint.rule;

import java.util.List;
import java.util.Objects;

/**
 * How much of what its pack asks for a document has.
 *
 * @param satisfied number of parts that are there and filled in
 * @param required number of parts that the pack asks for
 * @param gaps where parts are missing, in the order of the pack
 */
public record Completeness(int satisfied, int required, List<Gap> gaps) {
  public Completeness {
    gaps = List.copyOf(gaps);
    if (satisfied < 0 || required < satisfied) {
      throw new IllegalArgumentException(satisfied + " of " + required);
    }
  }

  /**
   * A part of a document that lacks something.
   *
   * @param name its heading, or the name that the pack has for it
   * @param missing how many of its parts are not there or not filled in, itself included
   * @param required how many it has to have
   */
  public record Gap(String name, int missing, int required) {
    public Gap {
      Objects.requireNonNull(name);
    }
  }

  /** 0 to 1; 1 for a pack that asks for nothing. */
  public double ratio() {
    return required == 0 ? 1 : (double) satisfied / required;
  }

  /** In percent, rounded down: 100 is said of nothing that lacks a part. */
  public int percent() {
    return required == 0 ? 100 : (int) (100L * satisfied / required);
  }
}
