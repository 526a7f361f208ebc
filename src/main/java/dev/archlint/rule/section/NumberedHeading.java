package dev.archlint.rule.section;

import dev.archlint.document.Heading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A heading with its number.
 *
 * @param parts its numbers, outermost first
 * @param lettered whether the last of them is a letter
 */
record NumberedHeading(Heading heading, List<Integer> parts, boolean lettered) {
  NumberedHeading {
    Objects.requireNonNull(heading);
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a number without parts");
    }
  }

  /**
   * A number that is not the next one.
   *
   * @param what completes a sentence that begins with the heading
   */
  record Fault(Heading heading, String what) {
    Fault {
      Objects.requireNonNull(heading);
      Objects.requireNonNull(what);
    }
  }

  /**
   * The first heading among siblings whose number is wrong; what follows it is often wrong only
   * because of it.
   *
   * @param parent the section above them, if it has a number
   */
  static Optional<Fault> firstFault(
      Optional<NumberedHeading> parent, List<NumberedHeading> siblings) {
    if (siblings.size() < 2 || (parent.isEmpty() && areVersions(siblings))) {
      return Optional.empty();
    }
    for (int i = 0; i < siblings.size(); i++) {
      NumberedHeading at = siblings.get(i);
      Optional<Fault> fault = parent.flatMap(above -> nesting(above, at));
      if (fault.isEmpty() && i > 0) {
        fault = sequence(siblings.get(i - 1), at);
      }
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** Dotted numbers with nothing above that they could begin with: a history of releases. */
  private static boolean areVersions(List<NumberedHeading> siblings) {
    return siblings.stream().allMatch(heading -> heading.parts.size() > 1);
  }

  /**
   * A number of several parts begins with the number of the section above; a single one is local.
   */
  private static Optional<Fault> nesting(NumberedHeading above, NumberedHeading at) {
    List<Integer> prefix = at.parts.subList(0, at.parts.size() - 1);
    boolean deeper = prefix.size() >= above.parts.size();
    return prefix.isEmpty() || !deeper || prefix.equals(above.parts)
        ? Optional.empty()
        : Optional.of(new Fault(at.heading, "stands in \"%s\"".formatted(above.heading.title())));
  }

  private static Optional<Fault> sequence(NumberedHeading before, NumberedHeading at) {
    String title = before.heading.title();
    if (before.parts.size() != at.parts.size()) {
      return Optional.of(new Fault(at.heading, "stands at the level of \"%s\"".formatted(title)));
    }
    int step = at.last() - before.last();
    boolean begins = at.lettered != before.lettered;
    if (begins || step == 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            at.heading,
            step == 0
                ? "has the number of \"%s\"".formatted(title)
                : step < 0
                    ? "follows \"%s\"; its number is lower".formatted(title)
                    : "follows \"%s\"; %s skipped"
                        .formatted(title, step == 2 ? "a number is" : "numbers are")));
  }

  private int last() {
    return parts.get(parts.size() - 1);
  }
}
