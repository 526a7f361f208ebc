package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.source.SourceFile;
import dev.archlint.testing.Snapshots;
import dev.archlint.yaml.JsonSchema;
import dev.archlint.yaml.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    Set<String> keys = new TreeSet<>();
    collect(PackShape.PACK, keys, Collections.newSetFromMap(new IdentityHashMap<>()));
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
    List<String> examples = new ArrayList<>();
    StringBuilder open = null;
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.equals("```yaml")) {
        open = new StringBuilder();
      } else if (line.equals("```") && open != null) {
        examples.add(open.toString());
        open = null;
      } else if (open != null) {
        open.append(line).append('\n');
      }
    }
    assertThat(examples).hasSizeGreaterThan(5);
    return examples;
  }

  private static void collect(Shape shape, Set<String> keys, Set<Shape> seen) {
    if (!seen.add(shape)) {
      return;
    }
    if (shape instanceof Shape.Struct struct) {
      keys.addAll(struct.keys().keySet());
      struct.keys().values().forEach(key -> collect(key.shape(), keys, seen));
    } else if (shape instanceof Shape.Either either) {
      either.shapes().forEach(each -> collect(each, keys, seen));
    } else if (shape instanceof Shape.ListOf list) {
      collect(list.item(), keys, seen);
    } else if (shape instanceof Shape.MapOf map) {
      collect(map.value(), keys, seen);
    } else if (shape instanceof Shape.Later later) {
      collect(later.shape().get(), keys, seen);
    }
  }
}
