package dev.archlint.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.archlint.document.Document;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.FingerprintsFile;
import dev.archlint.pack.Pack;
import dev.archlint.source.SourceFile;
import dev.archlint.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fingerprints of the built-in packs are those of the templates that they were made from. */
final class BuiltInFingerprintsTest {
  /** The templates are no part of this repository. */
  private static final Path TEMPLATES = Path.of("..", "shared", "templates");

  static Stream<Pack> packs() {
    return BuiltInPacks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void areMadeFromTheTemplate(Pack pack) throws IOException {
    Path template = TEMPLATES.resolve(pack.id() + ".md");
    assumeTrue(Files.exists(template), "no templates here");
    Document document =
        MarkdownParser.parse(SourceFile.of(template.toString(), Files.readString(template)));
    String actual = FingerprintsFile.write(TemplateWords.of(document, pack));
    assertThat(actual).isNotEmpty();
    Snapshots.assertMatches(Path.of("rules", pack.id(), "fingerprints.txt"), actual);
  }
}
