package dev.archlint.pack;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The packs that come with archlint. */
public final class BuiltInPacks {
  /** A class path cannot be searched for folders, so this file lists them. */
  private static final String LIST = "rules/packs.txt";

  /** What {@link PackCompiler} made of them; an IDE that builds without Maven has none. */
  static final String COMPILED = "rules/packs.bin";

  private BuiltInPacks() {}

  /** All of them, by id; read anew with each call. */
  public static List<Pack> all() {
    byte[] compiled = compiled();
    return compiled.length == 0 ? fromSources() : CompiledPacks.read(compiled);
  }

  /**
   * What {@link CompiledPacks} writes; nothing where nobody has compiled them. In the finished jar
   * the build has put a body in place of this one that holds them: to open the jar at each start
   * takes longer than to read them.
   */
  private static byte[] compiled() {
    try (InputStream in = open(COMPILED)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same from their YAML, which takes its time. */
  static List<Pack> fromSources() {
    List<Pack> packs = new ArrayList<>();
    for (String id : ids()) {
      packs.add(read(id));
    }
    return List.copyOf(packs);
  }

  /** Their ids, sorted. */
  public static List<String> ids() {
    return resource(LIST)
        .orElseThrow(() -> new IllegalStateException(LIST + " is not on the class path"))
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .sorted()
        .toList();
  }

  private static Pack read(String id) {
    String file = "rules/" + id + "/pack.yaml";
    SourceFile source =
        resource(file)
            .orElseThrow(() -> new IllegalStateException(file + " is not on the class path"));
    try {
      return PackReader.read(source, resource("rules/" + id + "/fingerprints.txt"));
    } catch (InvalidInputException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static Optional<SourceFile> resource(String name) {
    try (InputStream in = open(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(SourceFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String name) {
    return BuiltInPacks.class.getResourceAsStream("/" + name);
  }
}
