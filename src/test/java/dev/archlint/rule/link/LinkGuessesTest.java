package dev.archlint.rule.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.Matcher;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.Rules;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** To guess what a broken link meant, each name is looked at: that has to end somewhere. */
final class LinkGuessesTest {
  private static final Pack GENERAL =
      BuiltInPacks.all().stream()
          .filter(pack -> pack.id().equals("general"))
          .findAny()
          .orElseThrow();

  /** Of so many headings, each with a link that is nearly the anchor of another. */
  private static List<Finding> findings(int headings) throws Exception {
    Rule rule = Rules.builtIn().find("link-broken").orElseThrow();
    String text =
        IntStream.range(0, headings)
            .mapToObj(i -> "## Harbour gate %06d\n\nSee [it](#harbour-gat-%06d).\n".formatted(i, i))
            .collect(Collectors.joining("\n"));
    Document document = MarkdownParser.parse(SourceFile.of("a.md", text));
    RuleContext context =
        new RuleContext(rule.info(), document, Optional.of(new Matcher(GENERAL).match(document)));
    return rule.check(context);
  }

  private static long guesses(List<Finding> findings) {
    return findings.stream()
        .filter(it -> it.hint().orElseThrow().startsWith("did you mean \"#harbour-gate-"))
        .count();
  }

  @Test
  void guessesInAnyDocumentOfPeople() throws Exception {
    List<Finding> findings = findings(200);
    assertThat(findings).hasSize(200);
    assertThat(guesses(findings)).isEqualTo(200);
  }

  @Test
  void guessesNoMoreAfterAMillionNames() throws Exception {
    List<Finding> findings = findings(5_000);
    assertThat(findings).hasSize(5_000);
    assertThat(guesses(findings)).isEqualTo(200);
  }
}
