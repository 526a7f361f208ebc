package dev.archlint.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: puts the built-in packs into a form that loads fast. */
public final class PackCompiler {
  private PackCompiler() {}

  /**
   * Compiles the packs on the class path.
   *
   * @param args the folder of the classes
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0], BuiltInPacks.COMPILED);
    Files.write(file, CompiledPacks.write(BuiltInPacks.fromSources()));
  }
}
