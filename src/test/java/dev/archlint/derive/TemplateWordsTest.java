package dev.archlint.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.pack.Fingerprints;
import dev.archlint.pack.Fingerprints.Kind;
import dev.archlint.pack.NormalText;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TemplateWordsTest {
  private static final String PACK =
      """
      id: desk
      title: Desk
      sections:
        - heading: Control
          fields:
            - { label: Status, values: [Draft, In Review] }
            - Retention
        - heading: Logs
          keep: [This page is kept]
          tables:
            - columns: [Operation, Target]
              row-labels: [Read]
      """;

  private static final String TEMPLATE =
      """
      # [House] Desk

      > This page is kept by the desk. Whoever changes it says so.

      ## Control
      - **Status:** Draft
      - **Owner:** [Name of the owner]
      - **Version:** 0.1.0
      - Retention

      ## Logs
      Say which logs the watch needs. Be brief.

      - Names of the files
      - Primary: `desk.log`
      - [ ] ticked elsewhere

      | Operation | Target |
      |---|---|
      | Read | < 100 ms |

      | Operation | Target |
      |---|---|
      | [Operation] | 1 s |

      ```
      [Plan of the house]
      desk --> door
      ```

      See `[not this]`, [1] and [the guide](guide.md).

      ### Example: a sale
      1. The clerk picks a slot
      """;

  private Fingerprints words = Fingerprints.NONE;

  @BeforeEach
  void collect() throws InvalidInputException {
    Pack pack = PackReader.read(SourceFile.of("pack.yaml", PACK), Optional.empty());
    Document template = MarkdownParser.parse(SourceFile.of("template.md", TEMPLATE));
    words = TemplateWords.of(template, pack);
  }

  private boolean has(Kind kind, String text) {
    return words.has(kind, NormalText.of(text));
  }

  @Test
  void takesBracketsAsPlaceholders() {
    assertThat(has(Kind.PLACEHOLDER, "house")).isTrue();
    assertThat(has(Kind.PLACEHOLDER, "Name of the  Owner")).isTrue();
    assertThat(has(Kind.PLACEHOLDER, "Operation")).isTrue();
    assertThat(has(Kind.PLACEHOLDER, "Plan of the house")).isTrue();
  }

  @Test
  void takesNeitherCodeNorLinksNorCitationsAsPlaceholders() {
    assertThat(has(Kind.PLACEHOLDER, "not this")).isFalse();
    assertThat(has(Kind.PLACEHOLDER, "1")).isFalse();
    assertThat(has(Kind.PLACEHOLDER, "the guide")).isFalse();
  }

  @Test
  void takesSentencesAndItemsAsInstructions() {
    assertThat(has(Kind.INSTRUCTION, "Say which logs the watch needs.")).isTrue();
    assertThat(has(Kind.INSTRUCTION, "Names of the files")).isTrue();
  }

  @Test
  void leavesShortSentencesFactsAndValuesAlone() {
    assertThat(has(Kind.INSTRUCTION, "Be brief.")).isFalse();
    assertThat(has(Kind.INSTRUCTION, "Primary: desk.log")).isFalse();
    assertThat(has(Kind.EXAMPLE, "Primary: desk.log")).isFalse();
    assertThat(has(Kind.INSTRUCTION, "0.1.0")).isFalse();
  }

  @Test
  void leavesWhatThePackNamesAlone() {
    for (Kind kind : Kind.values()) {
      assertThat(has(kind, "Draft")).isFalse();
      assertThat(has(kind, "Retention")).isFalse();
      assertThat(has(kind, "This page is kept by the desk.")).isFalse();
      assertThat(has(kind, "Whoever changes it says so.")).isFalse();
    }
  }

  @Test
  void takesTablesCodeAndExampleSectionsAsExamples() {
    assertThat(has(Kind.EXAMPLE, "Read < 100 ms")).isTrue();
    assertThat(has(Kind.EXAMPLE, "desk --> door")).isTrue();
    assertThat(has(Kind.EXAMPLE, "The clerk picks a slot")).isTrue();
    assertThat(has(Kind.EXAMPLE, "[Operation] 1 s")).isFalse();
  }
}
