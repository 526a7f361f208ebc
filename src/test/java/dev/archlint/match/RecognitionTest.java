package dev.archlint.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Pack own =
        new Pack(
            "own",
            pack.title(),
            pack.version(),
            pack.description(),
            pack.root(),
            pack.stage(),
            pack.rules(),
            pack.fingerprints());
    Document document = fixture(pack, "finished");

    assertThat(new Recognizer(List.of(pack, own), Set.of("own")).recognize(document).pack())
        .contains(own);
    assertThat(new Recognizer(List.of(pack, own), Set.of("other")).recognize(document).pack())
        .isEmpty();
    Set<String> both = Set.of("own", pack.id());
    assertThat(new Recognizer(List.of(pack, own), both).recognize(document).pack()).isEmpty();
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
