package dev.archlint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeCheckTest {
  private static final Shape.Struct LEAF =
      Shape.struct("a leaf")
          .required("name", Shape.TEXT, "what it is called")
          .optional("green", Shape.BOOLEAN, "whether it is green")
          .optional("veins", Shape.NUMBER, "how many")
          .optional("edge", Shape.oneOf("smooth", "toothed", "lobed"), "its edge");

  private static final Shape.Struct TREE =
      Shape.struct("a tree")
          .required("name", Shape.TEXT, "what it is called")
          .optional("aliases", Shape.TEXTS, "other names")
          .optional("leaves", Shape.listOf(Shape.either(Shape.TEXT, LEAF)), "its leaves")
          .optional("marks", Shape.mapOf(Shape.NUMBER), "what is cut in its bark")
          .optional("branches", Shape.listOf(Shape.later(ShapeCheckTest::tree)), "its branches");

  private static Shape tree() {
    return TREE;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: 7",
        "name: true",
        "{name: x, aliases: a}",
        "{name: x, aliases: [a, 1]}",
        "{name: x, leaves: [a, {name: b, green: false, veins: 0, edge: lobed}]}",
        "{name: x, marks: {a: 1, b: 2}}",
        "{name: x, branches: [{name: y, branches: [{name: z}]}]}",
        "{name: x, leaves: []}"
      })
  void saysNothingOfWhatFits(String text) throws Exception {
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '´',
      textBlock =
          """
          nome: x                         ¦ 1:1: a tree has no key `nome`; write `name`
          {name: x, Any_Thing: y}         ¦ 1:11: a tree has no key `Any_Thing`; its keys are name, \
          aliases, leaves, marks, branches
          {name: x, brnches: []}          ¦ 1:11: a tree has no key `brnches`; write `branches`
          {name: x, Aliases: y}           ¦ 1:11: a tree has no key `Aliases`; write `aliases`
          {name: }                        ¦ 1:7: `name` is empty; write text
          {name: ''}                      ¦ 1:8: `name` is empty; write text
          {name: ~}                       ¦ 1:8: `name` is empty; write text
          {name: [a]}                     ¦ 1:8: `name` cannot be a list; write text
          {name: x, aliases: {a: b}}      ¦ 1:20: `aliases` cannot be a mapping; write text or a list
          {name: x, aliases: [[a]]}       ¦ 1:21: an entry of `aliases` cannot be a list; write text
          {name: x, leaves: y}            ¦ 1:19: `leaves` cannot be `y`; write a list
          {name: x, leaves: [{name: y, green: yes}]} ¦ 1:37: `green` cannot be `yes`; write true or \
          false
          {name: x, leaves: [{name: y, green: 'true'}]} ¦ 1:37: `green` cannot be `true`; write true \
          or false
          {name: x, leaves: [{name: y, veins: -1}]} ¦ 1:37: `veins` cannot be `-1`; write a whole \
          number
          {name: x, leaves: [{name: y, veins: 1.5}]} ¦ 1:37: `veins` cannot be `1.5`; write a whole \
          number
          {name: x, leaves: [{name: y, veins: 99999999999}]} ¦ 1:37: `veins` cannot be \
          `99999999999`; write a whole number
          {name: x, leaves: [{name: y, edge: toothd}]} ¦ 1:36: `edge` cannot be `toothd`; write \
          `toothed`
          {name: x, leaves: [{name: y, edge: Smooth}]} ¦ 1:36: `edge` cannot be `Smooth`; write \
          `smooth`
          {name: x, leaves: [{name: y, edge: wavy}]} ¦ 1:36: `edge` cannot be `wavy`; write one of \
          smooth, toothed, lobed
          {name: x, leaves: [{green: true}]} ¦ 1:20: a leaf needs the key `name`; add it: what it is \
          called
          {name: x, leaves: [[a]]}        ¦ 1:20: an entry of `leaves` cannot be a list; write text \
          or a leaf
          {name: x, marks: [1]}           ¦ 1:18: `marks` cannot be a list; write a mapping
          {name: x, marks: {a: b}}        ¦ 1:22: `a` cannot be `b`; write a whole number
          {name: x, branches: [{name: y, branches: [{nam: z}]}]} ¦ 1:44: a tree has no key `nam`; \
          write `name`
          [x]                             ¦ 1:1: the file cannot be a list; write a tree
          """)
  void saysWhatDoesNotFit(String text, String first) throws Exception {
    assertThat(problems(text)).first().hasToString("f.yaml:" + first);
  }

  @Test
  void anEmptyFileLacksItsKeys() throws Exception {
    assertThat(problems("# nothing\n"))
        .singleElement()
        .hasToString("f.yaml:1:1: the file is empty; write a tree");
  }

  @Test
  void saysAllAtOnce() throws Exception {
    assertThat(problems("nam: x\nleaves:\n  - edge: wavy\n  - {name: y, vein: 3}\nmarks: 1\n"))
        .extracting(problem -> problem.position().orElseThrow().toString())
        .containsExactlyInAnyOrder("1:1", "1:1", "3:5", "3:11", "4:15", "5:8");
  }

  @Test
  void quotesOnOneLineWithoutControlCharacters() {
    assertThat(Quoted.of("a\n  b\u001b[31m")).isEqualTo("`a   b\\x1B[31m`");
    assertThat(Quoted.of("x".repeat(100))).isEqualTo("`" + "x".repeat(60) + "...`");
    assertThat(Quoted.of("x".repeat(63))).isEqualTo("`" + "x".repeat(63) + "`");
  }

  @Test
  void theNearestIsNeverFarAway() {
    List<String> keys = List.of("min", "max", "lang");
    assertThat(Nearest.to("mni", keys)).contains("min");
    assertThat(Nearest.to("Max", keys)).contains("max");
    assertThat(Nearest.to("language", keys)).isEmpty();
    assertThat(Nearest.to("x", keys)).isEmpty();
    assertThat(Nearest.to("any_order", List.of("any-order"))).contains("any-order");
    assertThat(Nearest.to("x", List.of())).isEmpty();
  }

  private static List<Problem> problems(String text) throws Exception {
    SourceFile source = SourceFile.of("f.yaml", text);
    return ShapeCheck.problems(source, YamlReader.read(source), TREE);
  }
}
