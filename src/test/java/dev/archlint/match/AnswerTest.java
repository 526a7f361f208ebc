package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTest {
  private static Answer of(String content) throws InvalidInputException {
    Pack pack =
        PackReader.read(
            SourceFile.of("p.yaml", "id: p\ntitle: P\nsections:\n  - heading: Risks\n"),
            Optional.empty());
    Document document =
        MarkdownParser.parse(SourceFile.of("a.md", "# T\n\n## Risks\n" + content + "\n"));
    return Answer.of(new Matcher(pack).match(document).sections().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<!-- later -->", "---"})
  void saysNothing(String content) throws InvalidInputException {
    assertThat(of(content)).isEqualTo(Answer.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"N/A", "n/a.", "None", "*none*", "- None.", "> N/A", "—", "Not applicable."})
  void isBare(String content) throws InvalidInputException {
    assertThat(of(content)).isEqualTo(Answer.BARE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Not applicable: no users.", "N/A - no users", "- Not applicable, because"})
  void isReasoned(String content) throws InvalidInputException {
    assertThat(of(content)).isEqualTo(Answer.REASONED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Your risks]", "**[Describe the risks]**", "{{ risks }}"})
  void isOnePlaceholder(String content) throws InvalidInputException {
    assertThat(of(content)).isEqualTo(Answer.PLACEHOLDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "None of the doors may fail.",
        "- None\n- of them",
        "[Your risks] and ours",
        "```\nN/A\n```",
        "| A |\n|---|\n| N/A |"
      })
  void isContent(String content) throws InvalidInputException {
    assertThat(of(content)).isEqualTo(Answer.CONTENT);
  }

  @Test
  void aSectionWithSubsectionsHasContent() throws InvalidInputException {
    assertThat(of("N/A\n\n### Jam\nThe printer.")).isEqualTo(Answer.CONTENT);
  }
}
