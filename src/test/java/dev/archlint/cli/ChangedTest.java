package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.testing.GitRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed in repositories that are not made to please; the plain cases are transcripts. */
class ChangedTest {
  private static final String TEXT =
      """
      <!-- archlint-pack: general -->
      # Ticket Desk

      TODO: one

      ## Doors
      TODO: two

      ## Lamps
      TODO: three
      """;

  @TempDir Path folder;

  @BeforeEach
  void createRepository() throws Exception {
    git("init");
    write("a.md", TEXT);
    commit();
  }

  @Test
  void namesMayBeHostile() throws Exception {
    List<String> names =
        List.of(
            "-x.md",
            "a b.md",
            "new\nline.md",
            "\"quoted\".md",
            "tab\t.md",
            "Ümläut 🚪.md",
            ":(top).md",
            "*.md");
    for (String name : names) {
      write(name, TEXT);
    }
    commit();
    assertThat(changed().out()).isEmpty();
    for (String name : names) {
      write(name, TEXT + "\nTODO: four\n");
    }
    Run run = changed("--new-only");
    assertThat(run.out().lines().filter(line -> line.contains("four"))).hasSize(names.size());
    // The new paragraph touches the section that it ends.
    assertThat(run.out()).contains("three").doesNotContain("one", "two");
  }

  @Test
  void renamedDocumentsAreNewOnlyWhereTheyChanged() throws Exception {
    Files.createDirectories(folder.resolve("docs"));
    git("mv", "a.md", "docs/b.md");
    write("docs/b.md", TEXT.replace("two", "second"));
    assertThat(changed("--new-only").lines())
        .singleElement()
        .asString()
        .startsWith("docs/b.md:7:1: ")
        .contains("second");
    assertThat(changed().lines()).hasSize(3);
  }

  @Test
  void aSectionThatWasTakenAwayIsMissed() throws Exception {
    write("pack.yaml", "id: desk\ntitle: Desk\nsections: [{heading: Doors}, {heading: Lamps}]\n");
    String text =
        "# Desk\n\n## Doors\nFour.\n\n### Kinds\nTwo.\n\n## Lamps\nTODO: none\n\n## Rest\nTODO\n";
    write("b.md", text);
    commit();
    write("b.md", text.replace("## Lamps\nTODO: none\n\n", ""));
    Run run = changed("--new-only", "--pack", "pack.yaml", "b.md");
    assertThat(run.lines()).singleElement().asString().contains("section \"Lamps\" is missing");
  }

  @Test
  void nothingOfTheRepositoryIsRun() throws Exception {
    Path witness = folder.resolve("witness");
    String program = "touch '" + witness + "'; exit 1";
    git("config", "core.fsmonitor", program);
    git("config", "diff.external", program);
    git("config", "diff.evil.textconv", program);
    git("config", "core.pager", program);
    git("config", "core.hooksPath", hooks(program));
    git("config", "filter.evil.clean", program);
    git("config", "filter.evil.required", "true");
    git("config", "filter.worse.process", program);
    git("config", "diff.interHunkContext", "10");
    git("config", "diff.noprefix", "true");
    git("config", "diff.orderFile", "nowhere");
    git("config", "diff.relative", "true");
    for (String filter : List.of("evil", "worse")) {
      write(".gitattributes", "*.md diff=evil filter=%s\n".formatted(filter));
      write("a.md", TEXT.replace("three", "third"));
      Files.deleteIfExists(witness);
      assertThat(changed("--new-only").lines()).singleElement().asString().contains("third");
      assertThat(witness).doesNotExist();
    }
  }

  /** A folder of what git would run by itself. */
  private String hooks(String program) throws Exception {
    for (String name : List.of("post-index-change", "reference-transaction")) {
      write(".git/own/" + name, "#!/bin/sh\n" + program + "\n");
      assertThat(folder.resolve(".git/own/" + name).toFile().setExecutable(true)).isTrue();
    }
    return folder.resolve(".git/own").toString();
  }

  @Test
  void aFilterThatCannotBeTurnedOffIsNamed() throws Exception {
    Path witness = folder.resolve("witness");
    git("config", "filter.a=b.clean", "touch '" + witness + "'");
    write(".gitattributes", "*.md filter=a=b\n");
    write("a.md", TEXT.replace("three", "third"));
    Run run = changed();
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("filter.a=b", "equals sign");
    assertThat(witness).doesNotExist();
  }

  @Test
  void nothingIsFetchedForAPartialClone() throws Exception {
    git("config", "uploadpack.allowFilter", "true");
    Path clone = folder.resolve("clone");
    git("clone", "-q", "--no-checkout", "--filter=blob:none", folder.toUri().toString(), "clone");
    Path witness = folder.resolve("witness");
    GitRepository partial = GitRepository.at(clone);
    partial.git("config", "remote.origin.uploadpack", "touch '" + witness + "';");
    partial.git("read-tree", "HEAD");
    partial.add("moved.md", TEXT + "more\n");
    Run run = Run.in(clone, "check", "--changed", "--pack", "general");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("the clone is partial", "--filter");
    assertThat(witness).doesNotExist();
  }

