package dev.archlint.cli;

/** The process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Cli.run(new Context(Environment.ofProcess(), Catalogue::load), args).status());
  }
}
