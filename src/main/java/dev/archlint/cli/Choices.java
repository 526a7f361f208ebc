package dev.archlint.cli;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the values of options and keeps what is wrong with them, so that all of it is said. */
final class Choices {
  /** Each once: what is wrong with one file may be met by way of several others. */
  private final Set<Problem> problems = new LinkedHashSet<>();

  /** One of a few; the first of {@code known} where it is none. */
  <T> T one(String option, String given, Map<String, T> known) {
    T value = known.get(given);
    if (value == null) {
      problem(
          option,
          "\"%s\" is none of its values".formatted(given),
          "use one of " + String.join(", ", known.keySet()));
      return known.values().iterator().next();
    }
    return value;
  }

  /** One of a few, or none. */
  <T> Optional<T> maybe(String option, @Nullable String given, Map<String, T> known) {
    return given == null ? Optional.empty() : Optional.of(one(option, given, known));
  }

  /** Rules and groups. */
  Set<String> rules(String option, Collection<String> given, Catalogue catalogue) {
    Set<String> names = new TreeSet<>();
    for (String name : given) {
      String trimmed = name.strip();
      if (catalogue.rules().knows(trimmed)) {
        names.add(trimmed);
      } else {
        problem(
            option,
            "\"%s\" is no rule and no group".formatted(trimmed),
            catalogue.mendUnknownRule(trimmed));
      }
    }
    return names;
  }

  void problem(String where, String what, String mend) {
    problems.add(new Problem(where, Optional.empty(), what, mend));
  }

  void problems(InvalidInputException thrown) {
    problems(thrown.problems());
  }

  void problems(List<Problem> more) {
    problems.addAll(more);
  }

  /** Throws all that was wrong so far. */
  void check() throws InvalidInputException {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(List.copyOf(problems));
    }
  }
}
