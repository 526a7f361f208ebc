package dev.archlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.rule.FileView;
import dev.archlint.rule.FileView.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("repo/docs/images"));
    Files.writeString(folder.resolve("repo/docs/desk.md"), "# Desk\n\n## Goals\n");
    Files.writeString(folder.resolve("repo/README.md"), "# Read me\n");
    Files.writeString(folder.resolve("outside.md"), "# Outside\n");
  }

  private FileView repository() throws IOException {
    Files.createDirectories(folder.resolve("repo/.git"));
    return new DiskFiles(folder.resolve("repo"));
  }

  @Test
  void seesWhatStandsAroundADocument() throws IOException {
    FileView files = repository();
    assertThat(files.kind("docs/a.md", "desk.md")).isEqualTo(Kind.FILE);
    assertThat(files.kind("docs/a.md", "images/")).isEqualTo(Kind.FOLDER);
    assertThat(files.kind("docs/a.md", "../README.md")).isEqualTo(Kind.FILE);
    assertThat(files.kind("docs/a.md", "gone.md")).isEqualTo(Kind.NOTHING);
    assertThat(files.kind("docs/a.md", "/README.md")).isEqualTo(Kind.FILE);
    assertThat(files.kind("docs/a.md", "nul\0.md")).isEqualTo(Kind.NOTHING);
    assertThat(files.names("docs/a.md", ".")).containsExactly("desk.md", "images");
  }

  @Test
  void looksNoFurtherThanTheRepository() throws IOException {
    FileView files = repository();
    assertThat(files.kind("docs/a.md", "../../outside.md")).isEqualTo(Kind.UNKNOWN);
    assertThat(files.kind("docs/a.md", "../../issues/7")).isEqualTo(Kind.UNKNOWN);
    assertThat(files.anchors("docs/a.md", "../../outside.md")).isEmpty();
    assertThat(files.names("docs/a.md", "../..")).isEmpty();
  }

  @Test
  void namesNothingThatALinkLeadsToOutside() throws IOException {
    FileView files = repository();
    Files.createSymbolicLink(folder.resolve("repo/docs/out"), folder);
    Files.createSymbolicLink(folder.resolve("repo/docs/in"), folder.resolve("repo/docs"));
    assertThat(files.anchors("docs/a.md", "out/outside.md")).isEmpty();
    assertThat(files.names("docs/a.md", "out")).isEmpty();
    assertThat(files.kind("docs/a.md", "out/outside.md")).isEqualTo(Kind.FILE);
    assertThat(files.anchors("docs/a.md", "in/desk.md")).isPresent();
    assertThat(files.names("docs/a.md", "in")).contains("desk.md");
  }

  @Test
  void looksNoFurtherThanTheRunWithoutARepository() {
    FileView files = new DiskFiles(folder.resolve("repo"));
    assertThat(files.kind("docs/a.md", "../README.md")).isEqualTo(Kind.FILE);
    assertThat(files.kind("docs/a.md", "../../outside.md")).isEqualTo(Kind.UNKNOWN);
    assertThat(files.kind("docs/a.md", "/README.md")).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void knowsTheAnchorsOfMarkdownAlone() throws IOException {
    FileView files = repository();
    assertThat(files.anchors("a.md", "docs/desk.md").orElseThrow()).contains("desk", "goals");
    assertThat(files.anchors("a.md", "docs/gone.md")).isEmpty();
    assertThat(files.anchors("a.md", "docs/images")).isEmpty();
  }

  @Test
  void doesNotKnowWhereStandardInputLies() throws IOException {
    assertThat(repository().kind("<stdin>", "docs/gone.md")).isEqualTo(Kind.UNKNOWN);
    assertThat(repository().kind("docs/a.md", "desk.md")).isEqualTo(Kind.FILE);
  }
}