  @Test
  void aBareRepositoryInTheTreeIsNone() throws Exception {
    Path bare = folder.resolve("docs");
    git("init", "-q", "--bare", "docs");
    GitRepository.at(bare).git("config", "core.bare", "false");
    GitRepository.at(bare).git("config", "core.worktree", folder.toString());
    Files.writeString(bare.resolve("a.md"), "TBD\n");
    Run run = Run.in(bare, "check", "--changed", "--pack", "general");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("bare");
  }

  @Test
  void documentsThatGitTakesForBinaryAreComparedAsText() throws Exception {
    write(".gitattributes", "*.md -diff\n");
    write("a.md", TEXT.replace("three", "third"));
    assertThat(changed("--new-only").lines()).singleElement().asString().contains("third");
  }

  @Test
  void lineEndsOfTheWorkingTreeDoNotCount() throws Exception {
    write(".gitattributes", "*.md text eol=crlf\n");
    write("a.md", TEXT.replace("three", "third").replace("\n", "\r\n"));
    assertThat(changed("--new-only").lines()).singleElement().asString().contains("third");
  }

  @Test
  void belowTheRootPathsAreAsGiven() throws Exception {
    write("docs/b.md", TEXT);
    commit();
    write("docs/b.md", TEXT.replace("three", "third"));
    Run run =
        Run.in(folder.resolve("docs"), "check", "--format", "concise", "--changed", "--new-only");
    assertThat(run.lines()).singleElement().asString().startsWith("b.md:10:1: ");
    run = Run.in(folder.resolve("docs"), "check", "--format", "concise", "--changed", "..");
    assertThat(run.lines()).allMatch(line -> line.startsWith("../docs/b.md:")).hasSize(3);
  }

  @Test
  void submodulesAreLeftOutAndSaid() throws Exception {
    Path other = folder.resolve("other");
    GitRepository module = GitRepository.create(other);
    module.add("b.md", TEXT);
    module.commit();
    git("-c", "protocol.file.allow=always", "submodule", "add", "./other", "parts/other");
    commit();
    write("parts/other/b.md", TEXT + "\nTODO: four\n");
    Run run = changed("parts");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("left out 1 document that is not part of the repository");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aShallowCloneSaysWhatToFetch() throws Exception {
    write("a.md", TEXT + "more\n");
    commit();
    Path clone = folder.resolve("clone");
    git("clone", "--depth", "1", folder.toUri().toString(), clone.toString());
    Run run = Run.in(clone, "check", "--changed=HEAD~1");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .isEqualTo(
            "archlint: --changed: there is no revision \"HEAD~1\"; the clone is shallow: fetch it,"
                + " or more of the history\n");
  }

  @Test
  void aLinkIsReadAsTheFileItMeans() throws Exception {
    Files.createSymbolicLink(folder.resolve("b.md"), Path.of("a.md"));
    git("add", "b.md");
    assertThat(changed("b.md").out()).isEmpty();
    write("a.md", TEXT + "\nTODO: four\n");
    assertThat(changed("b.md").lines()).hasSize(4);
  }

  @Test
  void whatIsStagedAndRemovedIsNotPassedOver() throws Exception {
    write("b.md", TEXT);
    git("add", "b.md");
    Files.delete(folder.resolve("b.md"));
    Run run = Run.in(folder, "check", "--changed=staged");
    assertThat(run.err()).contains("archlint: b.md: is staged but not in the folder");
  }

  @Test
  void theBaselineKnowsWhatTheChangeDoesNotTouch() throws Exception {
    Run.in(folder, "check", "-q", "--write-baseline", "known.txt");
    write("a.md", TEXT.replace("two", "two, and TBD").replace("TODO: three\n", ""));
    Run run = changed("--new-only", "--baseline", "known.txt");
    assertThat(run.lines()).hasSize(2);
    assertThat(run.out()).contains("\"TBD\" is left", "\"Lamps\" has no content");
    run = Run.in(folder, "check", "--changed", "--new-only", "--baseline", "known.txt");
    assertThat(run.err()).contains("1 known finding is no longer found", "TODO: three");
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String... arguments) throws Exception {
    GitRepository.at(folder).git(arguments);
  }

  private void commit() throws Exception {
    git("add", "-A");
    git("commit", "-m", "Say what there is");
  }

  private Run changed(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("check", "-q", "--format", "concise", "--changed"));
    arguments.addAll(List.of(options));
    return Run.in(folder, arguments.toArray(String[]::new));
  }
}
