package dev.archlint.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.archlint.document.Heading;
import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.lint.DocumentResult;
import dev.archlint.lint.DocumentSettings;
import dev.archlint.lint.Input;
import dev.archlint.lint.Linter;
import dev.archlint.lint.PackChooser;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.rule.Rules;
import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What authors may do to all of a finished document without a word. */
class LibertiesTest {
  private static final String NUMBER = "^([0-9]+|[A-Z])([.][0-9]+)*[.)]?\\s+";

  /** Changes to the text of each heading. */
  private static final Map<String, UnaryOperator<String>> HEADINGS = headings();

  /** Changes to a document as a whole. */
  private static final Map<String, UnaryOperator<String>> DOCUMENTS = documents();

  private static Map<String, UnaryOperator<String>> headings() {
    Map<String, UnaryOperator<String>> liberties = new LinkedHashMap<>();
    liberties.put("numbers dropped", heading -> heading.replaceFirst(NUMBER, ""));
    liberties.put("shouting", heading -> heading.toUpperCase(Locale.ROOT));
    liberties.put("whispering", heading -> heading.toLowerCase(Locale.ROOT));
    liberties.put("an ampersand", heading -> heading.replace(" and ", " & "));
    liberties.put("no ampersand", heading -> heading.replace(" & ", " and "));
    liberties.put("an emoji before", heading -> "🔧 " + heading.replaceFirst(NUMBER, ""));
    liberties.put("an emoji behind", heading -> heading + " ✨");
    liberties.put("bold", heading -> "**" + heading + "**");
    liberties.put("a link", heading -> "[" + heading.replaceAll("[\\[\\]]", "") + "](#top)");
    liberties.put("a colon at the end", heading -> heading + ":");
    liberties.put("words in parentheses", heading -> heading + " (as of spring)");
    liberties.put("an anchor", heading -> "<a id=\"x\"></a>" + heading);
    return liberties;
  }

  private static Map<String, UnaryOperator<String>> documents() {
    Map<String, UnaryOperator<String>> liberties = new LinkedHashMap<>();
    liberties.put(
        "closed headings",
        text -> eachHeading(text, (marks, words) -> marks + " " + words + " " + marks));
    liberties.put(
        "one level deeper", text -> eachHeading(text, (marks, words) -> "#" + marks + " " + words));
    liberties.put(
        "sections at the level of the title",
        text ->
            eachHeading(
                text,
                (marks, words) -> marks.substring(Math.min(1, marks.length() - 1)) + " " + words));
    liberties.put(
        "title at the level of sections",
        text ->
            eachHeading(
                text, (marks, words) -> (marks.length() == 1 ? "##" : marks) + " " + words));
    liberties.put("underlined headings", LibertiesTest::underlined);
    liberties.put("numbers at all headings", LibertiesTest::numbered);
    liberties.put(
        "a table of contents",
        text -> afterTitle(text, "## Table of Contents\n\n- First things\n  - First of them\n\n"));
    liberties.put("front matter", text -> "---\nowner: docs\ntags: [a, b]\n---\n\n" + text);
    liberties.put(
        "a section of the author's own", text -> text + "\n## Thanks\n\nTo all who read it.\n");
    liberties.put(
        "a foreword", text -> afterTitle(text, "## Foreword\n\nWhy we wrote this down.\n\n"));
    liberties.put("parts above the sections", LibertiesTest::inParts);
    liberties.put("stars for dashes", text -> text.replace("\n- ", "\n* "));
    liberties.put("other line ends", text -> text.replace("\n", "\r\n"));
    liberties.put("a byte order mark", text -> "\uFEFF" + text);
    liberties.put(
        "underscores for stars", text -> text.replaceAll("\\*\\*([^*`\n]+)\\*\\*", "__$1__"));
    liberties.put(
        "colons outside the bold",
        text -> text.replaceAll("(?m)^(- )?\\*\\*([^*`\n]+):\\*\\*", "$1**$2**:"));
    liberties.put("blank lines doubled", text -> text.replace("\n\n## ", "\n\n\n\n## "));
    liberties.put("labels as lines", text -> eachLabel(text, "**%s:** %s\n"));
    liberties.put("labels in plain words", text -> eachLabel(text, "- %s: %s"));
    liberties.put("labels in a table", text -> eachLabel(text, "| %s | %s |"));
    liberties.put("labels as subsections", text -> eachLabel(text, "### %s\n\n%s\n"));
    return liberties;
  }

  /** Writes the items {@code - **Label:** value} of the first section in another form. */
  private static String eachLabel(String text, String form) {
    int start = text.indexOf("\n## ");
    int end = text.indexOf("\n## ", start + 1);
    StringBuilder changed = new StringBuilder();
    boolean table = form.startsWith("|");
    boolean head = false;
    for (String line : text.substring(start, end).split("\n", -1)) {
      Matcher label = LABEL.matcher(line);
      if (label.matches()) {
        changed.append(table && !head ? "| Field | Value |\n|---|---|\n" : "");
        head = true;
        changed.append(form.formatted(label.group(1), label.group(2))).append('\n');
      } else {
        changed.append(line).append('\n');
      }
    }
    return text.substring(0, start) + changed + text.substring(end);
  }

