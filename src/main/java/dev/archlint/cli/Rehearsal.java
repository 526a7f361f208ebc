package dev.archlint.cli;

/**
 * What the launcher has Java run to see which classes a run needs. Each argument is a run of its
 * own: one document takes other ways than a folder.
 */
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] args) {
    for (String path : args) {
      Main.run("check", path);
    }
  }
}
