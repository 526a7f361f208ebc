package dev.archlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Headings and tables are those that GitHub's own parser sees. */
final class CmarkGfmTest {
  private static final int DOCUMENTS = 200;

  /** What may stand between two tables, so that each construct meets each other one. */
  private static final List<String> AFTER_A_ROW =
      List.of(
          "---",
          "***",
          "text",
          "[x]",
          "`a|b`",
          "7. x|y",
          "- x|y",
          "-",
          "    x|y",
          "   x|y",
          "```",
          "> x|y",
          "# h",
          "<div>",
          "<x-y>",
          "<!-- c -->",
          "|",
          "||",
          "[a]: /u",
          "x | y\n--|--");

  @BeforeAll
  static void needsTheProgram() {
    assumeTrue(CmarkGfm.isInstalled(), "cmark-gfm is not installed: nothing to compare with");
  }

  @Test
  void agreesOnRandomDocuments() {
    for (long seed = 1; seed <= DOCUMENTS; seed++) {
      compare(RandomMarkdown.of(seed));
    }
  }

  @Test
  void agreesOnWhatMayFollowARow() {
    for (String line : AFTER_A_ROW) {
      compare("a | b\n--|--\n1 | 2\n" + line + "\n");
      compare("text\na | b\n:-|-:\n" + line + "\nafter | wards\n");
      compare("- text\n  |a|b|\n  |-|-|\n  " + line + "\n");
    }
  }

  private static void compare(String markdown) {
    assertThat(
            headingsAndTables(
                CmarkGfm.outline(MarkdownParser.parse(SourceFile.of("a.md", markdown)))))
        .as(markdown)
        .isEqualTo(headingsAndTables(CmarkGfm.outline(markdown)));
  }

  private static List<String> headingsAndTables(List<String> outline) {
    return outline.stream()
        .map(String::strip)
        .filter(
            line ->
                line.startsWith("heading")
                    || line.startsWith("table")
                    || line.startsWith("row")
                    || line.startsWith("cell"))
        .toList();
  }
}
