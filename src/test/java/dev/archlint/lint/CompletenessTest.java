package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.pack.PackReader;
import dev.archlint.rule.Completeness;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.Severity;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.testing.FakeRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {
  private static final String PACK =
      """
      id: desk
      title: Desk
      version: "1.0"
      description: A desk.
      sections:
        - heading: Control
          fields:
            - label: Owner
            - { label: Ticket, optional: true }
        - heading: Goals
        - heading: Parts
          sections:
            - heading: "Part {name}"
              repeat: { min: 2 }
              fields:
                - label: Task
        - heading: Risks
          tables:
            - columns: [Risk, Answer]
        - heading: Notes
          optional: true
          sections:
            - heading: Sources
      """;

  /** Control, Owner, Goals, Parts, two parts with a task each, Risks and its table: 10 parts. */
  private static final String WHOLE =
      """
      # Desk

      ## Control
      **Owner:** Ada

      ## Goals
      Sell tickets.

      ## Parts

      ### Part One
      **Task:** first

      ### Part Two
      **Task:** second

      ## Risks

      | Risk | Answer |
      |------|--------|
      | rain | roof   |
      """;

  @Test
  void ofAFinishedDocumentIsWhole() throws InvalidInputException {
    assertThat(of(WHOLE)).isEqualTo(counted(10, 10));
    assertThat(of(WHOLE).ratio()).isEqualTo(1.0);
  }

  @Test
  void ofAnEmptyDocumentIsNothing() throws InvalidInputException {
    assertThat(of("# Desk\n")).isEqualTo(counted(0, 10));
  }

  @Test
  void countsThePartsOfAMissingSection() throws InvalidInputException {
    String document = without("## Risks", "| rain | roof   |\n");
    assertThat(of(document)).isEqualTo(counted(8, 10));
  }

  @Test
  void countsEveryOccurrenceOfARepeatedSection() throws InvalidInputException {
    String third = "### Part Three\n**Task:** third\n\n## Risks";
    assertThat(of(WHOLE.replace("## Risks", third))).isEqualTo(counted(12, 12));
    assertThat(of(without("### Part Two", "**Task:** second\n"))).isEqualTo(counted(8, 10));
  }

  @Test
  void countsAMissingFieldAndAMissingTable() throws InvalidInputException {
    assertThat(of(WHOLE.replace("**Owner:** Ada", "Ada owns it."))).isEqualTo(counted(9, 10));
    assertThat(of(WHOLE.replace("|", "/"))).isEqualTo(counted(9, 10));
  }

  @Test
  void countsOptionalPartsOnlyByWhatTheyRequire() throws InvalidInputException {
    assertThat(of(WHOLE + "\n## Notes\nSome.\n")).isEqualTo(counted(10, 11));
    assertThat(of(WHOLE + "\n## Notes\nSome.\n\n### Sources\nOne.\n")).isEqualTo(counted(11, 11));
  }

  @Test
  void asksNothingMoreOfASectionThatDoesNotApply() throws InvalidInputException {
    String document =
        without("| Risk", "| rain | roof   |\n") + "Not applicable: the desk is a drawing.\n";
    assertThat(of(document)).isEqualTo(counted(9, 9));
  }

  @ParameterizedTest
  @CsvSource({
    // a finding, where it stands, parts that it leaves satisfied
    "section-empty, Goals, 9",
    "placeholder-text, Sell tickets, 9",
    "section-content, Sell tickets, 9",
    // the field and the section that it stands in
    "field-empty, Ada, 8",
    "placeholder-choice, Ada, 8",
    // the table and its section
    "table-blank-cell, roof, 8",
    "table-column-missing, Risk |, 8",
    // what speaks of something else leaves the place alone
    "section-missing, Goals, 10",
    "field-missing, Control, 10",
    "section-order, Goals, 10",
    "table-ragged-row, rain, 10",
    // a parent is not the place of its parts
    "placeholder-text, first, 8",
  })
  void isLessWhereAFindingSaysThatAPartIsNotFilled(String rule, String place, int satisfied)
      throws InvalidInputException {
    Match match = match(WHOLE);
    assertThat(count(match, List.of(finding(match, rule, Severity.WARNING, place))))
        .isEqualTo(counted(satisfied, 10));
  }

  @Test
  void isNotLessForInformation() throws InvalidInputException {
    Match match = match(WHOLE);
    Finding guess = finding(match, "placeholder-text", Severity.INFO, "Sell");
    assertThat(count(match, List.of(guess))).isEqualTo(counted(10, 10));
  }

  @Test
  void ofAChapterNeedsOneSatisfiedPart() throws InvalidInputException {
    Match match = match(WHOLE);
    List<Finding> all =
        List.of(
            finding(match, "placeholder-text", Severity.ERROR, "Part One"),
            finding(match, "placeholder-text", Severity.ERROR, "first"),
            finding(match, "placeholder-text", Severity.ERROR, "Part Two"),
            finding(match, "placeholder-text", Severity.ERROR, "second"));
    assertThat(count(match, all)).isEqualTo(counted(5, 10));
    assertThat(count(match, all.subList(0, 2))).isEqualTo(counted(8, 10));
  }

  @Test
  void namesWhatIsMissing() throws InvalidInputException {
    String document = without("## Goals", "tickets.\n").replace("**Owner:** Ada", "Text.");
    assertThat(CompletenessCount.of(match(document), List.of()).gaps())
        .containsExactly(
            new Completeness.Gap("Control", 1, 2), new Completeness.Gap("Goals", 1, 1));
  }

  @Test
  void countsSectionsWhereverTheyStand() throws InvalidInputException {
    String goals = "## Goals\nSell tickets.\n\n";
    assertThat(of(WHOLE.replace(goals, "") + "\n" + goals)).isEqualTo(counted(10, 10));
    assertThat(of(WHOLE.replace(goals, "").replace("# Desk\n", "# Desk\n\n" + goals)))
        .isEqualTo(counted(10, 10));
  }

  @Test
  void ofAPackThatAsksForNothingIsWhole() {
    assertThat(new Completeness(0, 0, List.of()).ratio()).isEqualTo(1.0);
  }

  private static String without(String from, String to) {
    int start = WHOLE.indexOf(from);
    return WHOLE.substring(0, start) + WHOLE.substring(WHOLE.indexOf(to, start) + to.length());
  }

  private static Completeness of(String text) throws InvalidInputException {
    return count(match(text), List.of());
  }

  private static Completeness count(Match match, List<Finding> findings) {
    Completeness all = CompletenessCount.of(match, findings);
    assertThat(all.gaps().stream().mapToInt(Completeness.Gap::missing).sum())
        .isEqualTo(all.required() - all.satisfied());
    return counted(all.satisfied(), all.required());
  }

  private static Completeness counted(int satisfied, int required) {
    return new Completeness(satisfied, required, List.of());
  }

  private static Match match(String text) throws InvalidInputException {
    Document document = MarkdownParser.parse(SourceFile.of("desk.md", text));
    return new Matcher(PackReader.read(SourceFile.of("pack.yaml", PACK), Optional.empty()))
        .match(document);
  }

  private static Finding finding(Match match, String rule, Severity severity, String place) {
    int start = match.document().source().text().indexOf(place);
    return new RuleContext(
            FakeRule.silent(rule, severity).info(), match.document(), Optional.of(match))
        .finding(new Span(start, start + place.length()), "message");
  }
}
