package dev.archlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.SourceFile;
import dev.archlint.testing.Snapshots;
import dev.archlint.yaml.GuideExamples;
import dev.archlint.yaml.JsonSchema;
import dev.archlint.yaml.ShapeCheck;
import dev.archlint.yaml.ShapeKeys;
import dev.archlint.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of configurations, and what is written of it elsewhere. */
class ConfigurationShapeTest {
  private static final Path GUIDE = Path.of("docs/configuration.md");

  @Test
  void theSchemaIsMadeFromIt() {
    Snapshots.assertMatches(
        Path.of("docs/config.schema.json"),
        JsonSchema.of(ConfigurationShape.CONFIGURATION, "archlint configuration"));
  }

  @Test
  void theGuideExplainsEveryKey() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(ShapeKeys.of(ConfigurationShape.CONFIGURATION))
        .hasSize(10)
        .allSatisfy(key -> assertThat(guide).contains("| `" + key + "` |"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theGuidesExamplesAreRight(String example) throws Exception {
    SourceFile source = SourceFile.of("docs/configuration.md", example);
    assertThat(
            ShapeCheck.problems(source, YamlReader.read(source), ConfigurationShape.CONFIGURATION))
        .isEmpty();
  }

  static List<String> examples() throws IOException {
    List<String> examples = GuideExamples.in(GUIDE);
    assertThat(examples).hasSize(2);
    return examples;
  }
}
