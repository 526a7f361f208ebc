package dev.archlint.cli;

import dev.archlint.config.FileDiscovery;
import dev.archlint.git.Change;
import dev.archlint.git.GitException;
import dev.archlint.git.Repository;
import dev.archlint.git.Repository.Side;
import dev.archlint.lint.Input;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.LineChanges;
import dev.archlint.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents that differ from a git revision, and what of them is new.
 *
 * @param base a revision; {@code REV...} for where the current branch left another one; {@code
 *     staged} for what the next commit would change
 * @param newOnly whether only what is new in them counts
 */
record ChangedDocuments(String base, boolean newOnly) {
  private static final String OPTION = "--changed";
  private static final String STAGED = "staged";
  private static final String LEFT = "...";
  private static final String NOT_THERE =
      ": is staged but not in the folder, so it is not checked; put it back or unstage it";

  /**
   * Those of {@code targets} that differ. Of what is staged, the staged content is taken, since
   * that is what the commit will hold.
   *
   * @throws InvalidInputException if git cannot tell
   */
  List<Target> among(List<Target> targets, Context context) throws InvalidInputException {
    Repository repository = repository(context.environment());
    boolean staged = base.equals(STAGED);
    Side side = staged ? Side.INDEX : Side.WORKING_TREE;
    try {
      String revision = revision(repository);
      Map<String, Change> changes = repository.changes(revision, side);
      Set<String> tracked = staged ? Set.of() : repository.tracked();
      Map<Target, Optional<Change>> found = new LinkedHashMap<>();
      int elsewhere = 0;
      for (Target target : targets) {
        Path file = real(target.file());
        Optional<String> path = repository.pathOf(file).filter(any -> isOwn(file, repository));
        if (path.isEmpty()) {
          elsewhere++;
        } else if (changes.containsKey(path.get())) {
          found.put(target, Optional.ofNullable(changes.get(path.get())));
        } else if (!staged && !tracked.contains(path.get())) {
          found.put(target, Optional.empty());
        }
      }
      if (elsewhere > 0) {
        context.console().note(leftOut(elsewhere, repository));
      }
      if (staged) {
        missing(changes.keySet(), repository)
            .forEach(path -> context.console().note(path + NOT_THERE));
      }
      return take(found, repository, revision, side);
    } catch (GitException e) {
      throw problem(String.valueOf(e.getMessage()), e.mend());
    }
  }

  private List<Target> take(
      Map<Target, Optional<Change>> found, Repository repository, String revision, Side side)
      throws GitException {
    List<Change> changes = found.values().stream().flatMap(Optional::stream).toList();
    Map<String, LineChanges> lines = newOnly ? repository.lines(revision, side, changes) : Map.of();
    List<Target> targets = new ArrayList<>();
    found.forEach(
        (target, change) -> {
          Optional<String> blob = change.flatMap(Change::blob).filter(id -> side == Side.INDEX);
          Input input =
              blob.map(id -> staged(target.input(), id, repository)).orElse(target.input());
          Optional<LineChanges> own = change.map(Change::path).map(lines::get);
          targets.add(
              new Target(
                  newOnly ? input.changed(own.orElseGet(LineChanges::all)) : input,
                  target.file(),
                  target.configuration()));
        });
    return targets;
  }

  /** Documents that were staged and then removed from the folder, where nobody finds them. */
  private static List<String> missing(Set<String> staged, Repository repository) {
    return staged.stream()
        .filter(FileDiscovery::isMarkdown)
        .filter(path -> !Files.exists(repository.root().resolve(path), LinkOption.NOFOLLOW_LINKS))
        .sorted()
        .toList();
  }

  private static Input staged(Input input, String blob, Repository repository) {
    return Input.of(
        input.path(),
        () -> {
          try {
            return new ByteArrayInputStream(repository.content(blob));
          } catch (GitException e) {
            throw new IOException(e.getMessage(), e);
          }
        });
  }

  private static Repository repository(Environment environment) throws InvalidInputException {
    String folders =
        Optional.ofNullable(environment.variables().get("PATH"))
            .or(() -> Optional.ofNullable(System.getenv("PATH")))
            .orElse("");
    try {
      return Repository.around(environment.folder(), folders);
    } catch (GitException e) {
      throw problem(String.valueOf(e.getMessage()), e.mend());
    }
  }

  private String revision(Repository repository) throws GitException, InvalidInputException {
    boolean left = base.endsWith(LEFT);
    if (!left && base.contains("..")) {
      throw problem(
          "\"%s\" is a range".formatted(base),
          "name one revision, or \"REV...\" for where this branch left REV");
    }
    String name = base.equals(STAGED) ? "HEAD" : left ? base.substring(0, base.length() - 3) : base;
    Optional<String> commit = repository.commit(name);
    if (commit.isEmpty()) {
      if (name.equals("HEAD")) {
        // Before the first commit.
        return repository.emptyTree();
      }
      throw problem(
          "there is no revision \"%s\"".formatted(name),
          repository.isShallow()
              ? "the clone is shallow: fetch it, or more of the history"
              : "check the spelling, or fetch it");
    }
    if (!left) {
      return commit.get();
    }
    return repository
        .mergeBase(commit.get(), "HEAD")
        .orElseThrow(
            () ->
                problem(
                    "\"%s\" and this branch have no commit in common".formatted(name),
                    repository.isShallow()
                        ? "the clone is shallow: fetch more of the history"
                        : "name another revision"));
  }

  /** Whether no other repository lies between: a submodule has revisions of its own. */
  private static boolean isOwn(Path file, Repository repository) {
    for (Path folder = file.getParent();
        folder != null && !folder.equals(repository.root());
        folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return false;
      }
    }
    return true;
  }

  private static String leftOut(int number, Repository repository) {
    return number == 1
        ? OPTION + ": left out 1 document that is not part of the repository " + repository.root()
        : "%s: left out %d documents that are not part of the repository %s"
            .formatted(OPTION, number, repository.root());
  }

  /** What to say if no document differs. */
  String none() {
    return base.equals(STAGED) ? "no document is staged" : "no document differs from " + base;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static InvalidInputException problem(String what, String mend) {
    return new InvalidInputException(List.of(new Problem(OPTION, Optional.empty(), what, mend)));
  }
}
