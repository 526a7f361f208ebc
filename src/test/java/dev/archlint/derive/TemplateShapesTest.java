package dev.archlint.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.pack.Pack;
import dev.archlint.rule.Finding;
import dev.archlint.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates of many shapes, each in a folder with a copy that somebody filled in: what is to be
 * replaced stands in braces or angle brackets, what to write in comments, italics or plain words.
 */
final class TemplateShapesTest {
  private static final Path SHAPES = Path.of("test-fixtures", "derive");

  /** What speaks of a structure that is not there; a template has all of its own. */
  private static final Set<String> STRUCTURE =
      Set.of(
          "section-missing",
          "section-order",
          "section-level",
          "section-duplicate",
          "section-unknown",
          "field-missing",
          "table-missing",
          "table-column-missing",
          "document-title");

  static List<Path> shapes() throws IOException {
    try (Stream<Path> folders = Files.list(SHAPES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aTemplateIsUnfilledEverywhereAndAFilledCopyClean(Path shape) throws Exception {
    String template = Files.readString(shape.resolve("template.md"));
    DerivedPack derived = Lint.derive(template);
    assertThat(Lint.derive(template)).as("the same bytes").isEqualTo(derived);
    Snapshots.assertMatches(shape.resolve("pack.yaml"), derived.pack());

    Pack pack = Lint.pack(derived);
    assertThat(Lint.silent(pack, template)).as("sections without a word").isEmpty();
    assertThat(Lint.lint(pack, template))
        .extracting(Finding::rule)
        .doesNotContainAnyElementsOf(STRUCTURE);
    assertThat(Lint.lint(pack, Files.readString(shape.resolve("filled.md")))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aSkeletonOfTheDerivedPackIsRight(Path shape) throws Exception {
    Pack pack = Lint.pack(Lint.derive(Files.readString(shape.resolve("template.md"))));
    SkeletonTest.assertUnfilledAndRight(pack, Skeleton.of(pack, Optional.empty()));
  }
}
