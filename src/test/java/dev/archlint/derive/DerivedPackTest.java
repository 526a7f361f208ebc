package dev.archlint.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.archlint.pack.Count;
import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import dev.archlint.pack.ValueSpec;
import dev.archlint.source.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DerivedPackTest {
  private static SectionSpec first(String template) throws InvalidInputException {
    Pack pack = Lint.pack(Lint.derive("# [Shop] Plan\n\n" + template));
    return pack.root().sections().get(0);
  }

  private static FieldSpec field(String line) throws InvalidInputException {
    return first("## Head\n\n" + line + "\n").fields().get(0);
  }

  @Test
  void namesInBracketsAreRepeatedPatterns() throws Exception {
    SectionSpec parent =
        first("## Parts\n\n### Part 1: [Name]\n\n[What]\n\n### Part 2: [Name]\n\n[What]\n");
    assertThat(parent.sections()).hasSize(1);
    assertThat(parent.sections().get(0).name()).isEqualTo("Part {number}: {name}");
    assertThat(parent.sections().get(0).repeat()).contains(Count.atLeast(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"## Later (Optional)", "## Later (if applicable)"})
  void aSectionMaySayThatItIsOptional(String heading) throws Exception {
    assertThat(first(heading + "\n\n[What]\n").optional()).isTrue();
    assertThat(first(heading + "\n\n[What]\n").name()).isEqualTo("Later");
  }

  @Test
  void valuesSayWhatTakesTheirPlace() throws Exception {
    assertThat(field("- **Since:** [YYYY-MM-DD]").value().type()).isEqualTo(ValueSpec.Type.DATE);
    assertThat(field("- **Version:** 0.1.0").value().type()).isEqualTo(ValueSpec.Type.VERSION);
    assertThat(field("- **Owner:** [Team]").value().type()).isEqualTo(ValueSpec.Type.PERSON);
    assertThat(field("- **Status:** Open | Shut").value().options()).hasSize(2);
    assertThat(field("- **Risk:** Low/Med/High").value().options().get(1).names())
        .containsExactly("Med", "Medium");
    assertThat(field("- **Tool:** [React/Vue]").value()).isEqualTo(ValueSpec.ANY);
  }

  @Test
  void numbersInTheTextAreCounts() throws Exception {
    assertThat(first("## Goals\n\n**[List 4-6 goals]**\n").content().items())
        .isEqualTo(new Count(4, 6));
    assertThat(first("## Sum\n\n[Write two to three paragraphs]\n").content().paragraphs())
        .isEqualTo(new Count(2, 3));
    assertThat(first("## Way\n\n[Use numbered steps]\n").content().steps())
        .isEqualTo(Count.atLeast(1));
    SectionSpec flows = first("## Flows\n\n[Describe 2-4 main flows]\n\n### Flow: [Name]\n\n[x]\n");
    assertThat(flows.sections().get(0).repeat()).contains(new Count(2, 4));
  }

  @Test
  void tablesHaveColumnsAndOptions() throws Exception {
    SectionSpec risks =
        first(
            "## Risks\n\n| Risk | Impact | By |\n|---|---|---|\n| [Risk] | Low/High | [YYYY-MM-DD] |\n");
    var columns = risks.tables().get(0).columns();
    assertThat(columns).extracting(column -> column.name()).containsExactly("Risk", "Impact", "By");
    assertThat(columns.get(1).value().options()).hasSize(2);
    assertThat(columns.get(2).value().type()).isEqualTo(ValueSpec.Type.DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quoted\": yes",
        "a: b # c",
        "- item",
        "{x} [y] & *z*",
        "true",
        "null",
        "12",
        "'",
        "bell \u0007 and \u001b[31m",
        "\u202Ereversed",
        "@at %percent `code`",
        "!!! 🎉",
        "🟢",
        "<What>",
        "{what: not}",
        "\\ back \\u0041",
        "a, b] }, c"
      })
  void anyHeadingLabelAndColumnIsValidYaml(String words) throws Exception {
    String cell = words.replace("|", "\\|");
    String template =
        "# %s\n\n## %s\n\n- **%s:** [x y]\n\n| %s | b |\n|---|---|\n| [x] | [y] |\n\n## Other\n\n[z a]\n"
            .formatted(words, words, words, cell);
    DerivedPack derived = Lint.derive(template);
    assertThat(Lint.pack(derived).root().sections()).isNotEmpty();
    assertThat(derived.pack().chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
  }

  @Test
  void aFileWithoutHeadingsIsNoTemplate() {
    assertThatThrownBy(() -> Lint.derive("Only text."))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has no heading");
  }
}
