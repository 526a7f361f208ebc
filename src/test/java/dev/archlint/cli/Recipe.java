package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.testing.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What readers are told to copy from {@code docs/ci.md}. */
record Recipe(String text) {
  private static final Path PAGE = Path.of("docs/ci.md");

  /** The fenced block that is opened with these words. */
  static Recipe of(String opening) throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    int start = lines.indexOf("```" + opening);
    assertThat(start).as("%s has a block ```%s", PAGE, opening).isNotNegative();
    return new Recipe(
        lines.subList(start + 1, lines.size()).stream()
            .takeWhile(line -> !line.equals("```"))
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }

  /** The same for a place that is not the one of the page, which has to name it. */
  Recipe replacing(String name, String other) {
    assertThat(text).contains(name);
    return new Recipe(text.replace(name, other));
  }

  /** What the text says in YAML. */
  Yaml yaml() {
    return Yaml.of(text);
  }
}
