package dev.archlint.git;

import dev.archlint.source.LineChanges;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A git repository with a working tree. */
public final class Repository {
  /** How many files one call may name: systems limit the length of a command. */
  private static final int FILES_PER_CALL = 100;

  /** What keys of filters begin with, in a configuration. */
  private static final String FILTER = "filter.";

  private final GitProgram git;
  private final Path root;

  private Repository(GitProgram git, Path root) {
    this.git = git;
    this.root = root;
  }

  /**
   * The one in whose working tree {@code folder} lies.
   *
   * @param folders where to look for the program, as in the variable {@code PATH}
   * @throws GitException if there is no program or no repository
   */
  public static Repository around(Path folder, String folders) throws GitException {
    GitProgram git =
        GitProgram.find(folders)
            .orElseThrow(
                () ->
                    new GitException(
                        "there is no git program on the PATH", "install it, or leave this out"));
    try {
      String top = line(git.run(folder, List.of("rev-parse", "--show-toplevel")));
      return new Repository(git, Path.of(top).toRealPath());
    } catch (IOException e) {
      throw GitException.said(String.valueOf(e.getMessage()));
    } catch (GitException e) {
      if (String.valueOf(e.getMessage()).contains("not a git repository")) {
        throw new GitException(
            "the current folder is in no git repository",
            "run it inside of one, or leave this out");
      }
      throw e;
    }
  }

  /** The root of its working tree, without links. */
  public Path root() {
    return root;
  }

  /** The path of a file from the root, as git has it; empty if it is not below the root. */
  public Optional<String> pathOf(Path file) {
    return file.startsWith(root)
        ? Optional.of(root.relativize(file).toString().replace(File.separatorChar, '/'))
        : Optional.empty();
  }

  /** Whether it has only a part of its history. */
  public boolean isShallow() {
    try {
      return line(run("rev-parse", "--is-shallow-repository")).equals("true");
    } catch (GitException e) {
      return false;
    }
  }

  /**
   * The id of a commit; empty if there is none of this name.
   *
   * @param revision as git reads it; one that begins with a hyphen is none
   */
  public Optional<String> commit(String revision) {
    if (revision.startsWith("-")) {
      return Optional.empty();
    }
    try {
      return Optional.of(line(run("rev-parse", "--verify", "--quiet", revision + "^{commit}")));
    } catch (GitException e) {
      return Optional.empty();
    }
  }

  /** The last commit that two have in common; empty if there is none. */
  public Optional<String> mergeBase(String one, String other) {
    try {
      return Optional.of(line(run("merge-base", one, other)));
    } catch (GitException e) {
      return Optional.empty();
    }
  }

  /** The id of the tree without a file, against which everything is new. */
  public String emptyTree() throws GitException {
    return line(run("hash-object", "-t", "tree", "--stdin"));
  }

  /** Paths of all files that are tracked, from the root. */
  public Set<String> tracked() throws GitException {
    return new HashSet<>(Diff.split(run("ls-files", "-z")));
  }

  /** What a diff compares with a commit. */
  public enum Side {
    /** The files as they are. */
    WORKING_TREE,
    /** What the next commit would hold. */
    INDEX
  }

  /** Tracked files that differ from a commit or tree, by path; those that are gone left out. */
  public Map<String, Change> changes(String base, Side side) throws GitException {
    Map<String, Change> changes = new HashMap<>();
    Diff.raw(diff(base, side, "AMRT", "--raw", List.of()))
        .forEach(change -> changes.put(change.path(), change));
    return changes;
  }

  /** What is new in files that differ from a commit or tree, by path; without a file all of it. */
  public Map<String, LineChanges> lines(String base, Side side, List<Change> changes)
      throws GitException {
    Map<String, LineChanges> lines = new HashMap<>();
    for (int from = 0; from < changes.size(); from += FILES_PER_CALL) {
      List<Change> some = changes.subList(from, Math.min(changes.size(), from + FILES_PER_CALL));
      List<String> paths =
          some.stream()
              .flatMap(change -> Stream.concat(Stream.of(change.path()), change.before().stream()))
              .distinct()
              .toList();
      // Without files that became another kind of thing, of which a patch makes two.
      List<Change> files = Diff.raw(diff(base, side, "AMR", "--raw", paths));
      List<LineChanges> hunks = Diff.patch(diff(base, side, "AMR", "--patch", paths));
      if (files.size() != hunks.size()) {
        throw new GitException("files changed while git compared them", "run it again");
      }
      for (int i = 0; i < files.size(); i++) {
        Change file = files.get(i);
        lines.put(file.path(), file.before().isEmpty() ? LineChanges.all() : hunks.get(i));
      }
    }
    return lines;
  }

  /** The content of a file in the index. */
  public byte[] content(String blob) throws GitException {
    return run("cat-file", "blob", blob);
  }

  /**
   * Runs a diff; its options leave nothing to the configuration of users and repositories.
   *
   * @param statuses letters of git: added, modified, renamed, of another type
   */
  private byte[] diff(String base, Side side, String statuses, String form, List<String> paths)
      throws GitException {
    List<String> command = new ArrayList<>();
    if (side == Side.WORKING_TREE) {
      command.addAll(withoutFilters());
    }
    command.addAll(
        List.of(
            "diff",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--no-relative",
            "--ignore-submodules=all",
            "--find-renames",
            // The order of git's own, whatever a configuration says.
            "-O/dev/null",
            "--diff-filter=" + statuses));
    if (form.equals("--raw")) {
      command.addAll(List.of("--raw", "-z", "--no-abbrev"));
    } else {
      command.addAll(List.of("--patch", "--unified=0", "--inter-hunk-context=0", "--text"));
    }
    if (side == Side.INDEX) {
      command.add("--cached");
    }
    command.add(base);
    command.add("--");
    command.addAll(paths);
    return git.run(root, command);
  }

  /**
   * Options that turn off all filters. They are programs that a configuration names, and git runs
   * them over files of the working tree that it compares.
   */
  private List<String> withoutFilters() throws GitException {
    Set<String> filters = new TreeSet<>();
    for (String key : Diff.split(run("config", "--list", "-z", "--name-only"))) {
      if (key.startsWith(FILTER)) {
        filters.add(key.substring(0, key.lastIndexOf('.')));
      }
    }
    List<String> options = new ArrayList<>();
    for (String filter : filters) {
      if (filter.contains("=")) {
        // Git would read another key of the option.
        throw new GitException(
            "the name of the configured \"%s\" has an equals sign".formatted(filter),
            "rename it, or leave this out");
      }
      options.addAll(List.of("-c", filter + ".clean=", "-c", filter + ".process="));
      options.addAll(List.of("-c", filter + ".required=false"));
    }
    return options;
  }

  private byte[] run(String... arguments) throws GitException {
    return git.run(root, List.of(arguments));
  }

  private static String line(byte[] output) {
    String text = new String(output, StandardCharsets.UTF_8);
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
