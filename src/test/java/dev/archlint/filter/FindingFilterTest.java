package dev.archlint.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.pack.PackReader;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.rule.SeveritySetting;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.testing.FakeRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingFilterTest {
  private static final Rules RULES = rules();

  private static final String PACK =
      """
      id: note
      title: Note
      version: "1.0"
      description: A note.
      stage:
        field: Status
        draft: [Draft]
        review: [In Review]
        approved: [Approved]
        retired: [Deprecated]
      %s
      """;

  private static final String SECTIONS =
      """
      sections:
        - heading: Control
          fields:
            - label: Status
        - heading: Goals
      """;

  /** Sections that have a say of their own. */
  private static final String OUTSPOKEN =
      """
      sections:
        - heading: Control
          severity: {section-empty: error}
          fields:
            - label: Status
        - heading: Goals
          severity: {section-empty: info, section-missing: info}
        - heading: Risks
          severity: {section-missing: error}
      """;

  private static final String DOCUMENT =
      """
      # Note

      ## Control
      **Status:** %s

      ## Goals
      Words.
      """;

  @Test
  void keepsWhatRulesFind() throws InvalidInputException {
    assertThat(weights("Draft", "", finding("section-missing", Severity.ERROR)))
        .containsExactly(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    // what the pack says, weight of the finding, weight that people see
    "section-missing: warning, ERROR, WARNING",
    "section-missing: warning, WARNING, WARNING",
    "section-missing: warning, INFO, INFO",
    "section: info, ERROR, INFO",
    "table: info, ERROR, ERROR",
    "section-order: error, WARNING, ERROR",
    "section-order: error, INFO, INFO",
  })
  void heedsThePack(String setting, Severity found, Severity seen) throws InvalidInputException {
    String rule = setting.startsWith("section-order") ? "section-order" : "section-missing";
    assertThat(weights("In Review", "rules: {" + setting + "}", finding(rule, found)))
        .containsExactly(seen);
  }

  @Test
  void letsThePackSpeakOfARuleBeforeItsGroup() throws InvalidInputException {
    String rules = "rules: {section: off, section-order: error}";
    assertThat(weights("In Review", rules, finding("section-order", Severity.WARNING)))
        .containsExactly(Severity.ERROR);
    assertThat(weights("In Review", rules, finding("section-missing", Severity.ERROR))).isEmpty();
  }

  @Test
  void hidesWhatIsOffUnlessItIsAskedFor() throws InvalidInputException {
    Selection asking = new Selection(Set.of("document", "section-missing"), Set.of());
    Finding stale = finding("document-stale", Severity.OFF);
    Finding missing = finding("section-missing", Severity.ERROR);
    String off = "rules: {section-missing: off}";
    assertThat(weights("Draft", "", stale)).isEmpty();
    assertThat(weights("Draft", off, missing)).isEmpty();
    assertThat(weights(asking, "Draft", "", stale)).containsExactly(Severity.WARNING);
    assertThat(weights(asking, "Draft", off, missing)).containsExactly(Severity.ERROR);
  }

  @Test
  void hidesWhatIsIgnored() throws InvalidInputException {
    Selection ignoring = new Selection(Set.of(), Set.of("section"));
    assertThat(weights(ignoring, "Draft", "", finding("section-missing", Severity.ERROR)))
        .isEmpty();
    assertThat(weights(ignoring, "Draft", "", finding("table-rows", Severity.ERROR))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "section-empty",
        "section-content",
        "placeholder-text",
        "placeholder-choice",
        "template-instruction",
        "table-blank-cell",
        "table-blank-row",
        "table-rows",
        "field-empty",
        "checklist-open"
      })
  void weighsWhatIsUnfinishedByStage(String rule) throws InvalidInputException {
    assertThat(weights("Draft", "", finding(rule, Severity.ERROR)))
        .containsExactly(Severity.WARNING);
    assertThat(weights("Draft", "", finding(rule, Severity.INFO))).containsExactly(Severity.INFO);
    assertThat(weights("In Review", "", finding(rule, Severity.WARNING)))
        .containsExactly(Severity.WARNING);
    assertThat(weights("Approved", "", finding(rule, Severity.WARNING)))
        .containsExactly(Severity.ERROR);
    assertThat(weights("Deprecated", "", finding(rule, Severity.ERROR))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"section-missing", "table-ragged-row", "field-missing", "link-broken"})
  void weighsWhatIsWrongTheSameAtEveryStage(String rule) throws InvalidInputException {
    for (String stage : List.of("Draft", "In Review", "Approved")) {
      assertThat(weights(stage, "", finding(rule, Severity.WARNING)))
          .containsExactly(Severity.WARNING);
      assertThat(weights(stage, "", finding(rule, Severity.ERROR))).containsExactly(Severity.ERROR);
    }
    assertThat(weights("Deprecated", "", finding(rule, Severity.ERROR))).isEmpty();
  }

  @Test
  void makesNoErrorOfAGuessInAnApprovedDocument() throws InvalidInputException {
    assertThat(weights("Approved", "", finding("placeholder-text", Severity.INFO)))
        .containsExactly(Severity.INFO);
    assertThat(weights("Approved", "", finding("section-empty", Severity.INFO)))
        .containsExactly(Severity.WARNING);
  }

  @Test
  void checksOfARetiredDocumentWhetherItCanBeReadAndItsStage() throws InvalidInputException {
    Match match = match("Deprecated", "");
    int status = match.document().source().text().indexOf("Deprecated");
    Finding atStage = finding("field-value", Severity.ERROR, match, status);
    Finding elsewhere = finding("field-value", Severity.ERROR, match, 0);
    Finding unreadable = finding("document-unreadable", Severity.ERROR, match, 0);
    assertThat(
            filter(Selection.DEFAULT)
                .apply(
                    List.of(elsewhere, atStage, unreadable),
                    Optional.of(match),
                    Severities.DEFAULT))
        .containsExactly(atStage, unreadable);
  }

  @Test
  void heedsTheSectionOfThePackBeforeThePack() throws InvalidInputException {
    Match match = match("In Review", "rules: {section: warning}\n" + OUTSPOKEN);
    int control = match.document().source().text().indexOf("Control");
    int goals = match.document().source().text().indexOf("Goals");
    assertThat(
            filter(Selection.DEFAULT)
                .apply(
                    List.of(
                        finding("section-empty", Severity.ERROR, match, 0),
                        finding("section-empty", Severity.ERROR, match, control),
                        finding("section-empty", Severity.ERROR, match, goals),
                        finding("section-missing", Severity.ERROR, match, goals).subject("Risks")),
                    Optional.of(match),
                    Severities.DEFAULT))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.ERROR, Severity.INFO, Severity.ERROR);
  }

  @Test
  void knowsThatASectionTurnsARuleOn() throws InvalidInputException {
    Optional<Match> match = Optional.of(match("In Review", "rules: {section: off}\n" + OUTSPOKEN));
    FindingFilter filter = filter(Selection.DEFAULT);
    Severities off =
        Severities.DEFAULT.with(
            Map.of("section", new SeveritySetting(Severity.OFF, ".archlint.yaml:1")));
    assertThat(filter.isOn(info("section-empty"), match, Severities.DEFAULT)).isTrue();
    assertThat(filter.isOn(info("section-order"), match, Severities.DEFAULT)).isFalse();
    assertThat(filter.isOn(info("section-empty"), match, off)).isFalse();
  }

  @Test
  void knowsWhichRulesAreOn() throws InvalidInputException {
    RuleInfo missing = info("section-missing");
    Optional<Match> none = Optional.empty();
    Optional<Match> off = Optional.of(match("Draft", "rules: {section-missing: off}"));
    Selection ignoring = new Selection(Set.of(), Set.of("section"));
    Selection asking = new Selection(Set.of("section", "document"), Set.of());
    assertThat(filter(Selection.DEFAULT).isOn(missing, none, Severities.DEFAULT)).isTrue();
    assertThat(filter(Selection.DEFAULT).isOn(missing, off, Severities.DEFAULT)).isFalse();
    assertThat(filter(ignoring).isOn(missing, none, Severities.DEFAULT)).isFalse();
    assertThat(filter(asking).isOn(missing, off, Severities.DEFAULT)).isTrue();
    assertThat(filter(Selection.DEFAULT).isOn(info("document-stale"), none, Severities.DEFAULT))
        .isFalse();
    assertThat(filter(asking).isOn(info("document-stale"), none, Severities.DEFAULT)).isTrue();
  }

  private static List<Severity> weights(String stage, String rules, Finding finding)
      throws InvalidInputException {
    return weights(Selection.DEFAULT, stage, rules, finding);
  }

  private static List<Severity> weights(
      Selection selection, String stage, String rules, Finding finding)
      throws InvalidInputException {
    return filter(selection)
        .apply(List.of(finding), Optional.of(match(stage, rules)), Severities.DEFAULT)
        .stream()
        .map(Finding::severity)
        .toList();
  }

  private static Match match(String stage, String rules) throws InvalidInputException {
    Document document = MarkdownParser.parse(SourceFile.of("note.md", DOCUMENT.formatted(stage)));
    String sections = rules.contains("sections:") ? "" : SECTIONS;
    String yaml = PACK.formatted(rules) + sections;
    return new Matcher(PackReader.read(SourceFile.of("pack.yaml", yaml), Optional.empty()))
        .match(document);
  }

  private static Finding finding(String rule, Severity severity) throws InvalidInputException {
    return finding(rule, severity, match("Draft", ""), 0);
  }

  private static Finding finding(String rule, Severity severity, Match match, int offset) {
    return new RuleContext(info(rule), match.document(), Optional.of(match))
        .finding(severity, Span.at(offset), "message");
  }

  private static FindingFilter filter(Selection selection) throws InvalidInputException {
    return new FindingFilter(RULES, selection);
  }

  private static RuleInfo info(String rule) {
    return RULES.find(rule).orElseThrow().info();
  }

  private static Rules rules() {
    try {
      return Rules.of(
          Stream.of(
                  "section-missing",
                  "section-empty",
                  "section-content",
                  "placeholder-text",
                  "placeholder-choice",
                  "template-instruction",
                  "table-blank-cell",
                  "table-blank-row",
                  "table-rows",
                  "table-ragged-row",
                  "field-empty",
                  "field-missing",
                  "field-value",
                  "checklist-open",
                  "link-broken",
                  "document-unreadable",
                  "section-order",
                  "document-stale")
              .map(id -> FakeRule.silent(id, usual(id)))
              .toList());
    } catch (InvalidInputException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Severity usual(String id) {
    return switch (id) {
      case "section-order" -> Severity.WARNING;
      case "document-stale" -> Severity.OFF;
      default -> Severity.ERROR;
    };
  }
}
