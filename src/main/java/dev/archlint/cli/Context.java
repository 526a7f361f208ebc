package dev.archlint.cli;

import dev.archlint.source.InvalidInputException;
import java.util.Objects;

/**
 * What every command gets.
 *
 * @param source gives the rules and packs, when a command needs them
 */
record Context(Environment environment, Source source) {
  Context {
    Objects.requireNonNull(environment);
    Objects.requireNonNull(source);
  }

  /** Loads rules and packs. */
  @FunctionalInterface
  interface Source {
    Catalogue load() throws InvalidInputException;
  }

  Catalogue catalogue() throws InvalidInputException {
    return source.load();
  }

  Console console() {
    return new Console(environment);
  }
}
