package dev.archlint.lint;

import dev.archlint.pack.Pack;
import dev.archlint.rule.FileView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The results of earlier runs. A result is given back only if nothing that it was made of has
 * changed: the text and path of the document, its settings and packs, what the caller says of the
 * run, and every answer that the rules got about other files, which are asked again.
 */
public final class ResultCache implements Closeable {
  private static final RecordBytes BYTES = new RecordBytes();

  private final String run;
  private final CacheFile file;
  private final ConcurrentMap<PackChooser, String> packs = new ConcurrentHashMap<>();

  /** A result with what the rules saw besides the document. */
  record Entry(DocumentResult result, List<RecordedFiles.Look> looks) {}

  /**
   * @param run all that results depend on and documents do not have: version, rules, day, options
   */
  public ResultCache(String run, CacheFile file) {
    this.run = run;
    this.file = file;
  }

  /** The name of the file for what is checked from this folder. */
  public static String name(String folder) {
    return Digest.of(folder).substring(0, 32);
  }

  /** What a result is kept by. */
  String key(String path, byte[] content, DocumentSettings told) {
    String known = packs.computeIfAbsent(told.chooser(), PackChooser::digest);
    String mapped = told.mapped().map(it -> it.chosen().id() + " " + it.where()).orElse("");
    return new Digest()
        .with(run)
        .with(path)
        .with(known)
        .with(mapped)
        .with(told.stage().toString())
        .with(told.severities().toString())
        .with(content)
        .hex();
  }

  /** The result of that key, if it still holds. */
  Optional<DocumentResult> find(String key, String path, DocumentSettings told, FileView files) {
    Optional<byte[]> bytes = file.get(key);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.get()))) {
      Entry entry = (Entry) BYTES.read(in, Entry.class, new Packs(told));
      if (!entry.looks().stream().allMatch(look -> look.holds(files, path))) {
        return Optional.empty();
      }
      file.keep(key, bytes.get());
      return Optional.of(entry.result());
    } catch (IOException | RuntimeException e) {
      // Written by another version or damaged: as good as not there.
      return Optional.empty();
    }
  }

  /** Keeps a result. One with a failure is none. */
  void put(
      String key, DocumentResult result, List<RecordedFiles.Look> looks, DocumentSettings told) {
    if (!result.failures().isEmpty()) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      BYTES.write(out, new Entry(result, looks), Entry.class, new Packs(told));
      file.put(key, bytes.toByteArray());
    } catch (IOException e) {
      // A result that cannot be kept is made anew the next time.
    }
  }

  @Override
  public void close() {
    file.close();
  }

  /** Packs go by their ids: which ones they are is part of the key. */
  private record Packs(DocumentSettings told) implements RecordBytes.Others {
    @Override
    public Optional<String> name(Object value) {
      return value instanceof Pack pack ? Optional.of(pack.id()) : Optional.empty();
    }

    @Override
    public boolean has(Class<?> type) {
      return type == Pack.class || Throwable.class.isAssignableFrom(type);
    }

    @Override
    public Object named(Class<?> type, String name) throws IOException {
      return told.chooser()
          .pack(name)
          .or(() -> told.mapped().map(PackChoice.Mapped::chosen).filter(it -> it.id().equals(name)))
          .orElseThrow(() -> new IOException("no pack " + name));
    }
  }
}
