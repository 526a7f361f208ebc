package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.SourceFile;
import dev.archlint.testing.Snapshots;
import dev.archlint.yaml.GuideExamples;
import dev.archlint.yaml.JsonSchema;
import dev.archlint.yaml.ShapeKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of packs, and what is written of it elsewhere. */
class PackShapeTest {
  private static final Path GUIDE = Path.of("docs/packs.md");

  @Test
  void theSchemaIsMadeFromIt() {
    Snapshots.assertMatches(
        Path.of("docs/pack.schema.json"), JsonSchema.of(PackShape.PACK, "archlint rule pack"));
  }

  @Test
  void theGuideExplainsEveryKey() throws IOException {
    Set<String> keys = ShapeKeys.of(PackShape.PACK);
    assertThat(keys).hasSizeGreaterThan(50);
    String guide = Files.readString(GUIDE);
    assertThat(keys).allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
  }

  /** Each example is a pack, or what could stand in one. */
  @ParameterizedTest
  @MethodSource("examples")
  void theGuidesExamplesAreRight(String example) throws Exception {
    String pack = example.startsWith("id:") ? example : "id: x\ntitle: X\n" + example;
    assertThat(PackReader.read(SourceFile.of("docs/packs.md", pack), Optional.empty())).isNotNull();
  }

  static List<String> examples() throws IOException {
    List<String> examples = GuideExamples.in(GUIDE);
    assertThat(examples).hasSizeGreaterThan(5);
    return examples;
  }
}
