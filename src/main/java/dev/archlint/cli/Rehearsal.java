package dev.archlint.cli;

/**
 * What the launcher has Java run to see which classes a run needs. Each argument is a run of its
 * own: one document takes other ways than a folder. The first is run with the options of hooks too,
 * and as if somebody looked.
 */
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] args) {
    for (String path : args) {
      Main.run("check", path);
    }
    System.setProperty("archlint.terminal", "true");
    System.setProperty("archlint.terminal.err", "true");
    Main.run("check", args[0]);
    Main.run("check", "-q", "--force-exclude", "--fail-on", "never", args[0]);
  }
}
