package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.rule.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** However many results there are, they are given back as they came. */
class ResultsTest {
  @Test
  void keepsManyAsItKeepsFew() throws Exception {
    Rules rules = Rules.builtIn();
    PackChooser chooser = new PackChooser(BuiltInPacks.all(), Optional.empty());
    Linter linter =
        new Linter(
                rules,
                new FindingFilter(rules, Selection.DEFAULT),
                input -> DocumentSettings.of(chooser))
            .keepingExcerpts();
    byte[] document =
        Files.readAllBytes(Path.of("test-fixtures/packs/module-spec/half-finished.md"));
    List<Input> inputs =
        List.of(
            Input.of("a.md", document),
            Input.of("b.md", "# None\n".getBytes(StandardCharsets.UTF_8)),
            Input.of("c.md", "<!-- archlint-pack: x -->\n".getBytes(StandardCharsets.UTF_8)),
            Input.of(
                "d.md",
                () -> {
                  throw new IOException("gone");
                }),
            Input.of(
                "e.md",
                () -> {
                  throw new IllegalStateException("bug");
                }));
    List<DocumentResult> some = linter.lint(inputs, 1).stream().toList();
    assertThat(some.get(0).findings()).isNotEmpty();
    assertThat(some.get(4).failures()).isNotEmpty();

    Results many = new Results(10_000);
    List<DocumentResult> given = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      DocumentResult result = some.get(i % some.size());
      given.add(result);
      many.add(result);
    }
    assertThat(many).containsExactlyElementsOf(given);
    assertThat(many.stream()).as("again").containsExactlyElementsOf(given);
  }
}
