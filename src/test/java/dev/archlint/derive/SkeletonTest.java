package dev.archlint.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.rule.Finding;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SkeletonTest {
  /** What speaks of answers that are not there yet; all else is the skeleton's own fault. */
  private static final Set<String> UNFILLED =
      Set.of(
          "section-empty",
          "field-empty",
          "table-rows",
          "table-blank-cell",
          "table-blank-row",
          "placeholder-text",
          "placeholder-choice",
          "list-item-empty",
          "section-content",
          "checklist-open");

  static List<Pack> packs() {
    return BuiltInPacks.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void isUnfilledEverywhereAndStructurallyRight(Pack pack) {
    assertUnfilledAndRight(pack, Skeleton.of(pack, Optional.empty()));
  }

  static void assertUnfilledAndRight(Pack pack, String skeleton) {
    assertThat(Lint.lint(pack, skeleton)).extracting(Finding::rule).isSubsetOf(UNFILLED);
    assertThat(Lint.silent(pack, skeleton)).isSubsetOf("Approval Sign-Off");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void withATitleItLacksNone(Pack pack) {
    String skeleton = Skeleton.of(pack, Optional.of("Ferry Tickets"));
    assertThat(skeleton.lines().findFirst().orElseThrow())
        .startsWith("# ")
        .contains("Ferry Tickets")
        .doesNotContain("[");
    assertThat(Lint.lint(pack, skeleton)).extracting(Finding::rule).isSubsetOf(UNFILLED);
  }

  @Test
  void hostileWordsStayInTheirPlace() throws Exception {
    Pack pack =
        PackReader.read(
            SourceFile.of(
                "pack.yaml",
                """
                id: hostile
                title: Hostile
                sections:
                  - heading: A
                    guidance: "ends --> here\\n# Not a heading"
                    tables: [{ columns: ["a|b", c] }]
                """),
            Optional.empty());
    assertThat(Skeleton.of(pack, Optional.of("x\n# y\u001b[31m")))
        .isEqualTo(
            """
            # x # y [31m

            ## A

            <!-- ends - -> here # Not a heading -->

            | a\\|b | c |
            |---|---|
            |  |  |
            """);
  }
}
