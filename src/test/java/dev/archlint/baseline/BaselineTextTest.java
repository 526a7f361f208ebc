package dev.archlint.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.archlint.rule.Fingerprint;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BaselineTextTest {
  private static final String HEADING = "# archlint baseline 1: known\n";
  private static final String PRINT = "0123456789abcdef";

  @Property(tries = 300, seed = "7")
  void whatIsWrittenIsRead(@ForAll("findings") List<KnownFinding> findings)
      throws InvalidInputException {
    Baseline baseline = Baseline.of(findings);
    String text = BaselineText.write(baseline);
    assertThat(text.lines().count()).isEqualTo(1 + baseline.findings().size());
    assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
        .isEmpty();
    assertThat(read(text)).isEqualTo(baseline);
  }

  @Property(tries = 100, seed = "7")
  void theOrderOfLinesDoesNotCount(@ForAll("findings") List<KnownFinding> findings)
      throws InvalidInputException {
    Baseline baseline = Baseline.of(findings);
    List<String> lines = new ArrayList<>(BaselineText.write(baseline).lines().skip(1).toList());
    Collections.reverse(lines);
    assertThat(read(HEADING + String.join("\n", lines))).isEqualTo(baseline);
  }

  @Provide
  Arbitrary<List<KnownFinding>> findings() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("ab /\\\t\n\r\u0000\u001B\u2028\u202Eü🚪\"u0041")
            .ofMinLength(1)
            .ofMaxLength(12)
            // A half of a pair has no place in UTF-8.
            .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    return Combinators.combine(
            texts,
            Arbitraries.of("table-rows", "section-empty"),
            Arbitraries.of(PRINT, "fedcba9876543210"),
            Arbitraries.integers().between(1, 40),
            texts)
        .as(
            (path, rule, print, count, message) ->
                new KnownFinding(path, rule, new Fingerprint(print), count, message))
        .list()
        .ofMaxSize(8);
  }

  @Example
  void ofTwoLinesOfOneKeyTheLargerCountIsTaken() throws InvalidInputException {
    String line = "a.md\ttable-rows\t" + PRINT + "\t%d\tfew rows\n";
    assertThat(read(HEADING + line.formatted(2) + line.formatted(3) + line.formatted(1)).size())
        .isEqualTo(3);
  }

  @Example
  void whatIsNoCountOrPrintOrEscapeIsNamed() {
    for (String line :
        List.of(
            "a.md\ttable-rows\t" + PRINT + "\t0\tx",
            "a.md\ttable-rows\t" + PRINT + "\t-1\tx",
            "a.md\ttable-rows\t" + PRINT + "\t99999999999\tx",
            "a.md\ttable-rows\t" + PRINT + "\t1000001\tx",
            "a.md\ttable-rows\t0123456789ABCDEF\t1\tx",
            "a.md\ttable-rows\t0123\t1\tx",
            "\ttable-rows\t" + PRINT + "\t1\tx",
            "a.md\ttable-rows\t" + PRINT + "\t1",
            "a\\q.md\ttable-rows\t" + PRINT + "\t1\tx",
            "a.md\ttable-rows\t" + PRINT + "\t1\tx\\u00",
            "a.md")) {
      assertThatThrownBy(() -> read(HEADING + "\n# a remark\n" + line))
          .as(line)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("known.txt:4:1: this line is none of path");
    }
  }

  private static Baseline read(String text) throws InvalidInputException {
    return BaselineText.read(SourceFile.of("known.txt", text));
  }
}
