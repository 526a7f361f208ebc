package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompiledPacksTest {
  @Test
  void theBuiltInPacksSayWhatTheirSourcesSay() {
    assertThat(BuiltInPacks.all()).usingRecursiveComparison().isEqualTo(BuiltInPacks.fromSources());
    assertThat(BuiltInPacks.class.getClassLoader().getResource(BuiltInPacks.COMPILED))
        .as("the build compiled them")
        .isNotNull();
  }

  /** Whatever no built-in pack says is said here, each thing in a way of its own. */
  @Test
  void everyPartOfAPackSurvives() throws Exception {
    Pack pack =
        PackReader.read(
            SourceFile.of(
                "pack.yaml",
                """
                id: all
                title: "All of it: größer, 😀"
                version: "3"
                description: Says everything once
                heading: "{name}: Design"
                aliases: ["Design of {name}"]
                any-order: true
                stage:
                  field: Status
                  draft: [Draft, WIP]
                  retired: [Gone]
                rules:
                  table: warning
                  section-empty: off
                fields:
                - label: Status
                  aliases: [State]
                  values: [Draft, [WIP, Work], Gone]
                - label: Approved
                  optional: true
                  type: date
                  when: {Status: [Gone]}
                  not-before: [Created]
                - Created
                - label: Code
                  pattern: "[A-Z]+-[0-9]+"
                  items: {min: 2, max: 3}
                sections:
                - heading: Parts & Pieces
                  closed: true
                  optional: true
                  repeat: {min: 2, max: 5}
                  guidance: All of them.
                  severity: {section-count: info}
                  keep: [To be kept, And this]
                  checklist: true
                  content:
                    paragraphs: 1
                    words: {min: 2, max: 300}
                    items: 3
                    steps: 4
                    code: {min: 1, lang: [java, sql]}
                    diagram: true
                    images: 2
                    text: ["must"]
                    forbid: ["should|could"]
                  tables:
                  - rows: {min: 2, max: 9}
                    row-labels: [First, Second]
                    optional: true
                    columns:
                    - Name
                    - name: Weight
                      aliases: [Mass]
                      optional: true
                      unique: true
                      free: true
                      type: number
                      filled-when: {Status: [Draft]}
                  sections:
                  - heading: Below
                """),
            Optional.of(
                SourceFile.of(
                    "fingerprints.txt",
                    """
                    placeholder 8000000000000001
                    placeholder 0000000000000002
                    example ffffffffffffffff
                    """)));
    byte[] bytes = CompiledPacks.write(List.of(pack));
    assertThat(CompiledPacks.read(bytes)).usingRecursiveComparison().isEqualTo(List.of(pack));
    assertThat(CompiledPacks.write(CompiledPacks.read(bytes))).isEqualTo(bytes);
  }
}
