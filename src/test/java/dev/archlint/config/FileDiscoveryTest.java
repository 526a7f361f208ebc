package dev.archlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.archlint.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDiscoveryTest {
  private final List<String> leftOut = new ArrayList<>();

  @TempDir Path base;

  @Test
  void searchesFoldersForMarkdownAndSortsByName() throws Exception {
    write("docs/b.md", "docs/a.markdown", "docs/deep/er/C.MD", "docs/notes.txt", "README.md");
    assertThat(names("docs")).containsExactly("docs/a.markdown", "docs/b.md", "docs/deep/er/C.MD");
    assertThat(names())
        .containsExactly("README.md", "docs/a.markdown", "docs/b.md", "docs/deep/er/C.MD");
  }

  @Test
  void keepsTheSpellingOfTheCommandLine() throws Exception {
    write("docs/a.md");
    assertThat(names("docs/")).containsExactly("docs/a.md");
    assertThat(names("./docs")).containsExactly("./docs/a.md");
    assertThat(names("./docs/a.md")).containsExactly("./docs/a.md");
    assertThat(names("docs/../docs")).containsExactly("docs/../docs/a.md");
    assertThat(names(".")).containsExactly("docs/a.md");
    assertThat(names(base.resolve("docs").toString())).containsExactly(base + "/docs/a.md");
  }

  @Test
  void takesAFileOnceUnderItsFirstName() throws Exception {
    write("docs/a.md", "docs/b.md");
    Files.createSymbolicLink(base.resolve("docs/link.md"), base.resolve("docs/b.md"));
    assertThat(names("docs/b.md", "docs", "./docs/a.md", "docs/../docs/b.md"))
        .containsExactly("docs/a.md", "docs/b.md");
  }

  @Test
  void leavesOutWhatIsHiddenOrForeign() throws Exception {
    write(".github/a.md", "node_modules/x/a.md", "sub/target/a.md", "vendor/a.md", "docs/a.md");
    assertThat(names()).containsExactly("docs/a.md");
  }

  @Test
  void searchesAHiddenOrForeignFolderThatIsNamed() throws Exception {
    write(".github/a.md", "vendor/a.md");
    assertThat(names(".github", "vendor")).containsExactly(".github/a.md", "vendor/a.md");
  }

  @Test
  void leavesOutWhatGitIgnores() throws Exception {
    Files.createDirectories(base.resolve(".git/info"));
    Files.writeString(base.resolve(".git/info/exclude"), "private.md\n");
    Files.writeString(base.resolve(".gitignore"), "/build/\n*.draft.md\n!keep.draft.md\n");
    write("docs/private.md", "docs/a.md", "docs/x.draft.md", "docs/keep.draft.md", "build/a.md");
    write("docs/build/a.md", "docs/sub/old/a.md", "docs/sub/a.md");
    Files.writeString(base.resolve("docs/sub/.gitignore"), "old\n!x.draft.md\n");
    write("docs/sub/x.draft.md");
    List<String> seen =
        List.of(
            "docs/a.md",
            "docs/build/a.md",
            "docs/keep.draft.md",
            "docs/sub/a.md",
            "docs/sub/x.draft.md");
    assertThat(names()).containsExactlyElementsOf(seen);
    // From within the repository, what stands above a folder counts as well.
    assertThat(names("docs")).containsExactlyElementsOf(seen);
    assertThat(names("docs/sub")).containsExactly("docs/sub/a.md", "docs/sub/x.draft.md");
  }

  @Test
  void takesAFileThatGitIgnoresIfItIsNamed() throws Exception {
    Files.createDirectories(base.resolve(".git"));
    Files.writeString(base.resolve(".gitignore"), "*.draft.md\nout/\n");
    write("a.draft.md", "out/b.md", "out/sub/c.md");
    assertThat(names("a.draft.md")).containsExactly("a.draft.md");
    assertThat(names("out")).containsExactly("out/b.md", "out/sub/c.md");
    assertThat(names("out/sub")).containsExactly("out/sub/c.md");
  }

  @Test
  void doesNotLookAboveAFolderThatIsInNoRepository() throws Exception {
    Files.writeString(base.resolve(".gitignore"), "*.md\n");
    write("docs/a.md");
    assertThat(names("docs")).containsExactly("docs/a.md");
  }

  @Test
  void followsNoLinkToAFolder() throws Exception {
    write("docs/a.md", "other/b.md");
    Files.createSymbolicLink(base.resolve("docs/loop"), base.resolve("docs"));
    Files.createSymbolicLink(base.resolve("docs/other"), base.resolve("other"));
    Files.createSymbolicLink(base.resolve("docs/.hidden"), base.resolve("other"));
    assertThat(names("docs")).containsExactly("docs/a.md");
    assertThat(leftOut)
        .containsExactly(
            "docs/loop the link leads to a folder and is not followed",
            "docs/other the link leads to a folder and is not followed");
    assertThat(names("docs/other")).containsExactly("docs/other/b.md");
  }

  @Test
  void followsNoLinkOutOfTheTreeOrIntoWhatIsHidden() throws Exception {
    write("repository/docs/a.md", "secret.md", "repository/shared/b.md", "repository/.git/config");
    Path docs = base.resolve("repository/docs");
    Files.createSymbolicLink(docs.resolve("config.md"), base.resolve("repository/.git/config"));
    Files.createSymbolicLink(docs.resolve("loop.md"), docs.resolve("loop.md"));
    Files.createSymbolicLink(docs.resolve("out.md"), base.resolve("secret.md"));
    Files.createSymbolicLink(docs.resolve("shared.md"), base.resolve("repository/shared/b.md"));
    assertThat(names("repository/docs"))
        .containsExactly("repository/docs/a.md", "repository/docs/shared.md");
    assertThat(leftOut)
        .containsExactly(
            "repository/docs/config.md the link leads into what is hidden and is not followed",
            "repository/docs/loop.md the link leads nowhere and is not followed",
            "repository/docs/out.md the link leads out of the tree and is not followed");
    // Who names it wants to see what it leads to.
    assertThat(names("repository/docs/out.md")).containsExactly("repository/docs/out.md");
  }

  @Test
  void namesAllMissingPathsAtOnce() throws Exception {
    write("a.md");
    InvalidInputException thrown =
        catchThrowableOfType(
            InvalidInputException.class, () -> names("no/where", "a.md", "b.md", "", "x\0y"));
    assertThat(thrown.problems())
        .extracting(Object::toString)
        .containsExactly(
            "no/where: no such file or folder; check the spelling and the folder you are in",
            "b.md: no such file or folder; check the spelling and the folder you are in",
            "\"\": is no path; name a file or a folder",
            "x\0y: is no path: Nul character not allowed; check the spelling");
  }

  @Test
  void namesAFolderThatItMayNotRead() throws Exception {
    write("docs/closed/a.md", "docs/a.md");
    Path closed = base.resolve("docs/closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "root reads every folder");
      InvalidInputException thrown =
          catchThrowableOfType(InvalidInputException.class, () -> names("docs"));
      assertThat(thrown)
          .hasMessage(
              "docs/closed/: the folder cannot be read: permission denied; "
                  + "give read permission, or leave it out");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = base.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "# Title\n");
    }
  }

  private List<String> names(String... arguments) throws InvalidInputException {
    List<FoundFile> found =
        FileDiscovery.find(
            List.of(arguments),
            base,
            Configurations.none(),
            false,
            link -> leftOut.add(link.where() + " " + link.what()));
    return found.stream().map(FoundFile::name).toList();
  }
}
