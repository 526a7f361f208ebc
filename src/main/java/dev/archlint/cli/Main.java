package dev.archlint.cli;

/** The process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args).status());
  }

  static ExitCode run(String... args) {
    return Cli.run(new Context(Environment.ofProcess(), Catalogue::load), args);
  }
}
