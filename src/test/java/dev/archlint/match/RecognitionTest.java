package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures what the threshold and the margin of {@link Recognizer} stand between. */
class RecognitionTest {
  private static final List<Pack> PACKS =
      BuiltInPacks.all().stream().filter(pack -> !pack.root().sections().isEmpty()).toList();
  private static final Recognizer RECOGNIZER = new Recognizer(PACKS);

  @Test
  void finishedAndHalfFinishedDocumentsAreTheirOwnPacks() throws IOException {
    for (Pack pack : PACKS) {
      assertOwn(pack, fixture(pack, "finished"), 0.95);
      assertOwn(pack, fixture(pack, "half-finished"), 0.80);
    }
  }

  @Test
  void soAreDocumentsThatLackAThirdOfTheirSections() throws IOException {
    Random random = new Random(20260314);
    double lowest = 1;
    for (Pack pack : PACKS) {
      for (int run = 0; run < 20; run++) {
        Document document = fixture(pack, "finished");
        List<Section> sections = new ArrayList<>(document.sections().skip(1).toList());
        for (int lacking = sections.size() / 3; lacking > 0; lacking--) {
          sections.remove(random.nextInt(sections.size()));
        }
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
          Heading heading = section.heading().orElseThrow();
          text.append(document.source().text(heading.span())).append("\n\nText.\n\n");
        }
        Recognition recognition = RECOGNIZER.recognize(parse(text.toString()));
        assertThat(recognition.pack()).as(pack.id() + " run " + run).contains(pack);
        lowest = Math.min(lowest, recognition.scores().get(0).value());
      }
    }
    System.out.printf("Recognition: lowest score with a third missing %.2f%n", lowest);
    assertThat(lowest).isGreaterThan(Recognizer.THRESHOLD);
  }

  @Test
  void numbersMayBeTranslatedToAnyOtherStyle() throws IOException {
    for (Pack pack : PACKS) {
      Document document = fixture(pack, "finished");
      List<String> lines = new ArrayList<>();
      int number = 1;
      for (Section section : document.sections().toList()) {
        Heading heading = section.heading().orElseThrow();
        String words = heading.title().replaceFirst("^([0-9]+|[A-Z]\\b)(\\.[0-9]+)*[.)]?\\s+", "");
        lines.add("#".repeat(heading.level()) + " § " + number++ + " – " + words + "\n\nText.\n");
      }
      assertOwn(pack, parse(String.join("\n", lines)), 0.9);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // an enhancement proposal
        "Summary|Motivation|Goals|Non-Goals|Proposal|User Stories|Notes/Constraints/Caveats"
            + "|Risks and Mitigations|Design Details|Test Plan|Unit tests|Integration tests"
            + "|e2e tests|Graduation Criteria|Upgrade / Downgrade Strategy|Version Skew Strategy"
            + "|Production Readiness Review Questionnaire|Dependencies|Scalability"
            + "|Troubleshooting|Implementation History|Drawbacks|Alternatives",
        // a decision record
        "Context and Problem Statement|Decision Drivers|Considered Options|Decision Outcome"
            + "|Consequences|Confirmation|Pros and Cons of the Options|More Information",
        "Status|Context|Decision|Consequences|References",
        // a request for comments
        "Summary|Motivation|Guide-level explanation|Reference-level explanation|Drawbacks"
            + "|Rationale and alternatives|Prior art|Unresolved questions|Future possibilities",
        // an architecture document of another template
        "Introduction and Goals|Architecture Constraints|Context and Scope|Solution Strategy"
            + "|Building Block View|Runtime View|Deployment View|Crosscutting Concepts"
            + "|Architecture Decisions|Quality Requirements|Risks and Technical Debts|Glossary",
        // a read-me
        "Overview|Features|Architecture|Getting Started|Installation|Configuration|Usage"
            + "|Testing|Deployment|Monitoring|Security|Contributing|License|References",
        // a product requirements document
        "Executive Summary|Goals|Non-Goals|Assumptions|User Stories|Scope|Success Metrics"
            + "|Open Questions|Milestones|Appendix",
        // a runbook
        "Overview|Alerting|Dashboards|Common Failures|Rollback|Escalation|Disaster Recovery",
      })
  void otherDocumentsAreNobodys(String headings) {
    StringBuilder text = new StringBuilder("# A document\n\n");
    for (String heading : headings.split("\\|", -1)) {
      text.append("## ").append(heading).append("\n\nText.\n\n");
    }

    Recognition recognition = RECOGNIZER.recognize(parse(text.toString()));

    System.out.printf(
        "Recognition: another template scores %.2f%n", recognition.scores().get(0).value());
    assertThat(recognition.pack()).isEmpty();
    assertThat(recognition.scores().get(0).value()).isLessThan(0.32);
  }

  @Test
  void twoPacksWithEqualRightClaimNothing() throws IOException {
    Pack pack = PACKS.get(0);
    Recognizer twins = new Recognizer(List.of(pack, pack));

    assertThat(twins.recognize(fixture(pack, "finished")).pack()).isEmpty();
  }

  @Test
  void ofTwoPacksWithEqualRightThePreferredOneClaims() throws IOException {
    Pack pack = PACKS.get(0);
    Pack own = copy(pack, "own");
    Document document = fixture(pack, "finished");

    assertThat(claiming(document, Map.of("own", Set.of()), pack, own)).contains(own);
    assertThat(claiming(document, Map.of("other", Set.of()), pack, own)).isEmpty();
    Map<String, Set<String>> both = Map.of("own", Set.of(), pack.id(), Set.of());
    assertThat(claiming(document, both, pack, own)).isEmpty();
  }

  @Test
  void ofAPackAndOneThatExtendsItTheOneThatFitsBetterClaims() throws Exception {
    Pack base = pack("base", List.of("One", "Two"), 60);
    Pack more = pack("more", List.of("One", "Two", "Three"), 60);
    Map<String, Set<String>> own = Map.of("base", Set.of(), "more", Set.of("base"));
    String headings = headings(60);

    assertThat(claiming(parse(headings + "# One\n# Two\n# Three\n"), own, base, more))
        .contains(more);
    assertThat(claiming(parse(headings + "# One\n# Two\n"), own, base, more)).contains(base);
  }

  /** With so many sections that one more is within the margin. */
  private static Pack pack(String id, List<String> sections, int others) throws Exception {
    StringBuilder yaml = new StringBuilder("id: %s\ntitle: X\nsections:\n".formatted(id));
    sections.forEach(name -> yaml.append("  - heading: ").append(name).append('\n'));
    for (int i = 0; i < others; i++) {
      yaml.append("  - heading: Part ").append(i).append(" of all\n");
    }
    return PackReader.read(SourceFile.of("pack.yaml", yaml.toString()), Optional.empty());
  }

  private static String headings(int others) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < others; i++) {
      text.append("# Part ").append(i).append(" of all\n");
    }
    return text.toString();
  }

  private static Optional<Pack> claiming(
      Document document, Map<String, Set<String>> own, Pack... packs) {
    return new Recognizer(List.of(packs), own).recognize(document).pack();
  }

  private static Pack copy(Pack pack, String id) {
    return new Pack(
        id,
        pack.title(),
        pack.version(),
        pack.description(),
        pack.root(),
        pack.stage(),
        pack.review(),
        pack.rules(),
        pack.fingerprints());
  }

  private static void assertOwn(Pack pack, Document document, double least) {
    Recognition recognition = RECOGNIZER.recognize(document);
    List<Recognition.Score> scores = recognition.scores();
    System.out.printf(
        "Recognition: %s scores %.2f, the runner-up %.2f%n",
        pack.id(), scores.get(0).value(), scores.get(1).value());
    assertThat(recognition.pack()).contains(pack);
    assertThat(scores.get(0).value()).isGreaterThanOrEqualTo(least);
    assertThat(scores.get(1).value()).isLessThan(0.30);
  }

  private static Document fixture(Pack pack, String name) throws IOException {
    return parse(Files.readString(Path.of("test-fixtures/packs", pack.id(), name + ".md")));
  }

  private static Document parse(String text) {
    return MarkdownParser.parse(SourceFile.of("a.md", text));
  }
}
