package dev.archlint.cli;

import dev.archlint.markdown.MarkdownParser;

/** The process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    MarkdownParser.warmUp();
    System.exit(Cli.run(new Context(Environment.ofProcess(), Catalogue::load), args).status());
  }
}
