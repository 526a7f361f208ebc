package dev.archlint.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.pack.Pack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs derived from the templates of the built-in packs serve those templates' documents. */
final class TemplatePacksTest {
  /** The templates are no part of this repository. */
  private static final Path TEMPLATES = Path.of("..", "shared", "templates");

  /** Standing text is finished as it is. */
  private static final List<String> FINISHED =
      List.of("Architectural Change Process", "Approval Sign-Off");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "architecture-document",
        "living-architecture",
        "module-spec",
        "system-architecture",
        "technical-architecture"
      })
  void derivedPackKnowsTheTemplateFromAFinishedDocument(String id) throws Exception {
    Path file = TEMPLATES.resolve(id + ".md");
    assumeTrue(Files.exists(file), "no templates here");
    String template = Files.readString(file);
    DerivedPack derived = Lint.derive(template);
    Pack pack = Lint.pack(derived);

    assertThat(Lint.derive(template)).isEqualTo(derived);
    assertThat(Lint.silent(pack, template)).isSubsetOf(FINISHED);
    assertThat(Lint.lint(pack, template))
        .extracting(finding -> finding.rule())
        .doesNotContain(
            "section-missing",
            "section-order",
            "section-level",
            "section-duplicate",
            "section-unknown",
            "field-missing",
            "table-missing",
            "table-column-missing");
    SkeletonTest.assertUnfilledAndRight(pack, Skeleton.of(pack, Optional.empty()));
    String finished = Files.readString(Path.of("test-fixtures/packs", id, "finished.md"));
    var findings = Lint.lint(pack, finished);
    System.out.printf("Derived pack: %s has %d findings when finished%n", id, findings.size());
    assertThat(findings).isEmpty();
  }
}
