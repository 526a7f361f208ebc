package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.match.Assignment;
import dev.archlint.match.Match;
import dev.archlint.match.Matcher;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AssignmentTest {
  private static Pack pack(String id, String... headings) throws InvalidInputException {
    StringBuilder yaml = new StringBuilder("id: " + id + "\ntitle: " + id + "\nsections:\n");
    for (String heading : headings) {
      yaml.append("  - heading: ").append(heading).append('\n');
    }
    return PackReader.read(SourceFile.of("pack.yaml", yaml.toString()), Optional.empty());
  }

  private static final String RECIPE =
      "# Bread\n\n## Ingredients\nFlour.\n\n## Baking\nAn hour.\n\n## Serving\nWarm.\n";

  private static Assignment assignment(String text, Pack forced, List<Pack> packs) {
    PackChooser chooser = new PackChooser(packs, Optional.of(forced));
    Document document = MarkdownParser.parse(SourceFile.of("a.md", text));
    Match match = new Matcher(forced).match(document);
    return chooser.assignment(chooser.choose(document, Optional.empty()), match);
  }

  @Test
  void namesThePackThatFitsBetter() throws InvalidInputException {
    Pack spec = pack("spec", "Scope", "Design", "Testing", "Risks", "Rollout");
    Pack recipe = pack("recipe", "Ingredients", "Baking", "Serving");
    Assignment assignment = assignment(RECIPE, spec, List.of(spec, recipe));
    assertThat(assignment.told()).isTrue();
    assertThat(assignment.better().map(Pack::id)).contains("recipe");
  }

  @Test
  void doesNotAskForABetterOneWhereItFits() throws InvalidInputException {
    Pack recipe = pack("recipe", "Ingredients", "Baking", "Serving");
    Assignment assignment = assignment(RECIPE, recipe, List.of(recipe));
    assertThat(assignment.better()).isEmpty();
  }

  @Test
  void aQuarterIsEnough() throws InvalidInputException {
    Pack quarter = pack("quarter", "Baking", "Scope", "Design", "Risks");
    Pack fifth = pack("fifth", "Baking", "Scope", "Design", "Risks", "Rollout");
    Document document = MarkdownParser.parse(SourceFile.of("a.md", RECIPE));
    Assignment told = new Assignment(true, Optional.empty());
    assertThat(told.isMisfit(new Matcher(quarter).match(document))).isFalse();
    assertThat(told.isMisfit(new Matcher(fifth).match(document))).isTrue();
    assertThat(Assignment.RECOGNIZED.isMisfit(new Matcher(fifth).match(document))).isFalse();
  }
}