  private static final Pattern LABEL = Pattern.compile("- \\*\\*([^:]+):\\*\\* (.*)");

  @TestFactory
  Stream<DynamicTest> finishedDocumentsStayFinished() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Pack pack : BuiltInPacks.all()) {
      Path file = Path.of("test-fixtures/packs", pack.id(), "finished.md");
      // In a pack that asks for no section, nothing tells sections from a title beside them.
      if (pack.root().sections().isEmpty()) {
        continue;
      }
      String text = Files.readString(file);
      HEADINGS.forEach(
          (name, liberty) ->
              tests.add(
                  dynamicTest(
                      pack.id() + ": " + name,
                      () ->
                          check(
                              pack,
                              eachHeading(
                                  text,
                                  (marks, words) ->
                                      marks
                                          + " "
                                          + (marks.length() == 1
                                              ? words
                                              : liberty.apply(words)))))));
      DOCUMENTS.forEach(
          (name, liberty) ->
              tests.add(
                  dynamicTest(pack.id() + ": " + name, () -> check(pack, liberty.apply(text)))));
    }
    return tests.stream();
  }

  private static void check(Pack pack, String text) throws Exception {
    DocumentSettings settings =
        DocumentSettings.of(new PackChooser(BuiltInPacks.all(), Optional.empty()));
    Linter linter =
        new Linter(
            Rules.builtIn(),
            new FindingFilter(Rules.builtIn(), Selection.DEFAULT),
            input -> settings);
    DocumentResult result =
        linter
            .lint(List.of(Input.of("a.md", text.getBytes(StandardCharsets.UTF_8))), 1)
            .iterator()
            .next();

    assertThat(result.choice().pack().map(Pack::id)).contains(pack.id());
    // A link to a heading that reads otherwise now is rightly broken.
    assertThat(result.findings())
        .filteredOn(finding -> !finding.rule().equals("link-broken"))
        .isEmpty();
  }

  private interface Rewrite {
    String apply(String marks, String words);
  }

  private static String eachHeading(String text, Rewrite rewrite) {
    List<Heading> headings =
        new ArrayList<>(
            MarkdownParser.parse(SourceFile.of("a.md", text))
                .sections()
                .map(section -> section.heading().orElseThrow())
                .toList());
    Collections.reverse(headings);
    StringBuilder changed = new StringBuilder(text);
    for (Heading heading : headings) {
      String words = text.substring(heading.text().span().start(), heading.text().span().end());
      changed.replace(
          heading.span().start(),
          heading.span().end(),
          rewrite.apply("#".repeat(heading.level()), words));
    }
    return changed.toString();
  }

  private static String underlined(String text) {
    return eachHeading(
        text,
        (marks, words) ->
            switch (marks.length()) {
              case 1 -> words + "\n=====\n";
              // With its number the line would begin a list.
              case 2 -> words.replaceFirst(NUMBER, "") + "\n-----\n";
              default -> marks + " " + words;
            });
  }

  /** Numbers as 2.1.3 from the nesting, whatever numbers stood there. */
  private static String numbered(String text) {
    List<String> numbers = new ArrayList<>();
    int[] counts = new int[7];
    for (Heading heading :
        MarkdownParser.parse(SourceFile.of("a.md", text))
            .sections()
            .map(section -> section.heading().orElseThrow())
            .toList()) {
      counts[heading.level()]++;
      for (int level = heading.level() + 1; level < counts.length; level++) {
        counts[level] = 0;
      }
      StringBuilder number = new StringBuilder();
      for (int level = 2; level <= heading.level(); level++) {
        number.append(counts[level]).append('.');
      }
      numbers.add(number.append(' ').toString().strip());
    }
    Collections.reverse(numbers);
    List<String> left = new ArrayList<>(numbers);
    return eachHeading(
        text,
        (marks, words) -> marks + " " + left.remove(0) + " " + words.replaceFirst(NUMBER, ""));
  }

  private static String afterTitle(String text, String what) {
    int at = text.indexOf("\n## ") + 1;
    return text.substring(0, at) + what + text.substring(at);
  }

  /** Sections one level deeper, half of them in a part of their own. */
  private static String inParts(String text) {
    String deeper =
        eachHeading(
            text, (marks, words) -> (marks.length() == 1 ? "#" : "#" + marks) + " " + words);
    int first = deeper.indexOf("\n### ") + 1;
    int middle = deeper.indexOf("\n### ", deeper.length() / 2) + 1;
    return deeper.substring(0, first)
        + "## Part One\n\n"
        + deeper.substring(first, middle)
        + "## Part Two\n\n"
        + deeper.substring(middle);
  }
}
