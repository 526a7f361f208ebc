package dev.archlint.pack;

import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a pack. */
final class PackProblems {
  private final SourceFile source;
  private final List<Problem> problems = new ArrayList<>();

  PackProblems(SourceFile source) {
    this.source = source;
  }

  void add(YamlNode place, String what, String mend) {
    problems.add(
        new Problem(source.path(), Optional.of(source.position(place.span().start())), what, mend));
  }

  void addAll(List<Problem> more) {
    problems.addAll(more);
  }

  /** The 1-based line on which a node begins. */
  int line(YamlNode node) {
    return source.line(node.span().start());
  }

  /** In the order of the source. */
  List<Problem> sorted() {
    return problems.stream()
        .sorted(Comparator.comparing(problem -> problem.position().orElseThrow()))
        .toList();
  }
}
