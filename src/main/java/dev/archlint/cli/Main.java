package dev.archlint.cli;

/** The process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    end(run(args));
  }

  static ExitCode run(String... args) {
    return Cli.run(new Context(Environment.ofProcess(), Catalogue::load), args);
  }

  private static void end(ExitCode code) {
    if (code == ExitCode.OK || code == ExitCode.FINDINGS) {
      // All is written and closed. To exit, Java 21 and later set up their logging first, which
      // takes a twentieth of a short run.
      Runtime.getRuntime().halt(code.status());
    }
    // The process may be ending already, with files still to be removed.
    System.exit(code.status());
  }
}
