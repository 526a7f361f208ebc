package dev.archlint.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.derive.DerivedPack;
import dev.archlint.derive.Skeleton;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.rule.Finding;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Puts each placeholder and each instruction of a template back into a finished document, one at a
 * time: each must give exactly one finding, at its line.
 */
class ReinsertionTest {
  /** The templates are no part of this repository. */
  private static final Path TEMPLATES = Path.of("..", "shared", "templates");

  private static final Path SHAPES = Path.of("test-fixtures", "derive");

  @Test
  void whatTheTemplateSaysIsFoundAgain() throws Exception {
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    for (Pack pack : BuiltInPacks.all()) {
      Path file = TEMPLATES.resolve(pack.id() + ".md");
      if (!Files.exists(file)) {
        continue;
      }
      String template = Files.readString(file);
      for (Variant variant :
          Reinsertions.of(Judge.match(pack, template), Judge.match(pack, Judge.finished(pack)))) {
        judge(pack, variant, tallies, misses);
      }
    }
    assumeTrue(!tallies.isEmpty(), "no templates here");
    report(tallies, misses);
  }

  /** The same over the skeletons of the packs. */
  @Test
  void whatASkeletonSaysIsFoundAgain() throws Exception {
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    for (Pack pack : BuiltInPacks.all()) {
      String skeleton = Skeleton.of(pack, Optional.empty());
      for (Variant variant :
          Reinsertions.of(Judge.match(pack, skeleton), Judge.match(pack, Judge.finished(pack)))) {
        judge(pack, variant, tallies, misses);
      }
    }
    report(tallies, misses);
  }

  /** The same over templates of other shapes, with packs derived from them. */
  @Test
  void whatAnyTemplateSaysIsFoundAgain() throws Exception {
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    try (Stream<Path> folders = Files.list(SHAPES)) {
      for (Path shape : folders.sorted().toList()) {
        String template = Files.readString(shape.resolve("template.md"));
        Pack pack = derived(template, shape.getFileName().toString());
        String filled = Files.readString(shape.resolve("filled.md"));
        for (Variant variant :
            Reinsertions.of(Judge.match(pack, template), Judge.match(pack, filled))) {
          judge(pack, variant, tallies, misses);
        }
      }
    }
    report(tallies, misses);
  }

  private static Pack derived(String template, String id) throws InvalidInputException {
    DerivedPack derived =
        DerivedPack.of(MarkdownParser.parse(SourceFile.of("template.md", template)), id);
    return PackReader.read(
        SourceFile.of("pack.yaml", derived.pack()),
        Optional.of(SourceFile.of("fingerprints.txt", derived.fingerprints())));
  }

  private static void judge(
      Pack pack, Variant variant, Map<String, Tally> tallies, List<String> misses) {
    List<Finding> findings = new ArrayList<>(Judge.findings(Judge.match(pack, variant.text())));
    // A heading that is put back takes the anchor of the one that stood there with it.
    if (variant.kind().contains(" in heading")) {
      findings.removeIf(finding -> finding.rule().equals("link-broken"));
    }
    boolean one =
        findings.size() == 1
            && findings.get(0).rule().startsWith(variant.rule())
            && variant.lines().contains(findings.get(0).range().start().line());
    tallies.merge(variant.kind(), new Tally(1, one ? 1 : 0), Tally::plus);
    tallies.merge("all of " + pack.id(), new Tally(1, one ? 1 : 0), Tally::plus);
    if (!one) {
      misses.add(Judge.miss(pack, variant, findings));
    }
  }

  private static void report(Map<String, Tally> tallies, List<String> misses) {
    StringBuilder table = new StringBuilder("Pieces of templates left:\n");
    Tally all = new Tally(0, 0);
    for (Map.Entry<String, Tally> row : tallies.entrySet()) {
      table.append(row.getValue().row(row.getKey()));
      all = row.getKey().startsWith("all of ") ? all.plus(row.getValue()) : all;
    }
    table.append(all.row("all"));
    misses.forEach(miss -> table.append("  ").append(miss).append('\n'));
    System.out.println(table);
    assertThat(all.share()).as("exactly one finding, at the line").isGreaterThanOrEqualTo(0.99);
  }

  /**
   * What was found in the variants of a kind.
   *
   * @param right with exactly one finding, of the right rule and at the right line
   */
  private record Tally(int variants, int right) {
    Tally plus(Tally other) {
      return new Tally(variants + other.variants, right + other.right);
    }

    double share() {
      return (double) right / variants;
    }

    String row(String kind) {
      return "  %-44s %5d variants  %6.2f %% right%n".formatted(kind, variants, 100 * share());
    }
  }
}
