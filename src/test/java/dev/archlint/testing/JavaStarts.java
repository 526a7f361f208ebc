package dev.archlint.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Java home that remembers each start. */
public final class JavaStarts {
  private final Path home;
  private final Path log;

  private JavaStarts(Path home) {
    this.home = home;
    this.log = home.resolve("starts");
  }

  /** One in that folder, which runs the Java of the tests. */
  public static JavaStarts in(Path folder) throws IOException {
    JavaStarts starts = new JavaStarts(Files.createDirectories(folder));
    Path real = Path.of(System.getProperty("java.home"));
    TestFiles.script(
        folder.resolve("bin/java"),
        "echo start >> '%s'\nexec '%s' \"$@\"".formatted(starts.log, real.resolve("bin/java")));
    // Who reads the version here does not have to start it.
    Files.copy(real.resolve("release"), folder.resolve("release"));
    starts.forget();
    return starts;
  }

  public Path home() {
    return home;
  }

  /** How often it was started since. */
  public int count() throws IOException {
    return Files.readAllLines(log).size();
  }

  public void forget() throws IOException {
    Files.writeString(log, "");
  }
}
