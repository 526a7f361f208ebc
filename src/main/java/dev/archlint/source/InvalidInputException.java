package dev.archlint.source;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown with all the problems of a pack, a configuration or a call at once. */
public final class InvalidInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of the source. */
  public List<Problem> problems() {
    return problems;
  }
}
