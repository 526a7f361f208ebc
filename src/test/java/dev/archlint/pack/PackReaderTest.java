package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {
  private static final String HEAD = "id: x\ntitle: X\n";

  @Test
  void readsEveryKey() throws Exception {
    Pack pack =
        read(
            """
            id: adr
            title: Decision record
            version: 1.2
            description: One decision.
            heading: "ADR {number}: {title}"
            aliases: "{title}"
            closed: true
            any-order: true
            stage: {field: Status, draft: Proposed, approved: [Accepted, In Force]}
            rules: {section-order: off, table: warning}
            fields:
              - Status
              - label: Decided
                aliases: [Decision Date]
                optional: true
                type: date
                not-before: Created
                when: {Status: [Accepted]}
              - {label: Created, type: date, pattern: '\\d+-\\d+-\\d+'}
              - {label: Deciders, items: {max: 5}}
            keep: [Records are short]
            sections:
              - heading: Options
                aliases: Alternatives
                optional: true
                repeat: {max: 3}
                checklist: true
                guidance: What could be done.
                severity: {section-empty: info}
                content:
                  paragraphs: 1
                  words: {min: 10, max: 100}
                  items: 2
                  steps: {min: 1}
                  code: {min: 1, lang: [java, kotlin]}
                  diagram: true
                  images: {max: 2}
                  text: cost
                  forbid: ['(?i)obviously', 'simply']
                tables:
                  - columns:
                      - Option
                      - name: Effort
                        aliases: [Cost]
                        optional: true
                        unique: true
                        filled-when: {Status: Accepted}
                        values: [Low, [Medium, Med], High]
                      - {name: Team, free: true, type: person}
                    rows: {min: 2, max: 9}
                    row-labels: [Do nothing]
                    optional: true
                  - columns: [Term]
                sections:
                  - heading: "{option}"
                    repeat: 2
            """);
    assertThat(pack.id()).isEqualTo("adr");
    assertThat(pack.title()).isEqualTo("Decision record");
    assertThat(pack.version()).isEqualTo("1.2");
    assertThat(pack.description()).isEqualTo("One decision.");
    assertThat(pack.rules()).isEqualTo(Map.of("section-order", "off", "table", "warning"));
    assertThat(pack.stage())
        .contains(
            new StageSpec(
                "Status",
                Map.of(
                    Stage.DRAFT, List.of("Proposed"),
                    Stage.APPROVED, List.of("Accepted", "In Force"))));
    SectionSpec root = pack.root();
    assertThat(root.headings())
        .extracting(HeadingPattern::source)
        .containsExactly("ADR {number}: {title}", "{title}");
    assertThat(root.closed()).isTrue();
    assertThat(root.anyOrder()).isTrue();
    assertThat(root.keep()).containsExactly("Records are short");

    FieldSpec decided = root.fields().get(1);
    assertThat(decided.label()).isEqualTo("Decided");
    assertThat(decided.aliases()).containsExactly("Decision Date");
    assertThat(decided.optional()).isTrue();
    assertThat(decided.value().type()).isEqualTo(ValueSpec.Type.DATE);
    assertThat(decided.notBefore()).containsExactly("Created");
    assertThat(decided.when()).containsExactly(new Condition("Status", List.of("Accepted")));
    assertThat(root.fields().get(0))
        .isEqualTo(
            new FieldSpec(
                "Status", List.of(), false, List.of(), ValueSpec.ANY, Optional.empty(), List.of()));
    assertThat(root.fields().get(2).value().pattern().orElseThrow().matches("2026-01-01")).isTrue();
    assertThat(root.fields().get(3).items()).contains(new Count(0, 5));

    SectionSpec options = root.sections().get(0);
    assertThat(options.name()).isEqualTo("Options");
    assertThat(options.optional()).isTrue();
    assertThat(options.repeat()).contains(new Count(1, 3));
    assertThat(options.checklist()).isTrue();
    assertThat(options.guidance()).contains("What could be done.");
    assertThat(options.severity()).isEqualTo(Map.of("section-empty", "info"));
    ContentSpec content = options.content();
    assertThat(content.paragraphs()).isEqualTo(Count.atLeast(1));
    assertThat(content.words()).isEqualTo(new Count(10, 100));
    assertThat(content.items()).isEqualTo(Count.atLeast(2));
    assertThat(content.steps()).isEqualTo(Count.atLeast(1));
    assertThat(content.code()).isEqualTo(Count.atLeast(1));
    assertThat(content.languages()).containsExactly("java", "kotlin");
    assertThat(content.diagrams()).isEqualTo(Count.atLeast(1));
    assertThat(content.images()).isEqualTo(new Count(0, 2));
    assertThat(content.text()).singleElement().hasToString("cost");
    assertThat(content.forbid()).hasSize(2);
    assertThat(content.forbid().get(0).isIn("Obviously so")).isTrue();

    TableSpec table = options.tables().get(0);
    assertThat(table.rows()).isEqualTo(new Count(2, 9));
    assertThat(table.rowLabels()).containsExactly("Do nothing");
    assertThat(table.optional()).isTrue();
    ColumnSpec effort = table.columns().get(1);
    assertThat(effort.aliases()).containsExactly("Cost");
    assertThat(effort.optional()).isTrue();
    assertThat(effort.unique()).isTrue();
    assertThat(effort.free()).isFalse();
    assertThat(effort.filledWhen()).containsExactly(new Condition("Status", List.of("Accepted")));
    assertThat(effort.value().options())
        .extracting(ValueSpec.Option::names)
        .containsExactly(List.of("Low"), List.of("Medium", "Med"), List.of("High"));
    assertThat(table.columns().get(2).free()).isTrue();
    assertThat(table.columns().get(2).value().type()).isEqualTo(ValueSpec.Type.PERSON);
    TableSpec terms = options.tables().get(1);
    assertThat(terms.rows()).isEqualTo(Count.atLeast(1));
    assertThat(terms.optional()).isFalse();
    assertThat(options.sections().get(0).repeat()).contains(Count.atLeast(2));
  }

  @Test
  void theLeastPackHasAnIdAndATitle() throws Exception {
    Pack pack = read(HEAD);
    assertThat(pack.version()).isEqualTo("1");
    assertThat(pack.description()).isEmpty();
    assertThat(pack.stage()).isEmpty();
    assertThat(pack.root().headings()).isEmpty();
    assertThat(pack.root().content()).isEqualTo(ContentSpec.ANY);
    assertThat(pack.root().isRequired()).isTrue();
    assertThat(pack.fingerprints()).isSameAs(Fingerprints.NONE);
  }

  /** Each case follows the two lines of {@link #HEAD}, so its first line is line 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '´',
      textBlock =
          """
          sektions: []                     ¦ 3:1: a pack has no key `sektions`; write `sections`
          sections: [{heding: A}]          ¦ 3:12: a section needs the key `heading`; add it: its \
          heading, with {name} for any words | 3:13: a section has no key `heding`; write `heading`
          sections: [{heading: A, level: 2}] ¦ 3:25: a section has no key `level`; its keys are \
          heading, optional, repeat, aliases, closed, any-order, fields, tables, content, checklist, \
          keep, guidance, severity, sections
          sections: [{heading: A, optional: maybe}] ¦ 3:35: `optional` cannot be `maybe`; write true \
          or false
          sections: [{heading: '***'}]     ¦ 3:22: the heading `***` has no word; write its words, or \
          {name} for any
          sections: [{heading: ''}]        ¦ 3:22: `heading` is empty; write text
          fields: ['**']                   ¦ 3:10: the label `**` has no word; write its words
          rules: {section-order: fatal}    ¦ 3:24: `section-order` cannot be `fatal`; write one of \
          error, warning, info, off
          rules: {section-order: warnin}   ¦ 3:24: `section-order` cannot be `warnin`; write `warning`
          stage: {field: Status, aproved: A}\\nfields: [Status] ¦ 3:24: a stage has no key `aproved`; \
          write `approved`
          stage: {draft: A}                ¦ 3:8: a stage needs the key `field`; add it: the field \
          that says how far a document is
          stage: {field: Statu, draft: A}\\nfields: [Status] ¦ 3:16: the pack has no field `Statu`; \
          write `Status`
          stage: {field: Phase, draft: A}\\nfields: [Status] ¦ 3:16: the pack has no field `Phase`; \
          list it under `fields` of the part that has it
          stage: {field: Status, draft: Draff}\\nfields: [{label: Status, values: [Draft]}] ¦ 3:31: \
          `Draff` is none of the values of `Status`; write `Draft`
          stage: {field: Status, draft: New}\\nfields: [{label: Status, values: [[In Work, WIP], \
          Done]}] ¦ 3:31: `New` is none of the values of `Status`; write one of In Work, WIP, Done
          stage: {field: Status, draft: Open, review: [open]}\\nfields: [Status] ¦ 3:46: the value \
          `open` is there twice, first in line 3; keep one of the two
          fields: [{label: A, when: {B: c}}] ¦ 3:28: the pack has no field `B`; list it under \
          `fields` of the part that has it
          fields: [{label: Updated, not-before: Crated}, Created] ¦ 3:39: the pack has no field \
          `Crated`; write `Created`
          sections: [{heading: A, tables: [{columns: [{name: B, filled-when: {Status: x}}]}]}] ¦ \
          3:69: the pack has no field `Status`; list it under `fields` of the part that has it
          fields: [{label: A, type: dat}]  ¦ 3:27: `type` cannot be `dat`; write `date`
          fields: [{label: A, pattern: '('}] ¦ 3:30: `(` is no RE2 pattern: missing closing ); mend \
          it, or put a backslash before each sign that stands for itself
          fields: [{label: A, pattern: '(?=x)'}] ¦ 3:30: `(?=x)` is no RE2 pattern: invalid or \
          unsupported Perl syntax; mend it, or put a backslash before each sign that stands for itself
          content: {text: ['a', '[']}      ¦ 3:23: `[` is no RE2 pattern: missing closing ]; mend \
          it, or put a backslash before each sign that stands for itself
          content: {forbid: '*'}           ¦ 3:19: `*` is no RE2 pattern: missing argument to \
          repetition operator; mend it, or put a backslash before each sign that stands for itself
          fields: [A, {label: a}]          ¦ 3:21: the label `a` is there twice, first in line 3; \
          keep one of the two
          fields: [{label: A, values: [Low, [Mid, low]]}] ¦ 3:41: the value `low` is there twice, \
          first in line 3; keep one of the two
          tables: [{columns: [A, {name: B, aliases: A}]}] ¦ 3:43: the name `A` is there twice, first \
          in line 3; keep one of the two
          tables: [{columns: []}]          ¦ 3:20: a table without a column; name its columns
          tables: [{rows: 2}]              ¦ 3:10: a table needs the key `columns`; add it: its \
          columns, in any order
          tables: [{columns: [A], rows: {min: 3, max: 2}}] ¦ 3:37: `min` is 3 and `max` is 2; let \
          `min` be at most `max`
          sections: [{heading: A}, {heading: 2. A}] ¦ 3:36: the heading `2. A` is there twice, first \
          in line 3; give each section a heading of its own
          sections:\\n- {heading: B & C}\\n- {heading: D, aliases: [B and C]} ¦ 5:26: the heading `B \
          and C` is there twice, first in line 4; give each section a heading of its own
          sections:\\n- {heading: '{a}'}\\n- {heading: 'X: {b}', aliases: ['{c}']} ¦ 5:33: the \
          heading `{c}` is there twice, first in line 4; give each section a heading of its own
          sections: [{heading: A, repeat: {min: 2, max: 1}}] ¦ 3:39: `min` is 2 and `max` is 1; let \
          `min` be at most `max`
          sections: [{heading: A, repeat: many}] ¦ 3:33: `repeat` cannot be `many`; write a whole \
          number or a count
          content: {code: {minimum: 1}}    ¦ 3:18: a count of code has no key `minimum`; its keys are \
          min, max, lang
          extends: basis                   ¦ 3:10: there is no pack `basis` to extend; name a pack by \
          its id, or a file by its path from here
          id: y                            ¦ 3:1: `id` is there twice, first in line 1; keep one of \
          the two
          """)
  void saysWhatIsWrongAndWhere(String text, String problems) {
    assertThat(problems(HEAD + text.replace("\\n", "\n")))
        .extracting(problem -> problem.toString().replaceFirst("^p.yaml:", ""))
        .containsExactly(problems.split(" \\| "));
  }

  @Test
  void saysAllAtOnceInTheOrderOfTheSource() {
    List<Problem> problems =
        problems(
            """
            title: X
            fields:
              - {label: A, pattern: "("}
            sections:
              - heading: B
                optionl: true
                tables: [{columns: [C, C]}]
              - heading: b
            """);
    assertThat(problems)
        .extracting(problem -> problem.position().orElseThrow().toString())
        .containsExactly("1:1", "3:25", "6:5", "7:28", "8:14");
  }

  @Test
  void refusesPatternsThatAreTooLong() {
    assertThat(problems(HEAD + "content: {text: " + "x".repeat(1001) + "}"))
        .singleElement()
        .hasToString(
            "p.yaml:3:17: a pattern of more than 1000 characters; say it in several shorter ones");
  }

  @Test
  void refusesPatternsThatWouldFillTheMemory() {
    assertThat(problems(HEAD + "content: {text: '((a{1000}){1000}){1000}'}"))
        .singleElement()
        .hasToString(
            "p.yaml:3:17: `((a{1000}){1000}){1000}` repeats too much: its numbers multiply; use"
                + " smaller numbers, or `*` and `+`");
  }

  @Test
  void readsTheFingerprintsBesideIt() throws Exception {
    Pack pack =
        PackReader.read(
            SourceFile.of("p.yaml", HEAD),
            Optional.of(SourceFile.of("f.txt", "example 00000000000000ff\n")));
    assertThat(pack.fingerprints().of(Fingerprints.Kind.EXAMPLE)).containsExactly(255);
  }

  @Test
  void saysWhatIsWrongInBothFiles() {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                PackReader.read(
                    SourceFile.of("p.yaml", HEAD + "closd: true\n"),
                    Optional.of(SourceFile.of("f.txt", "what\n"))));
    assertThat(e.problems()).extracting(Problem::where).containsExactly("p.yaml", "f.txt");
  }

  @Test
  void aPackMayChangeAnother() throws Exception {
    Pack parent =
        read(
            """
            id: base
            title: Base
            version: "3"
            description: The base.
            heading: "{x} Base"
            rules: {section-order: off, table: info}
            stage: {field: Status, draft: Draft}
            closed: true
            keep: [One]
            fields: [Status, {label: Owner, optional: true}]
            tables: [{columns: [Old]}]
            sections:
              - {heading: Goals, guidance: Old.}
              - heading: Scope
                aliases: [Extent]
                sections: [{heading: In Scope}]
            """);
    Pack child =
        PackReader.read(
            SourceFile.of(
                "p.yaml",
                """
                id: own
                title: Own
                extends: base
                rules: {table: error}
                closed: false
                keep: [Two]
                fields:
                  - {label: owner, when: {Status: Draft}}
                  - Team
                sections:
                  - {heading: 2. scope, optional: true}
                  - {heading: Costs}
                """),
            Optional.empty(),
            (name, place) -> name.equals("base") ? Optional.of(parent) : Optional.empty(),
            RuleNames.ANY);

    assertThat(child.id()).isEqualTo("own");
    assertThat(child.title()).isEqualTo("Own");
    assertThat(child.version()).isEqualTo("3");
    assertThat(child.description()).isEqualTo("The base.");
    assertThat(child.stage()).isEqualTo(parent.stage());
    assertThat(child.rules()).isEqualTo(Map.of("section-order", "off", "table", "error"));
    SectionSpec root = child.root();
    assertThat(root.headings()).isEqualTo(parent.root().headings());
    assertThat(root.closed()).isFalse();
    assertThat(root.keep()).containsExactly("One", "Two");
    assertThat(root.tables()).isEqualTo(parent.root().tables());
    assertThat(root.fields())
        .extracting(FieldSpec::label)
        .containsExactly("Status", "owner", "Team");
    assertThat(root.fields().get(1).optional()).isFalse();
    assertThat(root.sections())
        .extracting(SectionSpec::name)
        .containsExactly("Goals", "2. scope", "Costs");
    assertThat(root.sections().get(1).optional()).isTrue();
    assertThat(root.sections().get(1).sections()).isEmpty();
    assertThat(root.sections().get(0).guidance()).contains("Old.");
  }

  @Test
  void saysWhatIsWrongWithThePackItExtends() {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                PackReader.read(
                    SourceFile.of("p.yaml", HEAD + "extends: base.yaml\nclosd: true\n"),
                    Optional.empty(),
                    (name, place) ->
                        Optional.of(
                            PackReader.read(SourceFile.of(name, "id: base\n"), Optional.empty())),
                    RuleNames.ANY));
    assertThat(e.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "p.yaml:4:1: a pack has no key `closd`; write `closed`",
            "base.yaml:1:1: a pack needs the key `title`; add it: what its documents are called");
  }

  @Test
  void aChangedPackIsCheckedAsAWhole() throws Exception {
    Pack parent =
        read(
            HEAD + "fields: [Status]\nsections: [{heading: Scope, aliases: Extent}, {heading: A}]");
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                PackReader.read(
                    SourceFile.of(
                        "p.yaml",
                        """
                        id: own
                        title: Own
                        extends: x
                        stage: {field: State, draft: Draft}
                        sections:
                          - {heading: Extent}
                          - {heading: A, aliases: [B]}
                        """),
                    Optional.empty(),
                    (name, place) -> Optional.of(parent),
                    RuleNames.ANY));
    assertThat(e.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "p.yaml:4:16: the pack has no field `State`; write `Status`",
            "p.yaml:6:15: the heading `Extent` is one of the section `Scope` of the pack `x`; write"
                + " that name as `heading` to replace the section, or use another");
  }

  @Test
  void refusesMorePartsAndPatternsThanAnyPackHas() throws Exception {
    String sections = HEAD + "sections:\n" + numbered(998, "  - heading: A%d\n");
    String fields = "    fields: [{label: L, pattern: x}]\n";
    String table = "    tables: [{columns: [{name: C}]}]\n";
    assertThat(read(sections + fields + table).root().sections()).hasSize(998);
    assertThat(problems(sections + fields + table + "  - heading: B\n  - heading: C\n"))
        .extracting(Problem::toString)
        .containsExactly(
            "p.yaml:1004:5: a pack of more than 1,000 sections, fields and tables; make several"
                + " packs of it");
    String patterns = HEAD + "sections:\n  - heading: A\n    content:\n      text:\n";
    assertThat(read(patterns + numbered(1_000, "        - /x%d/\n")).root().sections()).hasSize(1);
    assertThat(problems(patterns + numbered(3_000, "        - /x%d/\n")))
        .extracting(Problem::toString)
        .containsExactly(
            "p.yaml:1007:11: a pack of more than 1,000 patterns; make several packs of it");
  }

  @Test
  void countsThePartsOfThePackThatIsExtended() throws Exception {
    Pack parent = read(HEAD + "sections:\n" + numbered(999, "  - heading: A%d\n"));
    String own = "id: y\ntitle: Y\nextends: x\nsections:\n";
    String replaced = own + "  - heading: A7\n    tables: [{columns: [C]}]\n";
    assertThat(extend(replaced, parent).root().sections()).hasSize(999);
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> extend(replaced + "  - heading: B\n  - heading: C\n", parent));
    assertThat(e.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "p.yaml:7:5: a pack of more than 1,000 sections, fields and tables; make several"
                + " packs of it");
  }

  private static Pack extend(String text, Pack parent) throws InvalidInputException {
    return PackReader.read(
        SourceFile.of("p.yaml", text),
        Optional.empty(),
        (name, place) -> Optional.of(parent),
        RuleNames.ANY);
  }

  private static String numbered(int number, String line) {
    return IntStream.range(0, number).mapToObj(line::formatted).collect(Collectors.joining());
  }

  private static Pack read(String text) throws InvalidInputException {
    return PackReader.read(SourceFile.of("p.yaml", text), Optional.empty());
  }

  private static List<Problem> problems(String text) {
    InvalidInputException e = catchThrowableOfType(InvalidInputException.class, () -> read(text));
    assertThat(e).as("nothing was wrong with: %s", text).isNotNull();
    return e.problems();
  }
}
