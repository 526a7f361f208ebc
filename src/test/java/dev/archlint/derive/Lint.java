package dev.archlint.derive;

import dev.archlint.document.Document;
import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.lint.DocumentSettings;
import dev.archlint.lint.Input;
import dev.archlint.lint.Linter;
import dev.archlint.lint.PackChooser;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.BoundSection;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rules;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Position;
import dev.archlint.source.Range;
import dev.archlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Holds texts against packs, as users do. */
final class Lint {
  private static final Rules RULES = rules();

  private Lint() {}

  private static Rules rules() {
    try {
      return Rules.builtIn();
    } catch (InvalidInputException e) {
      throw new IllegalStateException(e);
    }
  }

  static Document document(String text) {
    return MarkdownParser.parse(SourceFile.of("a.md", text));
  }

  static DerivedPack derive(String template) throws InvalidInputException {
    return DerivedPack.of(document(template), "derived");
  }

  static Pack pack(DerivedPack derived) throws InvalidInputException {
    return PackReader.read(
        SourceFile.of("pack.yaml", derived.pack()),
        Optional.of(SourceFile.of("fingerprints.txt", derived.fingerprints())));
  }

  static List<Finding> lint(Pack pack, String text) {
    DocumentSettings settings = DocumentSettings.of(new PackChooser(List.of(), Optional.of(pack)));
    Linter linter =
        new Linter(RULES, new FindingFilter(RULES, Selection.DEFAULT), input -> settings);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return linter.lint(List.of(Input.of("a.md", bytes)), 1).iterator().next().findings();
  }

  /** Titles of the required leaf sections in which nothing is found. */
  static List<String> silent(Pack pack, String text) {
    Document document = document(text);
    Match match = new Matcher(pack).match(document);
    List<Position> places =
        lint(pack, text).stream().map(finding -> finding.range().start()).toList();
    return match
        .sections()
        .filter(bound -> bound.section().isLeaf() && bound.expected().isRequired())
        .filter(bound -> places.stream().noneMatch(at -> holds(document, bound, at)))
        .map(BoundSection::title)
        .toList();
  }

  private static boolean holds(Document document, BoundSection bound, Position at) {
    Range range = document.source().range(bound.section().span());
    return range.start().compareTo(at) <= 0 && at.compareTo(range.end()) < 0;
  }
}
