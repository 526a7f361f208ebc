package dev.archlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.pack.BuiltInPacks;
import dev.archlint.pack.Fingerprints;
import dev.archlint.pack.Pack;
import dev.archlint.pack.RuleNames;
import dev.archlint.pack.SectionSpec;
import dev.archlint.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {
  @TempDir Path folder;

  @Test
  void readsAPackWithTheFingerprintsBesideIt() throws Exception {
    write("own/pack.yaml", "id: own\ntitle: Own\n");
    write("own/fingerprints.txt", "example 00000000000000ff\n");
    assertThat(read("own/pack.yaml").fingerprints().of(Fingerprints.Kind.EXAMPLE))
        .containsExactly(255);
  }

  @Test
  void aPackExtendsABuiltInOne() throws Exception {
    write("pack.yaml", "id: own\ntitle: Own\nextends: module-spec\nsections: [{heading: Costs}]\n");
    Pack pack = read("pack.yaml");
    assertThat(pack.id()).isEqualTo("own");
    assertThat(pack.root().sections())
        .extracting(SectionSpec::name)
        .startsWith("Document Control", "Summary")
        .endsWith("Costs");
  }

  @Test
  void aPackExtendsAnotherFile() throws Exception {
    write("base/a.yaml", "id: a\ntitle: A\nextends: ../b.yaml\nsections: [{heading: Two}]\n");
    write("b.yaml", "id: b\ntitle: B\nsections: [{heading: One}]\n");
    write("own/pack.yaml", "id: own\ntitle: Own\nextends: ../base/a.yaml\n");
    assertThat(read("own/pack.yaml").root().sections())
        .extracting(SectionSpec::name)
        .containsExactly("One", "Two");
  }

  @Test
  void saysWhereAParentIsWrong() throws Exception {
    write("own/pack.yaml", "id: own\ntitle: Own\nextends: ../base.yaml\n");
    write("base.yaml", "id: a\n");
    assertThat(problems("own/pack.yaml"))
        .isEqualTo(
            "own/../base.yaml:1:1: a pack needs the key `title`; add it: what its documents are"
                + " called");
  }

  @Test
  void noPackExtendsItself() throws Exception {
    write("a.yaml", "id: a\ntitle: A\nextends: b.yaml\n");
    write("b.yaml", "id: b\ntitle: B\nextends: ./a.yaml\n");
    assertThat(problems("a.yaml"))
        .isEqualTo("b.yaml:3:10: the pack extends itself; let `extends` name another pack");
  }

  @Test
  void saysThatThereIsNoSuchFile() throws Exception {
    assertThat(problems("a.yaml"))
        .isEqualTo("a.yaml: no such file; check the spelling and the folder you are in");
    write("a.yaml", "id: a\ntitle: A\nextends: b.yaml\n");
    assertThat(problems("a.yaml"))
        .isEqualTo(
            "a.yaml:3:10: there is no pack `b.yaml` to extend; name a pack by its id, or a file by"
                + " its path from here");
  }

  private Pack read(String name) throws InvalidInputException {
    return new PackFiles(BuiltInPacks.all(), RuleNames.ANY).read(name, folder.resolve(name)).pack();
  }

  private String problems(String name) {
    try {
      return "nothing is wrong with " + read(name).id();
    } catch (InvalidInputException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
