package dev.archlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(TableConstruct.class)
  void agreesOnRandomDocumentsWith(TableConstruct construct) {
    List<String> differing = new ArrayList<>();
    for (long seed = 1; seed <= DOCUMENTS; seed++) {
      String markdown = construct.document(seed);
      if (!ours(markdown).equals(theirs(markdown))) {
        differing.add(markdown);
      }
    }
    assertThat(differing).isEmpty();
  }

  /** All Markdown of this repository, and each case of the pages of rules as a document. */
  @Test
  void agreesOnTheMarkdownThatIsHere() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of(".", "docs", "rules", "test-fixtures", "../shared/templates")) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.walk(Path.of(folder), folder.equals(".") ? 1 : 9)) {
          for (Path file : files.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
            String text = Files.readString(file);
            texts.add(text);
            texts.addAll(blocks(text));
          }
        }
      }
    }
    // What is nested past the limit we do not read at all.
    texts.removeIf(
        text -> MarkdownParser.parse(SourceFile.of("a.md", text)).unreadable().isPresent());
    assertThat(texts).hasSizeGreaterThan(400);
    for (String text : texts) {
      compare(text);
    }
  }

  /** The documents that stand in a page between four backticks. */
  private static List<String> blocks(String page) {
    List<String> parts = List.of(page.split("(?m)^````.*\n"));
    return IntStream.range(0, parts.size()).filter(i -> i % 2 == 1).mapToObj(parts::get).toList();
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
    assertThat(ours(markdown)).as(markdown).isEqualTo(theirs(markdown));
  }

  private static List<String> ours(String markdown) {
    return headingsAndTables(
        CmarkGfm.outline(MarkdownParser.parse(SourceFile.of("a.md", markdown))));
  }

  /** Front matter, which GitHub shows as a table of its own, is none of its parser's business. */
  private static List<String> theirs(String markdown) {
    int start =
        MarkdownParser.parse(SourceFile.of("a.md", markdown))
            .frontMatter()
            .map(matter -> matter.span().end())
            .orElse(0);
    return headingsAndTables(CmarkGfm.outline(markdown.substring(start)));
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
