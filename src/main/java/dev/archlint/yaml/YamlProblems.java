package dev.archlint.yaml;

import dev.archlint.source.Position;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a YAML file. */
public final class YamlProblems {
  private final SourceFile source;
  private final List<Problem> problems = new ArrayList<>();

  public YamlProblems(SourceFile source) {
    this.source = source;
  }

  /** Adds one, at the beginning of {@code place}. */
  public void add(YamlNode place, String what, String mend) {
    problems.add(new Problem(source.path(), Optional.of(position(place)), what, mend));
  }

  public void addAll(List<Problem> more) {
    problems.addAll(more);
  }

  /** The 1-based line on which a node begins. */
  public int line(YamlNode node) {
    return source.line(node.span().start());
  }

  /** Where a node begins. */
  public Position position(YamlNode node) {
    return source.position(node.span().start());
  }

  /** In the order of the source. */
  public List<Problem> sorted() {
    return problems.stream()
        .sorted(Comparator.comparing(problem -> problem.position().orElseThrow()))
        .toList();
  }
}
