package dev.archlint.cli;

/**
 * What the launcher has Java run to see which classes a run needs. Each argument is a run of its
 * own: one document takes other ways than a folder. The first is run with the options of hooks too.
 */
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] args) {
    for (String path : args) {
      Main.run("check", path);
    }
    Main.run("check", "-q", "--force-exclude", "--fail-on", "never", args[0]);
  }
}
