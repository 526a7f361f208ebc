package dev.archlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.markdown.MarkdownParser;
import dev.archlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of writing a labelled value, read from Markdown. */
final class FieldFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "- **Status:** Draft ! LIST_ITEM ! Status ! Draft",
        "- **Status**: Draft ! LIST_ITEM ! Status ! Draft",
        "* __Status__: Draft ! LIST_ITEM ! Status ! Draft",
        "- *Status:* Draft ! LIST_ITEM ! Status ! Draft",
        "- Status: Draft ! LIST_ITEM ! Status ! Draft",
        "1. **Status** - Draft ! LIST_ITEM ! Status ! Draft",
        "1. **Status** – Draft ! LIST_ITEM ! Status ! Draft",
        "- [ ] **Status:** Draft ! LIST_ITEM ! Status ! Draft",
        "- [x] Status: Draft ! LIST_ITEM ! Status ! Draft",
        "- `latency_ms`: how long ! LIST_ITEM ! latency_ms ! how long",
        "- **`latency_ms`:** how long ! LIST_ITEM ! latency_ms ! how long",
        "**Status:** Draft ! LINE ! Status ! Draft",
        "**Status**: Draft ! LINE ! Status ! Draft",
        "**Status** : Draft ! LINE ! Status ! Draft",
        "**Status: Draft** ! LINE ! Status ! Draft",
        "***Status:*** Draft ! LINE ! Status ! Draft",
        "Status: Draft ! LINE ! Status ! Draft",
        "Status: **Draft** ! LINE ! Status ! Draft",
        "Status:\u00a0Draft ! LINE ! Status ! Draft",
        "状态：草稿 ! LINE ! 状态 ! 草稿",
        "**RTO (Recovery Time Objective):** 4 hours ! LINE ! RTO (Recovery Time Objective) ! 4 hours",
        "**Endpoint:** `GET /v1/users` ! LINE ! Endpoint ! GET /v1/users",
        "**Link:** https://example.org/a ! LINE ! Link ! https://example.org/a",
        "**Start:** 10:30 ! LINE ! Start ! 10:30",
        "**[Status](#s):** Draft ! LINE ! Status ! Draft",
        "**Ratio:** 1:2, see below: there ! LINE ! Ratio ! 1:2, see below: there",
        "> **Status:** Draft ! LINE ! Status ! Draft",
      })
  void readsLabelAndValue(String markdown, Field.Form form, String label, String value) {
    assertThat(fields(markdown))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.form()).isEqualTo(form);
              assertThat(field.label().plain()).isEqualTo(label);
              assertThat(field.value().plain()).isEqualTo(value);
              assertThat(field.isFilled()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/status",
        "See https://example.org/status for more",
        "The call starts at 10:30",
        "A sentence that only after rather many more words than any label has comes to a colon: here",
        "**Bold** words begin this sentence.",
        ": nothing before the colon",
        "std::vector is a container",
        "`ratio` is given as 1:2",
      })
  void isSilentAboutColonsThatLabelNothing(String markdown) {
    assertThat(fields(markdown)).isEmpty();
  }

  @Test
  void aRemarkIsAHarmlessCandidate() {
    assertThat(shown("Note: this is a remark.")).containsExactly("LINE Note=this is a remark.");
  }

  @Test
  void readsSeveralLinesOfOneParagraph() {
    assertThat(shown("**Status:** Draft\n**Owner:** Ann\n**Version:** 1.0"))
        .containsExactly("LINE Status=Draft", "LINE Owner=Ann", "LINE Version=1.0");
    assertThat(shown("Status: Draft  \nOwner: Ann\\\nVersion: 1.0"))
        .containsExactly("LINE Status=Draft", "LINE Owner=Ann", "LINE Version=1.0");
    assertThat(shown("**Status:** Draft<br>**Owner:** Ann<br/>Version: 1.0"))
        .containsExactly("LINE Status=Draft", "LINE Owner=Ann", "LINE Version=1.0");
  }

  @Test
  void aLineWithoutLabelGoesOnWithTheValueBeforeIt() {
    assertThat(shown("First words.\n**Status:** Draft\nsince May\n**Owner:** Ann"))
        .containsExactly("LINE Status=Draft since May", "LINE Owner=Ann");
  }

  @Test
  void aValueOnTheNextLineCountsThoughItLooksLikeALabel() {
    assertThat(shown("**Rationale:**\nTwo things matter: cost and speed\nand a third"))
        .containsExactly(
            "LINE Rationale=Two things matter: cost and speed and a third",
            "LINE Two things matter=cost and speed and a third");
  }

  @Test
  void readsSeveralFieldsOfOneLine() {
    assertThat(shown("**Author:** Ann | **Owner:** Bob, Carl · **Date**: 2026-01-02"))
        .containsExactly("LINE Author=Ann", "LINE Owner=Bob, Carl", "LINE Date=2026-01-02");
    assertThat(shown("**Author:** Ann **Owner:** Bob"))
        .containsExactly("LINE Author=Ann", "LINE Owner=Bob");
    assertThat(shown("**Author:** | **Owner:** Bob"))
        .containsExactly("LINE Author=", "LINE Owner=Bob");
  }

  @Test
  void commentsAreNoPartOfAValue() {
    assertThat(shown("**Status:** Draft <!-- or Final -->")).containsExactly("LINE Status=Draft");
  }

  @Test
  void aBoldValueIsNoFurtherLabel() {
    assertThat(shown("**Decision:** **Kafka**: it is fast"))
        .containsExactly("LINE Decision=Kafka: it is fast");
    assertThat(shown("**Decision:** **Kafka** - it is fast"))
        .containsExactly("LINE Decision=Kafka - it is fast");
    assertThat(shown("**Decision:** we take **Option B: cheap** for now"))
        .containsExactly("LINE Decision=we take Option B: cheap for now");
  }

  @Test
  void takesWhatStandsBelowTheLabel() {
    assertThat(shown("**Goals:**\n- one\n- two")).containsExactly("LINE Goals= +ListBlock");
    assertThat(shown("**Goals:**\n\nOne and two.")).containsExactly("LINE Goals= +Paragraph");
    assertThat(shown("**Schema:**\n```json\n{}\n```")).containsExactly("LINE Schema= +CodeBlock");
    assertThat(shown("Goals:\n\n- one\n- two")).containsExactly("LINE Goals= +ListBlock");
    assertThat(shown("**Limits:**\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |"))
        .containsExactly("LINE Limits= +Table");
    assertThat(shown("**Limits:**\n| a | b | c |\n|---|---|---|"))
        .containsExactly("LINE Limits= +Table");
  }

  @Test
  void whatStandsBelowEndsAtTheNextLabelOfItsStyleOrARule() {
    assertThat(shown("**A:**\n\n**B:**\n\ntext\n\n---\n\nmore"))
        .containsExactly("LINE A=", "LINE B= +Paragraph");
    assertThat(shown("**Options:**\n\nTwo are left: these"))
        .containsExactly("LINE Options= +Paragraph", "LINE Two are left=these");
    assertThat(shown("**Options:**\n\n**Kafka**: fast\n\n**Rabbit**: small"))
        .containsExactly(
            "LINE Options= +Paragraph+Paragraph", "LINE Kafka=fast", "LINE Rabbit=small");
  }

  @Test
  void aValueBesideTheLabelOfALineIsAll() {
    assertThat(shown("**Status:** Draft\n\nSome text.")).containsExactly("LINE Status=Draft");
  }

  @Test
  void onlyTheLastFieldOfAParagraphHasBlocksBelow() {
    assertThat(shown("**A:**\n**B:**\n\n- x")).containsExactly("LINE A=", "LINE B= +ListBlock");
  }

  @Test
  void readsNestedItems() {
    assertThat(shown("1. **Fast answers**\n   - Target: 200 ms\n   - **Why:** users wait\n"))
        .containsExactly("LIST_ITEM Target=200 ms", "LIST_ITEM Why=users wait");
    assertThat(shown("- **Owners:**\n  - Ann\n  - Bob"))
        .containsExactly("LIST_ITEM Owners= +ListBlock");
    assertThat(shown("- **Cache:** Redis\n  - TTL: 5 min"))
        .containsExactly("LIST_ITEM Cache=Redis +ListBlock", "LIST_ITEM TTL=5 min");
    assertThat(shown("- **Owners:**\n\n  Ann and Bob"))
        .containsExactly("LIST_ITEM Owners= +Paragraph");
  }

  @Test
  void knowsWhetherThereIsAValue() {
    assertThat(fields("**A:**\n\n**B:** <!-- later -->\n\n**C:**\n- <!-- later -->"))
        .extracting(Field::isFilled)
        .containsExactly(false, false, false);
    assertThat(fields("**A:** ![](a.png)\n\n**B:** x\n\n**C:**\n- y"))
        .extracting(Field::isFilled)
        .containsExactly(true, true, true);
    assertThat(fields("**C:**\n- y\n-\n- z").get(0).itemCount()).isEqualTo(2);
  }

  @Test
  void readsRowsOfATwoColumnTable() {
    String table = "| Field | Value |\n|---|---|\n| **Status:** | Draft |\n| Owner | |\n| Date |\n";
    assertThat(shown(table))
        .containsExactly(
            "TABLE_ROW Field=Value",
            "TABLE_ROW Status=Draft",
            "TABLE_ROW Owner=",
            "TABLE_ROW Date=");
  }

  @Test
  void readsColumnsOfAOneRowTable() {
    assertThat(shown("| Status | Owner: | | Date |\n|---|---|---|---|\n| Draft | Ann | x |"))
        .containsExactly(
            "TABLE_COLUMN Status=Draft", "TABLE_COLUMN Owner=Ann", "TABLE_COLUMN Date=");
    assertThat(shown("| Status | Owner | Date |\n|---|---|---|")).isEmpty();
  }

  @Test
  void readsFrontMatter() {
    Document document =
        parse(
            "---\nstatus: Draft\nowners:\n  - Ann\n  - 'Bob'\nempty:\nnested: {a: b}\n---\n# T\n");
    List<Field> fields = document.frontMatter().orElseThrow().fields();
    assertThat(fields.stream().map(FieldFinderTest::shown))
        .containsExactly(
            "FRONT_MATTER status=Draft",
            "FRONT_MATTER owners=Ann",
            "FRONT_MATTER owners=Bob",
            "FRONT_MATTER empty=",
            "FRONT_MATTER nested=");
    assertThat(document.source().text(fields.get(2).value().span())).isEqualTo("Bob");
    assertThat(document.source().text(fields.get(0).span())).isEqualTo("status: Draft");
  }

  @Test
  void spansCoverLabelAndValueAsWritten() {
    String markdown = "- **Owner (team):** Ann &amp; *Bob*\n";
    Field field = fields(markdown).get(0);
    SourceFile source = SourceFile.of("a.md", markdown);
    assertThat(source.text(field.label().span())).isEqualTo("Owner (team)");
    assertThat(source.text(field.value().span())).isEqualTo("Ann &amp; *Bob");
    assertThat(source.text(field.span())).isEqualTo("Owner (team):** Ann &amp; *Bob");
    assertThat(field.value().plain()).isEqualTo("Ann & Bob");
  }

  private static Document parse(String markdown) {
    return MarkdownParser.parse(SourceFile.of("a.md", markdown));
  }

  private static List<Field> fields(String markdown) {
    return parse(markdown).root().fields();
  }

  private static List<String> shown(String markdown) {
    return fields(markdown).stream().map(FieldFinderTest::shown).toList();
  }

  private static String shown(Field field) {
    StringBuilder text = new StringBuilder();
    text.append(field.form()).append(' ').append(field.label().plain());
    text.append('=').append(field.value().plain());
    for (int i = 0; i < field.blocks().size(); i++) {
      text.append(i == 0 ? " +" : "+").append(field.blocks().get(i).getClass().getSimpleName());
    }
    return text.toString();
  }
}
