package dev.archlint.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.yaml.YamlNode.Mapping;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlNode.Sequence;
import dev.archlint.yaml.YamlNode.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @Test
  void readsKeysInOrderWithStylesAndPlaces() throws Exception {
    SourceFile source = source("b: [x, 'y z']\na: |\n  one\n  two\nc:\nd: true\n");
    Mapping root = (Mapping) YamlReader.read(source);

    assertThat(root.entries())
        .extracting(entry -> entry.key().text())
        .containsExactly("b", "a", "c", "d");
    Sequence list = (Sequence) root.get("b").orElseThrow();
    assertThat(source.text(list.span())).isEqualTo("[x, 'y z']");
    Scalar quoted = (Scalar) list.items().get(1);
    assertThat(quoted.text()).isEqualTo("y z");
    assertThat(quoted.style()).isEqualTo(Style.QUOTED);
    assertThat(source.text(quoted.span())).isEqualTo("'y z'");
    Scalar block = (Scalar) root.get("a").orElseThrow();
    assertThat(block.text()).isEqualTo("one\ntwo\n");
    assertThat(block.style()).isEqualTo(Style.BLOCK);
    Scalar none = (Scalar) root.get("c").orElseThrow();
    assertThat(none.isNull()).isTrue();
    assertThat(none.span()).isEqualTo(Span.at(source.text().indexOf("c:") + 2));
    assertThat(((Scalar) root.get("d").orElseThrow()).isNull()).isFalse();
    assertThat(root.get("e")).isEmpty();
    assertThat(source.text(root.span())).startsWith("b: [").endsWith("d: true");
  }

  @Test
  void aBlockEndsWithItsLastValue() throws Exception {
    SourceFile source = source("a:\n  - b\n\n  - c: d\n\n\ne: f\n");
    Mapping root = (Mapping) YamlReader.read(source);
    assertThat(source.text(root.get("a").orElseThrow().span())).isEqualTo("- b\n\n  - c: d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n"})
  void anEmptyFileIsANullScalar(String text) throws Exception {
    assertThat(((Scalar) YamlReader.read(source(text))).isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "NULL", ""})
  void knowsNull(String text) {
    assertThat(new Scalar(text, Style.PLAIN, Span.at(0)).isNull()).isTrue();
    assertThat(new Scalar(text, Style.QUOTED, Span.at(0)).isNull()).isFalse();
  }

  @Test
  void countsPlacesInUtf16Units() throws Exception {
    SourceFile source = source("a: 🎉 party\n🎉: [𝒳, b]\n");
    Mapping root = (Mapping) YamlReader.read(source);
    assertThat(source.text(root.get("a").orElseThrow().span())).isEqualTo("🎉 party");
    Sequence list = (Sequence) root.get("🎉").orElseThrow();
    assertThat(list.items())
        .extracting(item -> source.text(item.span()))
        .containsExactly("𝒳", "b");
  }

  /** Wherever the parser's buffer ends, it may end inside a character. */
  @ParameterizedTest
  @ValueSource(ints = {1020, 1021, 1022, 1023, 1024, 1025, 1026, 2047, 2048, 2049})
  void readsWideCharactersAnywhere(int before) throws Exception {
    SourceFile source = source("#" + "x".repeat(before) + "🎉\na: 🎉");
    Mapping root = (Mapping) YamlReader.read(source);
    assertThat(((Scalar) root.get("a").orElseThrow()).text()).isEqualTo("🎉");
  }

  @Test
  void readsPartOfAFile() throws Exception {
    SourceFile source = source("---\r\nstatus: 🎉 Draft\r\nowner: Ana\r\n---\r\n# T\r\n");
    Span span = new Span(5, source.text().indexOf("---", 5));
    Mapping root = (Mapping) YamlReader.read(source, span);
    assertThat(source.text(root.get("owner").orElseThrow().span())).isEqualTo("Ana");
    assertThat(root.entries()).hasSize(2);
  }

  @Test
  void placesInPartOfAFileAreThoseOfTheFile() {
    SourceFile source = source("---\na: 1\n🎉a: &x\n---\n");
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class, () -> YamlReader.read(source, new Span(4, 17)));
    assertThat(e).hasMessageStartingWith("f.yaml:3:6: the anchor &x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void takesEveryLineEnd(String end) throws Exception {
    SourceFile source = source(String.join(end, "a:", "  - x", "  - y", "b: z", ""));
    Mapping root = (Mapping) YamlReader.read(source);
    Sequence list = (Sequence) root.get("a").orElseThrow();
    assertThat(list.items())
        .extracting(item -> source.position(item.span().start()).toString())
        .containsExactly("2:5", "3:5");
    assertThat(source.text(root.get("b").orElseThrow().span())).isEqualTo("z");
  }

  @Test
  void takesTabsWhereYamlDoes() throws Exception {
    SourceFile source = source("a:\tb\t\n\t\nc: [d,\te\t]\t# f\n\t# g\nh:\n  i:\t'j'\n");
    Mapping root = (Mapping) YamlReader.read(source);
    assertThat(((Scalar) root.get("a").orElseThrow()).text()).isEqualTo("b");
    assertThat(((Sequence) root.get("c").orElseThrow()).items())
        .extracting(item -> source.text(item.span()))
        .containsExactly("d", "e");
    Mapping nested = (Mapping) root.get("h").orElseThrow();
    assertThat(source.text(nested.get("i").orElseThrow().span())).isEqualTo("'j'");
  }

  @Test
  void keepsTabsInsideQuotes() throws Exception {
    Mapping root = (Mapping) YamlReader.read(source("a: \"x\ty\"\n"));
    assertThat(((Scalar) root.get("a").orElseThrow()).text()).isEqualTo("x\ty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '´',
      textBlock =
          """
          a: b: c              ¦ 1:5 ¦ a second colon, or a key in a place where none can be
          a:\\n\\tb: c         ¦ 2:1 ¦ a tab where only spaces may stand
          a: [1, 2\\n          ¦ 1:4 ¦ a list in brackets is not closed here, or lacks a comma
          a: [1\\nb: 2         ¦ 2:2 ¦ a list in brackets is not closed here, or lacks a comma
          a: {x: 1\\n          ¦ 1:4 ¦ a mapping in braces is not closed here, or lacks a comma
          b: 1\\na: "x\\nc: d  ¦ 2:4 ¦ a quotation mark is not closed
          a: 'x                ¦ 1:4 ¦ a quotation mark is not closed
          a: "x" y             ¦ 1:8 ¦ this line does not go on with what is above it
          a: 1\\n- b           ¦ 2:1 ¦ this line does not go on with what is above it
          a: |\\n   x\\n  y    ¦ 3:3 ¦ this line does not go on with what is above it
          a: "\\q"             ¦ 1:6 ¦ an escape that YAML does not know
          a: "\\uZZ"           ¦ 1:7 ¦ an escape that YAML does not know
          a: @x                ¦ 1:4 ¦ a value cannot begin with this character
          a: %x                ¦ 1:4 ¦ a value cannot begin with this character
          a: - b               ¦ 1:4 ¦ a list cannot begin here
          a: ]                 ¦ 1:4 ¦ a value is missing here, or begins with a sign that has a \
          meaning in YAML
          a: >x\\n b           ¦ 1:5 ¦ only a digit, "+" or "-" may follow "|" or ">" in its line
          a: 1\\nfoo\\nb: 2    ¦ 3:1 ¦ this line has no colon, or the line before it is not complete
          %FOO\\na: 1          ¦ 2:1 ¦ this line does not go on with what is above it
          %YAML 3.0\\n---\\n a ¦ 1:1 ¦ this is not YAML 1.2
          a: *                 ¦ 1:4 ¦ a name is missing after "&" or "*"
          a: !<x               ¦ 1:4 ¦ a value cannot begin with "!"
          """)
  void saysWhatIsWrongWithTheSyntax(String text, String place, String what) {
    Problem problem = onlyProblem(text.replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(problem.position().orElseThrow()).hasToString(place);
    assertThat(problem.what()).isEqualTo(what);
    assertThat(problem.mend()).isNotBlank().doesNotContain("\n");
  }

  @Test
  void refusesWhatPacksHaveNoUseFor() {
    List<Problem> problems =
        problems("a: &x 1\nb: *x\nc: !!str 1\nd: !mine [x]\na: 2\n? [k]\n: v\n");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "f.yaml:1:4: the anchor &x is not understood here; delete it, and write the value again"
                + " where it is needed",
            "f.yaml:2:4: the alias *x is not understood here; write out what it stands for",
            "f.yaml:3:4: the tag !!str is not understood here; delete it",
            "f.yaml:4:4: the tag !mine is not understood here; delete it",
            "f.yaml:5:1: `a` is there twice, first in line 1; keep one of the two",
            "f.yaml:6:3: a key must be a single word or text; use a plain key");
  }

  @Test
  void refusesASecondDocument() {
    assertThat(onlyProblem("---\na: 1\n---\nb: [\n"))
        .hasToString("f.yaml:3:1: a second document begins here; keep one in a file");
  }

  @Test
  void refusesControlCharacters() {
    assertThat(onlyProblem("a: 🎉\u0007"))
        .hasToString(
            "f.yaml:1:6: the control character U+0007 has no place in YAML; delete it, or write it"
                + " as \"\\u0007\" in double quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "- ", "{a: ", "? "})
  void refusesGreatDepthBeforeItCosts(String opening) {
    Problem problem = onlyProblem(opening.repeat(100_000));
    assertThat(problem.what()).isEqualTo("nested more than 64 deep");
    assertThat(problem.position().orElseThrow().column()).isEqualTo(64 * opening.length() + 1);
  }

  @Test
  void readsTheGreatestDepth() throws Exception {
    assertThat(YamlReader.read(source("[".repeat(64) + "]".repeat(64))))
        .isInstanceOf(Sequence.class);
  }

  @Test
  void refusesAFileThatIsTooLong() throws Exception {
    String longest = "#" + "🎉".repeat(YamlReader.MAX_CHARACTERS - 1);
    assertThat(((Scalar) YamlReader.read(source(longest))).isNull()).isTrue();
    assertThat(onlyProblem(longest + "x"))
        .hasToString(
            "f.yaml:1:1: the file is longer than 1,000,000 characters; split it into several"
                + " files");
  }

  private static Problem onlyProblem(String text) {
    List<Problem> problems = problems(text);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static List<Problem> problems(String text) {
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> YamlReader.read(source(text)));
    assertThat(e).as("nothing was wrong with: %s", text).isNotNull();
    return e.problems();
  }

  private static SourceFile source(String text) {
    return SourceFile.of("f.yaml", text);
  }
}
