package dev.archlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.testing.GitRepository;
import dev.archlint.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git ignores is ignored, and nothing else. */
class GitIgnoreTest {
  private static final int FOLDERS = 500;

  private static final List<String> FILES =
      List.of(
          "a.md",
          "b.md",
          "ab.md",
          "a b.md",
          "é.md",
          "x-1].md",
          "a/a.md",
          "a/b.md",
          "a/b/c.md",
          "ab/a.md",
          "b/a/b/a.md",
          "b/[a]/é.md",
          "b/!/a.md",
          "#/a.md",
          "é/b/B.md",
          "a/ a.md");

  private static final List<String> PIECES =
      List.of(
          "*",
          "*",
          "*",
          "**",
          "**",
          "***",
          "?",
          "/",
          "/",
          "/",
          "**/",
          "/**",
          "/*",
          "a",
          "b",
          "ab",
          "c",
          ".md",
          "*.md",
          "é",
          "\\",
          "\\ ",
          "\\a",
          "\\*",
          " ",
          "-",
          "1",
          "]",
          "!",
          "#",
          "[a-c]",
          "[!a]",
          "[^b]",
          "[]a]",
          "[!]a]",
          "[a-]",
          "[-a]",
          "[b-a]",
          "[a-b-c]",
          "[\\]]",
          "[a\\-c]",
          "[a",
          "[",
          "[!",
          "[a-",
          "[[:alpha:]]",
          "[[:upper:]b]",
          "[![:lower:]]",
          "[[:foo:]]",
          "[[:",
          "[[:a]",
          "[a[:digit:]]",
          "[[:punct:]]",
          "[[:space:]]",
          "[[:xdigit:]-z]",
          "[a/b]",
          "\r");

  @TempDir Path folder;

  @Test
  void agreesWithGit() throws Exception {
    GitRepository repository = GitRepository.create(folder.resolve("repository"));
    Random random = new Random(8);
    List<String> paths = new ArrayList<>();
    Set<String> byUs = new TreeSet<>();
    for (int i = 0; i < FOLDERS; i++) {
      Path part = Files.createDirectory(repository.folder().resolve("d" + i));
      Files.writeString(part.resolve(".gitignore"), patterns(random));
      IgnoreRules rules = IgnoreRules.above(part, this::problem).in(part, this::problem);
      for (String file : FILES) {
        paths.add("d" + i + "/" + file);
        if (ignores(rules, part, file)) {
          byUs.add("d" + i + "/" + file);
        }
      }
    }
    // The files need not be there.
    Path list = Files.writeString(folder.resolve("paths"), String.join("\0", paths));
    Program.Result ignored =
        repository.program().run("sh", "-c", "git check-ignore --stdin -z < '" + list + "'");
    Set<String> byGit = new TreeSet<>(List.of(ignored.out().split("\0", -1)));
    byGit.remove("");
    // Much of both, or there would be nothing to agree on.
    assertThat(byGit.size()).isBetween(paths.size() / 10, paths.size() * 9 / 10);
    assertThat(without(byGit, byUs)).as("ignored by git only").isEmpty();
    assertThat(without(byUs, byGit)).as("ignored by us only").isEmpty();
  }

  /** Whether a file is left out, or a folder on the way to it, as the search would meet them. */
  private static boolean ignores(IgnoreRules rules, Path folder, String file) {
    for (int at = file.indexOf('/'); at > 0; at = file.indexOf('/', at + 1)) {
      if (rules.ignores(folder.resolve(file.substring(0, at)), true)) {
        return true;
      }
    }
    return rules.ignores(folder.resolve(file), false);
  }

  private void problem(String where, String what, String mend) {
    throw new AssertionError(where + ": " + what);
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    Set<String> left = new TreeSet<>(names);
    left.removeAll(others);
    return left;
  }

  private static String patterns(Random random) {
    StringBuilder lines = new StringBuilder();
    for (int line = random.nextInt(3); line >= 0; line--) {
      lines.append(random.nextInt(5) == 0 ? "!" : "");
      for (int piece = random.nextInt(4); piece >= 0; piece--) {
        lines.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      lines.append(random.nextInt(8) == 0 ? "/" : "").append('\n');
    }
    return lines.toString();
  }

  /** With the time exponential in the number of stars, as it is in git, this would not end. */
  @Test
  void manyStarsTakeNoLonger() throws Exception {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(
        folder.resolve(".gitignore"),
        "*a".repeat(100_000) + "\n" + "**/a".repeat(10_000) + "\n" + "*?".repeat(50) + "b\n");
    Path file = folder.resolve("a".repeat(200) + ".md");
    IgnoreRules rules = IgnoreRules.above(folder, this::problem).in(folder, this::problem);
    assertThat(rules.ignores(file, false)).isFalse();
    assertThat(rules.ignores(folder.resolve("a".repeat(200) + "b"), false)).isTrue();
  }

  @Test
  void foldersBelowFoldersAreAnyFolders() throws Exception {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".gitignore"), "a/" + "**/".repeat(300_000) + "b.md\n");
    IgnoreRules rules = IgnoreRules.above(folder, this::problem).in(folder, this::problem);
    assertThat(rules.ignores(folder.resolve("a/b.md"), false)).isTrue();
    assertThat(rules.ignores(folder.resolve("a/c/d/b.md"), false)).isTrue();
    assertThat(rules.ignores(folder.resolve("c/b.md"), false)).isFalse();
  }
}
