package dev.archlint.variants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.match.Match;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Makes each defect once in each place of the finished documents, and counts what is found. */
class OneDefectTest {
  @Test
  void oneDefectInTheStructureIsOneFinding() throws Exception {
    check("structure", SectionVariants::of);
  }

  @Test
  void oneDefectInATableAFieldOrACountIsOneFinding() throws Exception {
    check("tables, fields and counts", PartVariants::of);
  }

  private static void check(String what, Function<Match, List<Variant>> maker) throws Exception {
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    for (Pack pack : BuiltInPacks.all()) {
      Match finished = Judge.match(pack, Judge.finished(pack));
      assertThat(Judge.findings(finished)).as(pack.id()).isEmpty();
      for (Variant variant : maker.apply(finished)) {
        judge(pack, variant, tallies, misses);
      }
    }
    report(what, tallies, misses);
  }

  private static void judge(
      Pack pack, Variant variant, Map<String, Tally> tallies, List<String> misses) {
    List<Finding> findings = Judge.findings(Judge.match(pack, variant.text()));
    boolean found = findings.stream().anyMatch(finding -> finding.rule().equals(variant.rule()));
    boolean there =
        findings.stream()
            .anyMatch(
                finding ->
                    finding.rule().equals(variant.rule())
                        && variant.lines().contains(finding.range().start().line()));
    int further = Math.max(findings.size() - 1, 0);
    tallies.merge(variant.kind(), new Tally(1, found ? 1 : 0, there ? 1 : 0, further), Tally::plus);
    if (!there || further > 0) {
      misses.add(Judge.miss(pack, variant, findings));
    }
  }

  /** The build prints the table: how good the alignment is, is a fact to look at. */
  private static void report(String what, Map<String, Tally> tallies, List<String> misses) {
    StringBuilder table = new StringBuilder("One-defect variants, " + what + ":\n");
    Tally all = new Tally(0, 0, 0, 0);
    for (Map.Entry<String, Tally> row : tallies.entrySet()) {
      table.append(row.getValue().row(row.getKey()));
      all = all.plus(row.getValue());
    }
    table.append(all.row("all"));
    misses.forEach(miss -> table.append("  ").append(miss).append('\n'));
    System.out.println(table);
    assertThat(all.share(all.found())).as("found by the right rule").isGreaterThanOrEqualTo(0.99);
    assertThat(all.share(all.there())).as("at the right line").isGreaterThanOrEqualTo(0.98);
    assertThat(all.share(all.further())).as("further findings a variant").isLessThan(0.05);
  }

  /**
   * What was found in the variants of a kind.
   *
   * @param found by the right rule
   * @param there at the right line too
   * @param further findings beside the one
   */
  private record Tally(int variants, int found, int there, int further) {
    Tally plus(Tally other) {
      return new Tally(
          variants + other.variants,
          found + other.found,
          there + other.there,
          further + other.further);
    }

    double share(int count) {
      return (double) count / variants;
    }

    String row(String kind) {
      return "  %-30s %5d variants  %6.2f %% found  %6.2f %% at the line  %5.3f further%n"
          .formatted(kind, variants, 100 * share(found), 100 * share(there), share(further));
    }
  }
}
