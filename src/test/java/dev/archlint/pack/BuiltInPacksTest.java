package dev.archlint.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInPacksTest {
  static List<Pack> packs() {
    return BuiltInPacks.all();
  }

  @Test
  void theListNamesEveryFolder() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("rules"))) {
      assertThat(BuiltInPacks.ids())
          .containsExactlyElementsOf(
              folders
                  .filter(Files::isDirectory)
                  .map(folder -> folder.getFileName().toString())
                  .sorted()
                  .toList());
    }
    assertThat(Files.readString(Path.of("rules/packs.txt")).lines().skip(1))
        .containsExactlyElementsOf(BuiltInPacks.ids());
  }

  @Test
  void aPackIsNamedAsItsFolder() {
    assertThat(packs()).extracting(Pack::id).containsExactlyElementsOf(BuiltInPacks.ids());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void tellsAuthorsWhatGoesInEverySection(Pack pack) {
    assertThat(pack.title()).isNotBlank();
    assertThat(pack.description()).isNotBlank();
    assertThat(sections(pack.root()).skip(1))
        .allSatisfy(
            section ->
                assertThat(section.guidance().orElse(""))
                    .as(section.name())
                    .isNotBlank()
                    .doesNotContain("\n")
                    .hasSizeLessThan(140));
  }

  /** Something of each pack that its templates ask for in so many words. */
  @Test
  void countsWhatTheTemplatesCount() {
    Pack pack = pack("technical-architecture");
    assertThat(section(pack, "Goals").content().items()).isEqualTo(new Count(4, 6));
    assertThat(section(pack, "Non-Goals").content().items()).isEqualTo(new Count(3, 5));
    assertThat(section(pack, "Executive Summary").content().paragraphs())
        .isEqualTo(new Count(2, 3));
    assertThat(section(pack, "Flow: {flow}").repeat()).contains(new Count(2, 4));
    assertThat(section(pack, "Flow: {flow}").content().steps()).isEqualTo(Count.atLeast(1));
  }

  @Test
  void signOffCellsWaitForTheApproval() {
    List<ColumnSpec> columns =
        section(pack("architecture-document"), "Approval Sign-Off").tables().get(0).columns();
    assertThat(columns)
        .extracting(ColumnSpec::name)
        .containsExactly("Role", "Name", "Signature", "Date");
    assertThat(columns)
        .extracting(column -> column.filledWhen().isEmpty())
        .containsExactly(true, false, false, false);
  }

  @Test
  void standingTextMayStayOrGo() {
    Pack pack = pack("living-architecture");
    assertThat(section(pack, "Architectural Change Process").optional()).isTrue();
    assertThat(pack.keeps(NormalText.of("> This is a living document that anyone may edit.")))
        .isTrue();
    assertThat(pack.keeps(NormalText.of("Describe the system."))).isFalse();
  }

  private static Pack pack(String id) {
    return packs().stream().filter(pack -> pack.id().equals(id)).findFirst().orElseThrow();
  }

  private static SectionSpec section(Pack pack, String name) {
    return sections(pack.root())
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<SectionSpec> sections(SectionSpec section) {
    return Stream.concat(
        Stream.of(section), section.sections().stream().flatMap(BuiltInPacksTest::sections));
  }
}
