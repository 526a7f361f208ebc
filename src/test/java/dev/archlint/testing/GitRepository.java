package dev.archlint.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A scratch repository of git, which knows nothing of the settings of whoever runs the tests. */
public final class GitRepository {
  private final Program program;

  private GitRepository(Program program) {
    this.program = program;
  }

  /** One in a folder that is there, and which {@code git init} may be about to make one. */
  public static GitRepository at(Path folder) {
    return new GitRepository(
        Program.in(folder)
            .with("GIT_CONFIG_GLOBAL", "/dev/null")
            .with("GIT_CONFIG_NOSYSTEM", "1")
            .with("GIT_AUTHOR_NAME", "A. Uthor")
            .with("GIT_AUTHOR_EMAIL", "author@example.org")
            .with("GIT_COMMITTER_NAME", "A. Uthor")
            .with("GIT_COMMITTER_EMAIL", "author@example.org"));
  }

  /** A new, empty one. */
  public static GitRepository create(Path folder) throws IOException, InterruptedException {
    GitRepository repository = at(Files.createDirectories(folder));
    repository.git("init", "-q");
    return repository;
  }

  /**
   * A new one with one commit of all files of this project as they are now, committed or not: what
   * a clone of it will be.
   */
  public static GitRepository ofProject(Path folder) throws IOException, InterruptedException {
    GitRepository repository = create(folder);
    Path project = Path.of("").toAbsolutePath();
    String files =
        Program.in(project)
            .output("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
    for (String name : files.split("\0", -1)) {
      Path file = project.resolve(name);
      if (Files.isRegularFile(file)) {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        target.toFile().setExecutable(Files.isExecutable(file));
      }
    }
    repository.git("add", "--all");
    repository.git("commit", "-q", "-m", "all");
    return repository;
  }

  public Path folder() {
    return program.folder();
  }

  /** Runs programs in it. */
  public Program program() {
    return program;
  }

  /** The same, with another variable for the programs that run in it. */
  public GitRepository with(String variable, String value) {
    return new GitRepository(program.with(variable, value));
  }

  /** The commit that is checked out. */
  public String head() throws IOException, InterruptedException {
    return git("rev-parse", "HEAD").strip();
  }

  /** Runs git, which has to succeed, and gives what it printed. */
  public String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return program.output(command.toArray(String[]::new));
  }

  /** Writes a file and adds it to the next commit. */
  public void add(String name, String text) throws IOException, InterruptedException {
    Path file = folder().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    git("add", "--", name);
  }

  /** Tries to commit what was added. */
  public Program.Result commit() throws IOException, InterruptedException {
    return program.run("git", "commit", "-q", "-m", "a change");
  }
}
