package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.archlint.document.Unreadable;
import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.filter.Severities;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.pack.Stage;
import dev.archlint.rule.Completeness;
import dev.archlint.rule.Finding;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo.Needs;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Position;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.testing.FakeRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
  private static final FakeRule SPEAKS =
      new FakeRule("a-speaks", Severity.ERROR, Needs.PACK, context -> finding(context, "a"));

  private static final FakeRule THROWS =
      new FakeRule(
          "b-throws",
          Severity.ERROR,
          Needs.PACK,
          context -> {
            throw new IllegalStateException("broken");
          });

  private static final FakeRule OVERFLOWS =
      new FakeRule("c-overflows", Severity.ERROR, Needs.PACK, context -> overflow());

  private static final FakeRule LOOKS_AT_ALL =
      new FakeRule("d-all", Severity.WARNING, Needs.NOTHING, context -> finding(context, "d"));

  private static final String CLAIMED =
      "<!-- archlint-pack: note -->\n\n# Note\n\n## Goals\nOne.\n";

  @Test
  void sortsWhatItFinds() throws InvalidInputException {
    FakeRule many =
        new FakeRule(
            "z-many",
            Severity.INFO,
            Needs.PACK,
            context ->
                List.of(
                    context.finding(new Span(9, 10), "later"),
                    context.finding(new Span(0, 1), "b"),
                    context.finding(new Span(0, 1), "a")));
    DocumentResult result = lint(CLAIMED, many, SPEAKS);
    assertThat(result.findings())
        .extracting(Finding::message)
        .containsExactly("a", "a", "b", "later");
    assertThat(result.findings()).isSorted();
    assertThat(result.stage()).contains(Stage.REVIEW);
    assertThat(result.completeness()).contains(new Completeness(1, 1, List.of()));
  }

  @Test
  void goesOnWhereARuleFails() throws InvalidInputException {
    DocumentResult result = lint(CLAIMED, SPEAKS, THROWS, OVERFLOWS, LOOKS_AT_ALL);
    assertThat(result.findings()).extracting(Finding::rule).containsExactly("a-speaks", "d-all");
    assertThat(result.failures())
        .extracting(failure -> failure.rule().orElseThrow())
        .containsExactly("b-throws", "c-overflows");
    assertThat(result.failures().get(0).what())
        .startsWith(
            "the rule b-throws failed on it: IllegalStateException \"broken\" at LinterTest")
        .doesNotContain("\n");
  }

  @Test
  void letsNoRuleSpeakInTheNameOfAnother() throws InvalidInputException {
    FakeRule other =
        new FakeRule(
            "b-other",
            Severity.ERROR,
            Needs.PACK,
            context ->
                SPEAKS.check(new RuleContext(SPEAKS.info(), context.document(), Optional.empty())));
    DocumentResult result = lint(CLAIMED, other, SPEAKS);
    assertThat(result.findings()).hasSize(1);
    assertThat(result.failures())
        .extracting(Failure::rule, failure -> failure.cause().getMessage())
        .containsExactly(tuple(Optional.of("b-other"), "it speaks in the name of a-speaks"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9})
  void leavesARuleBehindThatDoesNotComeBack(int threads) throws InvalidInputException {
    AtomicBoolean over = new AtomicBoolean();
    FakeRule loops =
        new FakeRule(
            "b-loops",
            Severity.ERROR,
            Needs.PACK,
            context -> {
              while (!over.get()) {
                Thread.onSpinWait();
              }
              return List.of();
            });
    FakeRule waits = new FakeRule("c-waits", Severity.ERROR, Needs.PACK, context -> waitFor(over));
    Rules all = Rules.of(List.of(SPEAKS, loops, waits, LOOKS_AT_ALL));
    DocumentSettings settings = DocumentSettings.of(chooser(Optional.empty()));
    RuleBudget budget = new RuleBudget(Duration.ofMillis(50), Duration.ofMillis(500));
    Linter linter =
        new Linter(all, new FindingFilter(all, Selection.DEFAULT), input -> settings)
            .within(budget);
    try {
      for (int i = 0; i < 3; i++) {
        DocumentResult result = linter.lint(List.of(input(CLAIMED)), threads).iterator().next();
        assertThat(result.findings())
            .extracting(Finding::rule)
            .containsExactly("a-speaks", "d-all");
        assertThat(result.failures())
            .extracting(Failure::what)
            .satisfiesExactly(
                what -> assertThat(what).matches("the rule b-loops was stopped after \\d+ seconds"),
                what ->
                    assertThat(what).matches("the rule c-waits was stopped after \\d+ seconds"));
      }
      // What was stopped so often is not asked again: each time may cost a processor.
      assertThat(linter.lint(List.of(input(CLAIMED)), threads).iterator().next().failures())
          .extracting(Failure::what)
          .containsExactly(
              "the rule b-loops was stopped in other documents, and not run",
              "the rule c-waits was stopped in other documents, and not run");
    } finally {
      over.set(true);
    }
  }

  /** Does not listen to who interrupts it. */
  private static List<Finding> waitFor(AtomicBoolean over) {
    while (!over.get()) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        // On it goes.
      }
    }
    return List.of();
  }

  @Test
  void hearsNothingOfARuleThatNobodyAskedFor() throws InvalidInputException {
    Rules rules = Rules.of(List.of(SPEAKS, THROWS));
    Selection ignoring = new Selection(Set.of(), Set.of("b-throws"));
    DocumentSettings settings = DocumentSettings.of(chooser(Optional.empty()));
    Linter linter = new Linter(rules, new FindingFilter(rules, ignoring), input -> settings);
    assertThat(linter.lint(List.of(input(CLAIMED)), 1).iterator().next().failures()).isEmpty();
  }

  @Test
  void looksAtADocumentWithoutPackOnlyWithRulesThatNeedNone() throws InvalidInputException {
    DocumentResult result = lint("# Readme\n", SPEAKS, LOOKS_AT_ALL);
    assertThat(result.findings()).extracting(Finding::rule).containsExactly("d-all");
    assertThat(result.choice().pack()).isEmpty();
    assertThat(result.completeness()).isEmpty();
    assertThat(result.stage()).isEmpty();
  }

  @Test
  void looksAtAnUnreadableDocumentOnlyWithRulesThatNeedNoPack() throws InvalidInputException {
    List<Input> inputs =
        List.of(
            Input.of("latin1.md", "Gr\u00F6\u00DFe".getBytes(StandardCharsets.ISO_8859_1)),
            Input.of("large.md", new byte[Input.MAX_BYTES + 1]),
            // As one that is written to while it is read.
            Input.of("growing.md", Endless::new),
            Input.of("gone.md", Path.of("no", "such", "gone.md")),
            Input.of(
                "denied.md",
                () -> {
                  throw new AccessDeniedException("denied.md");
                }),
            Input.of(
                "broken.md",
                () -> {
                  throw new IOException("I/O error");
                }));
    FakeRule why =
        new FakeRule(
            "d-why",
            Severity.ERROR,
            Needs.NOTHING,
            context ->
                List.of(
                    context.finding(
                        Span.at(0),
                        context.document().unreadable().map(Unreadable::reason).orElse("fine"))));
    List<DocumentResult> results =
        linter(Optional.of(pack()), Optional.empty(), SPEAKS, why).lint(inputs, 2).stream()
            .toList();
    assertThat(results)
        .allMatch(result -> result.choice() instanceof PackChoice.Unreadable)
        .flatExtracting(DocumentResult::findings)
        .extracting(Finding::message)
        .containsExactly(
            "is not UTF-8: the byte 0xF6 in line 1 begins no valid character",
            "is larger than 10 MB",
            "is larger than 10 MB",
            "is gone: it was there when the run began",
            "cannot be read: permission denied",
            "cannot be read: I/O error");
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'a';
    }
  }

  @Test
  void namesADocumentOnWhichItFailsAsAWhole() throws InvalidInputException {
    Input broken =
        Input.of(
            "broken.md",
            () -> {
              throw new IllegalStateException("bug");
            });
    List<DocumentResult> results =
        linter(Optional.empty(), Optional.empty(), SPEAKS)
            .lint(List.of(broken, input(CLAIMED)), 1)
            .stream()
            .toList();
    assertThat(results.get(0).failures()).hasSize(1);
    assertThat(results.get(0).failures().get(0).rule()).isEmpty();
    assertThat(results.get(0).failures().get(0).what())
        .startsWith("archlint failed on it: IllegalStateException \"bug\"");
    assertThat(results.get(1).findings()).hasSize(1);
  }

  /** Deep quotes are refused by the parser, and nobody asks it about what no pack can claim. */
  @Test
  void findsTheSameInWhatWasBegunBefore() throws InvalidInputException {
    Linter linter = linter(Optional.empty(), Optional.empty(), SPEAKS);
    for (String text : List.of(CLAIMED, "# None\n", ">".repeat(5_000) + " deep\n", "\0")) {
      assertThat(linter.lint(List.of(input(text).begin()), 1))
          .containsExactlyElementsOf(linter.lint(List.of(input(text)), 1));
    }
    Input broken =
        Input.of(
            "a.md",
            () -> {
              throw new IllegalStateException("bug");
            });
    assertThat(linter.lint(List.of(broken.begin()), 1).iterator().next().failures())
        .extracting(Failure::what)
        .containsExactly(
            linter.lint(List.of(broken), 1).iterator().next().failures().get(0).what());
  }

  @Test
  void takesTheStageOfTheCaller() throws InvalidInputException {
    FakeRule stage =
        new FakeRule(
            "placeholder-x",
            Severity.WARNING,
            Needs.PACK,
            context -> List.of(context.finding(Span.at(0), context.match().stage().id())));
    DocumentResult result =
        linter(Optional.empty(), Optional.of(Stage.APPROVED), stage)
            .lint(List.of(input(CLAIMED)), 1)
            .iterator()
            .next();
    assertThat(result.stage()).contains(Stage.APPROVED);
    assertThat(result.findings()).extracting(Finding::message).containsExactly("approved");
    assertThat(result.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
  }

  @Test
  void letsTheCallerChooseThePackBeforeTheDocument() throws InvalidInputException {
    Linter linter = linter(Optional.of(pack()), Optional.empty(), SPEAKS);
    assertThat(
            linter
                .lint(List.of(input("<!-- archlint-pack: nonsense -->\n# X\n")), 1)
                .iterator()
                .next()
                .choice())
        .isEqualTo(new PackChoice.Forced(pack()));
  }

  @Test
  void letsTheDocumentNameItsPack() throws InvalidInputException {
    assertThat(lint(CLAIMED).choice())
        .isEqualTo(new PackChoice.Declared(pack(), new Position(1, 21)));
    assertThat(lint("---\ntitle: x\narchlint-pack: note\n---\n# X\n").choice())
        .isEqualTo(new PackChoice.Declared(pack(), new Position(3, 16)));
    assertThat(lint("---\narchlint-pack: note\n---\n<!-- archlint-pack: other -->\n").choice())
        .isInstanceOf(PackChoice.Declared.class);
    assertThat(lint("`<!-- archlint-pack: other -->`\n").choice())
        .isInstanceOf(PackChoice.Recognized.class);
  }

  @Test
  void saysWhereADocumentNamesAPackThatDoesNotExist() throws InvalidInputException {
    assertThat(lint("# X\n\n<!-- archlint-pack: not -->\n", SPEAKS).choice())
        .isEqualTo(new PackChoice.Unknown("not", new Position(3, 21)));
    assertThat(lint("---\narchlint-pack:\n---\n").choice())
        .isEqualTo(new PackChoice.Unknown("", new Position(2, 1)));
    assertThat(lint("<!-- archlint-pack: -->\n").choice())
        .isEqualTo(new PackChoice.Unknown("", new Position(1, 1)));
    assertThat(lint("# X\n\n<!-- archlint-pack: not -->\n", SPEAKS).findings()).isEmpty();
  }

  private static List<Finding> finding(RuleContext context, String message) {
    return List.of(context.finding(Span.at(0), message));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static List<Finding> overflow() {
    return overflow();
  }

  private static DocumentResult lint(String text, FakeRule... rules) throws InvalidInputException {
    return linter(Optional.empty(), Optional.empty(), rules)
        .lint(List.of(input(text)), 1)
        .iterator()
        .next();
  }

  private static Input input(String text) {
    return Input.of("a.md", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Linter linter(Optional<Pack> forced, Optional<Stage> stage, FakeRule... rules)
      throws InvalidInputException {
    Rules all = Rules.of(List.of(rules));
    DocumentSettings settings =
        new DocumentSettings(chooser(forced), Optional.empty(), stage, Severities.DEFAULT);
    return new Linter(all, new FindingFilter(all, Selection.DEFAULT), input -> settings);
  }

  private static PackChooser chooser(Optional<Pack> forced) throws InvalidInputException {
    return new PackChooser(List.of(pack()), forced);
  }

  private static Pack pack() throws InvalidInputException {
    String yaml =
        """
        id: note
        title: Note
        version: "1.0"
        description: A note.
        sections:
          - heading: Goals
        """;
    return PackReader.read(SourceFile.of("pack.yaml", yaml), Optional.empty());
  }
}
