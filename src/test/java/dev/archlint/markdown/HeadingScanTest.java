package dev.archlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.document.Section;
import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingScanTest {
  @Test
  void findsHeadingsOfEachKind() {
    assertThat(scan("# A\n\ntext\n## **B** `c` ##\nD\n===\n\nE\nF\n-\n"))
        .hasValueSatisfying(found -> assertThat(found).contains("A", "B c", "D", "E F"));
  }

  @Test
  void looksAtTheLastOfManyLines() {
    assertThat(scan("word\n".repeat(40) + "last\n---\n"))
        .hasValueSatisfying(found -> assertThat(found).contains("last", "word last").hasSize(12));
  }

  @Test
  void readsNoTextBetweenThem() {
    assertThat(scan("# A\n\n" + "Some text, and more of it.\n\n".repeat(50))).hasValue(Set.of("A"));
  }

  @Test
  void leavesDeepNestingToTheParser() {
    assertThat(scan("- ".repeat(95) + "a\n")).isEmpty();
    assertThat(scan("> ".repeat(95) + "a\n")).isEmpty();
    assertThat(scan("\t".repeat(50) + "- a\n")).isEmpty();
    assertThat(scan("```\n" + " ".repeat(90) + "x\n```\n")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"# [Goals][g]\n\n[g]: x\n", "<div>\na\n---\n", "a ```\n---\n"})
  void leavesToTheParserWhatOnlyItCanTell(String text) {
    assertThat(scan(text)).isEmpty();
  }

  @Property(tries = 5000)
  void missesNoHeading(@ForAll("documents") String text) {
    checkAgainstParser(text);
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> random = Arbitraries.longs().map(RandomMarkdown::of);
    return random.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
  }

  @Test
  void missesNoHeadingOfADocument() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("test-fixtures"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".md")).toList()) {
        checkAgainstParser(Files.readString(file));
      }
    }
  }

  private static void checkAgainstParser(String text) {
    Document document = MarkdownParser.parse(SourceFile.of("a.md", text));
    Optional<Set<String>> found = scan(text);
    if (document.unreadable().isPresent()) {
      assertThat(found).as("is left to the parser").isEmpty();
    } else if (found.isPresent()) {
      List<String> titles = document.sections().map(HeadingScanTest::words).toList();
      // A longer one has more words than anybody asks for.
      assertThat(found.get())
          .as(text)
          .containsAll(titles.stream().filter(title -> title.split(" ").length < 12).toList());
    }
  }

  private static Optional<Set<String>> scan(String text) {
    return HeadingScan.of(SourceFile.of("a.md", text))
        .map(found -> found.sections().map(HeadingScanTest::words).collect(Collectors.toSet()));
  }

  /** What headings are compared by. */
  private static String words(Section section) {
    return section.title().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
