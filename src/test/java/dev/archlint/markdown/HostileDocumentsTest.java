package dev.archlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.document.ListBlock;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Table;
import dev.archlint.document.ThematicBreak;
import dev.archlint.document.Unreadable;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts that hurt parsers are read or refused, and what honest documents reach is read. How long it
 * takes is measured in {@code bench/Pathological.java}: with the time quadratic, these texts would
 * take minutes.
 */
class HostileDocumentsTest {
  private static final int SIZE = 200_000;

  /** What is repeated, and whether the result is a document. */
  private static final Map<String, Boolean> UNITS =
      Map.ofEntries(
          Map.entry("> - ", false),
          Map.entry("> ", false),
          Map.entry("1. ", false),
          Map.entry("[a](", true),
          Map.entry("[a](b \"", true),
          Map.entry("![[]()", true),
          Map.entry("[a]", true),
          Map.entry("[a][b]", true),
          Map.entry("[ (](", true),
          Map.entry("[", true),
          Map.entry("![", true),
          Map.entry("`a ``", true),
          Map.entry("&amp;", true),
          Map.entry("<http://a>", true),
          Map.entry("a**b c* ", true),
          Map.entry("*a _b **c __d ", true),
          Map.entry("<a b=\"<b c='", true),
          Map.entry("a <!A ", true),
          Map.entry("a <?", true),
          Map.entry("a <![CDATA[", true),
          Map.entry("a <!-- ", true),
          Map.entry("\\", true),
          Map.entry("> a\nb\n", true),
          Map.entry("> a\n", true),
          Map.entry("word\n", true),
          Map.entry("a|b\n-|-\n", true),
          Map.entry("\n", true),
          Map.entry("\t", true),
          Map.entry("\uD800", true));

  @TestFactory
  Stream<DynamicTest> areReadOrRefused() {
    return UNITS.entrySet().stream()
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    "<%s>".formatted(unit.getKey().replace("\n", "\\n").replace("\t", "\\t")),
                    () -> {
                      String text = unit.getKey().repeat(SIZE / unit.getKey().length());
                      Document document = parse("# Title\n\n" + text);
                      assertThat(document.unreadable().isEmpty()).isEqualTo(unit.getValue());
                      document
                          .unreadable()
                          .ifPresent(
                              reason -> {
                                assertThat(reason.place().start()).isGreaterThanOrEqualTo(9);
                                assertThat(reason.mend()).isNotBlank();
                              });
                    }));
  }

  @Test
  void backtickRunsOfEachLengthAreText() {
    String text = lines(600, i -> "`".repeat(i + 1) + "a ").replace("\n", "");
    Paragraph paragraph = (Paragraph) parse(text).root().blocks().get(0);
    assertThat(paragraph.text().plain()).isEqualTo(text.strip());
  }

  @Test
  void whatHonestDocumentsReachIsRead() {
    Document rows = parse("| a | b |\n|---|---|\n" + lines(20_000, i -> "| " + i + " | x |"));
    assertThat(((Table) rows.root().blocks().get(0)).rows()).hasSize(20_000);
    Document items = parse(lines(20_000, i -> "- item " + i));
    assertThat(((ListBlock) items.root().blocks().get(0)).items()).hasSize(20_000);
    Document definitions = parse(lines(20_000, i -> "[r" + i + "]: /u" + i) + "\n[r19999]\n");
    assertThat(definitions.definitions()).hasSize(20_000);
    assertThat(definitions.links()).hasSize(1);
    Document entities = parse("Caf&eacute; &amp; bar ".repeat(6_000));
    assertThat(((Paragraph) entities.root().blocks().get(0)).text().plain())
        .startsWith("Café & bar Café")
        .hasSize(6_000 * 11 - 1);
    Document links = parse(lines(20_000, i -> "see [" + i + "](a.md#" + i + ")"));
    assertThat(links.links()).hasSize(20_000);
    Document headings = parse(lines(20_000, i -> "## Part " + i + "\n\ntext\n"));
    assertThat(headings.sections()).hasSize(20_000);
    assertThat(headings.sectionPath(headings.source().text().length() - 2))
        .containsExactly("Part 19999");
  }

  @Test
  void aMillionLinesAndOneLongLineAreRead() {
    assertThat(parse("\n".repeat(1_000_000)).source().lineCount()).isEqualTo(1_000_001);
    assertThat(parse("a\r".repeat(100_000)).source().lineCount()).isEqualTo(100_001);
    assertThat(parse("word ".repeat(2_000_000)).unreadable()).isEmpty();
  }

  @Test
  void aRuleOfAMillionMarksIsOne() {
    for (String mark : List.of("*", "- ", "_\t")) {
      assertThat(parse(mark.repeat(1_000_000)).root().blocks())
          .singleElement()
          .isInstanceOf(ThematicBreak.class);
    }
  }

  @Test
  void moreBlocksThanAnyDocumentHasAreRefusedUnread() {
    for (String block : List.of("- a\n", "a\n\n", "# a\n", "| a |\n", "> a\n\n", "***\n")) {
      String most = block.repeat(BlockLimit.MAX_BLOCKS);
      Unreadable reason = parse(most + block).unreadable().orElseThrow();
      assertThat(reason.reason())
          .isEqualTo("has more than 100,000 paragraphs, list items, table rows and other blocks");
      assertThat(reason.place()).isEqualTo(Span.at(most.length()));
    }
    assertThat(parse("some words\n".repeat(BlockLimit.MAX_BLOCKS + 1)).unreadable()).isEmpty();
    assertThat(parse("> a\n\n".repeat(BlockLimit.MAX_BLOCKS)).unreadable()).isEmpty();
  }

  @Test
  void eachQuoteAndItemThatALineBeginsIsABlock() {
    for (String line : List.of("> > > > a\n\n", "1. - + * a\n\n", ">>>>\n\n", "> 1) > -\n\n")) {
      String most = line.repeat(BlockLimit.MAX_BLOCKS / 4);
      assertThat(parse(most + line).unreadable().orElseThrow().place())
          .isEqualTo(Span.at(most.length()));
    }
    String numbers = "12 3. -4 5.6 7) \\> *a*\n\n";
    assertThat(parse(numbers.repeat(BlockLimit.MAX_BLOCKS / 4 + 1)).unreadable()).isEmpty();
  }

  private static String lines(int count, IntFunction<String> line) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, count).forEach(i -> text.append(line.apply(i)).append('\n'));
    return text.toString();
  }

  private static Document parse(String text) {
    return MarkdownParser.parse(SourceFile.of("a.md", text));
  }
}
