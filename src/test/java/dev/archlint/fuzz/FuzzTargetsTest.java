package dev.archlint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.archlint.config.Configurations;
import dev.archlint.derive.DerivedPack;
import dev.archlint.document.Document;
import dev.archlint.filter.FindingFilter;
import dev.archlint.filter.Selection;
import dev.archlint.lint.DocumentResult;
import dev.archlint.lint.DocumentSettings;
import dev.archlint.lint.Input;
import dev.archlint.lint.Linter;
import dev.archlint.lint.PackChooser;
import dev.archlint.markdown.MarkdownParser;
import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Pack;
import dev.archlint.pack.PackReader;
import dev.archlint.pack.RuleNames;
import dev.archlint.rule.Finding;
import dev.archlint.rule.Rules;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Position;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may come from a stranger, byte by byte. With the other tests each target sees {@link
 * HostileInputs} and those of its corpus, one file each below {@code src/test/resources}; {@code
 * JAZZER_FUZZ=1 mvn -B test -Dtest=FuzzTargetsTest#document} looks for new ones.
 */
final class FuzzTargetsTest {
  private final RuleNames names;
  private final Linter linter;

  FuzzTargetsTest() throws InvalidInputException {
    Rules rules = Rules.builtIn();
    names =
        RuleNames.of(new TreeSet<>(rules.all().stream().map(rule -> rule.info().id()).toList()));
    // The pack whose parts are of the most kinds, so that no document goes unclaimed.
    Optional<Pack> forced =
        BuiltInPacks.all().stream().filter(pack -> pack.id().equals("module-spec")).findFirst();
    DocumentSettings settings = DocumentSettings.of(new PackChooser(BuiltInPacks.all(), forced));
    linter = new Linter(rules, new FindingFilter(rules, Selection.DEFAULT), input -> settings);
  }

  /** The reader: blocks and spans of any bytes. */
  @MethodSource("hostileDocuments")
  @FuzzTest(maxDuration = "10m")
  void document(byte[] bytes) {
    Document document;
    try {
      document = MarkdownParser.parse(SourceFile.decode("a.md", bytes));
    } catch (UnreadableSourceException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    Span all = new Span(0, document.source().text().length());
    document.root().all().forEach(section -> assertThat(all.contains(section.span())).isTrue());
    document.links().forEach(link -> assertThat(all.contains(link.span())).isTrue());
    assertThat(document.links()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
  }

  /** The match and all rules: nothing fails, and every finding lies in its document. */
  @MethodSource("hostileDocuments")
  @FuzzTest(maxDuration = "10m")
  void findings(byte[] bytes) {
    DocumentResult result = linter.lint(List.of(Input.of("a.md", bytes)), 1).iterator().next();
    assertThat(result.failures()).isEmpty();
    assertThat(result.findings()).isSorted();
    try {
      SourceFile source = SourceFile.decode("a.md", bytes);
      Position end = source.position(source.text().length());
      for (Finding finding : result.findings()) {
        assertThat(finding.range().start()).isGreaterThanOrEqualTo(new Position(1, 1));
        assertThat(finding.range().end()).isLessThanOrEqualTo(end);
      }
    } catch (UnreadableSourceException e) {
      assertThat(result.findings()).hasSize(1);
    }
  }

  /** Templates: what is derived from one is a pack, or it is said why there is none. */
  @MethodSource("hostileDocuments")
  @FuzzTest(maxDuration = "10m")
  void template(byte[] bytes) throws InvalidInputException {
    DerivedPack derived;
    try {
      derived =
          DerivedPack.of(MarkdownParser.parse(SourceFile.decode("template.md", bytes)), "derived");
    } catch (UnreadableSourceException | InvalidInputException e) {
      return;
    }
    Pack pack =
        PackReader.read(
            SourceFile.of("pack.yaml", derived.pack()),
            Optional.of(SourceFile.of("fingerprints.txt", derived.fingerprints())));
    assertThat(pack.id()).isEqualTo("derived");
  }

  /** Packs: a pack, or problems with places in it. */
  @MethodSource("hostileYaml")
  @FuzzTest(maxDuration = "10m")
  void pack(byte[] bytes) {
    try {
      PackReader.read(SourceFile.decode("pack.yaml", bytes), Optional.empty());
    } catch (UnreadableSourceException e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (InvalidInputException e) {
      assertThat(e.problems()).isNotEmpty().allSatisfy(FuzzTargetsTest::isOneLine);
    }
  }

  /** Configurations: one, or problems with places in it. */
  @MethodSource("hostileYaml")
  @FuzzTest(maxDuration = "10m")
  void configuration(byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("archlint-fuzz");
    Path file = folder.resolve(Configurations.FILE);
    try {
      Files.write(file, bytes);
      Configurations.file(file, BuiltInPacks.all(), names, folder);
    } catch (InvalidInputException e) {
      assertThat(e.problems()).isNotEmpty().allSatisfy(FuzzTargetsTest::isOneLine);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  static Stream<byte[]> hostileDocuments() {
    return HostileInputs.documents();
  }

  static Stream<byte[]> hostileYaml() {
    return HostileInputs.yaml();
  }

  private static void isOneLine(Problem problem) {
    assertThat(problem.what()).isNotBlank();
    assertThat(problem.mend()).isNotBlank();
  }
}
