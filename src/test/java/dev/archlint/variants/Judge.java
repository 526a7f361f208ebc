package dev.archlint.variants;

import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.filter.Severities;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.pack.Pack;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.Rules;
import dev.archlint.rule.Severity;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Holds texts against packs, with all rules. */
final class Judge {
  private static final Rules RULES = rules();

  private Judge() {}

  static String finished(Pack pack) throws IOException {
    return Files.readString(Path.of("test-fixtures/packs", pack.id(), "finished.md"));
  }

  static Match match(Pack pack, String text) {
    return new Matcher(pack).match(MarkdownParser.parse(SourceFile.of("a.md", text)));
  }

  static List<Finding> findings(Match match) {
    List<Finding> findings =
        RULES.all().stream()
            .filter(rule -> rule.info().severity() != Severity.OFF)
            .map(rule -> new Ready(rule, context(rule, match)))
            .filter(ready -> ready.context().isReady())
            .flatMap(ready -> ready.rule().check(ready.context()).stream())
            .toList();
    return new FindingFilter(RULES, Selection.DEFAULT)
        .apply(findings, Optional.of(match), Severities.DEFAULT).stream().sorted().toList();
  }

  /** What was wanted of a variant, and what came instead. */
  static String miss(Pack pack, Variant variant, List<Finding> findings) {
    return "%s: %s \"%s\", wanted %s at %s, got %s"
        .formatted(
            pack.id(),
            variant.kind(),
            variant.part(),
            variant.rule(),
            variant.lines(),
            findings.stream()
                .map(f -> f.range().start().line() + " " + f.rule() + " " + f.message())
                .toList());
  }

  private static RuleContext context(Rule rule, Match match) {
    return new RuleContext(rule.info(), match.document(), Optional.of(match));
  }

  private record Ready(Rule rule, RuleContext context) {}

  private static Rules rules() {
    try {
      return Rules.builtIn();
    } catch (InvalidInputException e) {
      throw new IllegalStateException(e);
    }
  }
}
