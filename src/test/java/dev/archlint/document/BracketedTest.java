package dev.archlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Bracketed.Form;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BracketedTest {
  private static List<Bracketed> in(String text) {
    Document document = MarkdownParser.parse(SourceFile.of("a.md", text));
    return Bracketed.in(((Paragraph) document.root().blocks().get(0)).text());
  }

  @Test
  void findsTheThreeForms() {
    String text = "a [b c] <your d> {{ e }} f";
    List<Bracketed> found = in(text);
    assertThat(found)
        .extracting(Bracketed::form)
        .containsExactly(Form.SQUARE, Form.ANGLE, Form.BRACES);
    assertThat(found).extracting(Bracketed::content).containsExactly("b c", "your d", "e");
    assertThat(found)
        .extracting(it -> text.substring(it.span().start(), it.span().end()))
        .containsExactly("[b c]", "<your d>", "{{ e }}");
  }

  @Test
  void takesTheOutermost() {
    assertThat(in("x [a [b] c [d]] y [e]"))
        .extracting(Bracketed::content)
        .containsExactly("a [b] c [d]", "e");
  }

  @Test
  void goesOnAfterABracketWithoutPartner() {
    assertThat(in("from [0, 1) to [b]")).extracting(Bracketed::content).containsExactly("b");
    assertThat(in("a] [b")).isEmpty();
  }

  @Test
  void readsOverLineEndsAndEmphasis() {
    assertThat(in("[a *b*\nc]")).extracting(Bracketed::quoted).containsExactly("[a b c]");
  }

  @Test
  void knowsWhatStandsAround() {
    Bracketed index = in("arr[0]!").get(0);
    assertThat(index.before()).isEqualTo('r');
    assertThat(index.after()).isEqualTo('!');
    Bracketed alone = in("[a]").get(0);
    assertThat(alone.before()).isEqualTo(' ');
    assertThat(alone.after()).isEqualTo(' ');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`[a]` and `<b>`",
        "[a](b.md) ![c](d.png) <https://example.org>",
        "<br> <kbd>a</kbd> <span class=\"x\">b</span>",
        "a < b and c > d",
        "if x <y and z",
        "b <!-- [a] -->"
      })
  void leavesCodeLinksAndTagsAlone(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Plan]", "  [Plan of the house]  ", "[Plan, or not]"})
  void isAloneOnALineOfCode(String line) {
    assertThat(aloneIn(line)).startsWith("Plan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "[1, 2]", "[\"a\"]", "[a] -> [b]", "x[a]", "[a][b]", "[[a]]"})
  void isNotAlone(String line) {
    assertThat(aloneIn(line)).isEmpty();
  }

  /** In a line of code between others. */
  private static String aloneIn(String line) {
    SourceFile source = SourceFile.of("a.txt", "[before]\n" + line + "\n[after]");
    return Bracketed.aloneIn(source.lineSpan(2), source);
  }
}
