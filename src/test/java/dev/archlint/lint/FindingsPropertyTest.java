package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rules;
import dev.archlint.source.Position;
import dev.archlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of the findings in every document, held against any pack. */
final class FindingsPropertyTest {
  private static final String SEED = "20261125";

  /** What rules look at, and what moves it about. */
  private static final List<String> PIECES =
      List.of(
          "# ",
          "## ",
          "### 1.2 ",
          "- ",
          "  - [ ] ",
          "1. ",
          "> ",
          "| ",
          " |\n|---|---|\n",
          "|  |",
          "TODO",
          "TBD (#4)",
          "???",
          "[Your name]",
          "[Describe x]",
          "{{ a }}",
          "YYYY-MM-DD",
          "A | B",
          "**Status:**",
          "Owner: ",
          "**Last Updated:** 2026-01-02",
          "v1.2",
          "N/A",
          "[a](#b)",
          "[a](b.md)",
          "[a][b]",
          "[b]: c\n",
          "![a](b)",
          "`a`",
          "```\n",
          "<!-- a -->",
          "<!-- archlint-disable -->",
          "<!-- archlint-disable-next-line table -->",
          "<br>",
          "&amp;",
          "---\n",
          "===\n",
          "---\nowner: [Your name]\nstatus: Draft\n---\n",
          "a",
          "é",
          "😀",
          "\u0301",
          "\u202E",
          "\t",
          " ",
          "\0",
          "\r",
          "\r\n",
          "\n",
          "\n",
          "\n\n",
          "\n\n");

  private final Rules rules;
  private final List<Linter> linters = new ArrayList<>();
  private final List<String> pieces = new ArrayList<>(PIECES);

  FindingsPropertyTest() throws Exception {
    rules = Rules.builtIn();
    for (Pack pack : BuiltInPacks.all()) {
      DocumentSettings settings =
          DocumentSettings.of(new PackChooser(BuiltInPacks.all(), Optional.of(pack)));
      linters.add(
          new Linter(rules, new FindingFilter(rules, Selection.DEFAULT), input -> settings));
      headings(pack.root());
    }
  }

  private void headings(SectionSpec part) {
    for (SectionSpec section : part.sections()) {
      pieces.add("\n\n## " + section.name() + "\n\n");
      headings(section);
    }
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Property(tries = 300, seed = SEED)
  void noneLiesOutsideItsDocumentAndAllAreInOrder(@ForAll("documents") String text) {
    SourceFile source = SourceFile.of("a.md", text);
    Position start = new Position(1, 1);
    Position end = source.position(source.text().length());
    for (Linter linter : linters) {
      Input input = Input.of("a.md", text.getBytes(StandardCharsets.UTF_8));
      DocumentResult result = linter.lint(List.of(input), 1).stream().findFirst().orElseThrow();
      assertThat(result.failures()).isEmpty();
      assertThat(result.findings()).isSorted();
      if (text.indexOf('\0') >= 0) {
        assertThat(result.findings()).hasSize(1);
        continue;
      }
      for (Finding finding : result.findings()) {
        assertThat(finding.path()).isEqualTo("a.md");
        assertThat(finding.range().start()).isBetween(start, finding.range().end());
        assertThat(finding.range().end()).isLessThanOrEqualTo(end);
        int line = finding.range().end().line();
        // A column that the line has, or the one behind its end.
        assertThat(finding.range().end().column())
            .isLessThanOrEqualTo(source.lineSpan(line).length() + 1);
      }
    }
  }
}
