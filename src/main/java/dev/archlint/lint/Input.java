package dev.archlint.lint;

import dev.archlint.document.Document;
import dev.archlint.markdown.DeepStack;
import dev.archlint.source.FileBytes;
import dev.archlint.source.LineChanges;
import dev.archlint.source.UnreadableSourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A document before it is read.
 *
 * @param path how users name it, with {@code /} on every system
 * @param source where its bytes come from
 * @param changes what of it is new; empty if nobody asks
 * @param reading who reads it already; empty if nobody does
 */
public record Input(
    String path,
    Source source,
    Optional<LineChanges> changes,
    Optional<DeepStack.Begun<Document>> reading) {
  /** Larger files are no documents that people read. */
  public static final int MAX_BYTES = 10_000_000;

  public Input {
    Objects.requireNonNull(path);
    Objects.requireNonNull(source);
    Objects.requireNonNull(changes);
    Objects.requireNonNull(reading);
  }

  /** Opens the bytes of a document. */
  @FunctionalInterface
  public interface Source {
    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;
  }

  /** What a source gives. */
  public static Input of(String path, Source source) {
    return new Input(path, source, Optional.empty(), Optional.empty());
  }

  /** The same, of which only what is new counts. */
  public Input changed(LineChanges what) {
    return new Input(path, source, Optional.of(what), reading);
  }

  /**
   * The same, which a thread of its own begins to read and to parse: so that work need not wait
   * that has nothing to do with what it says.
   */
  public Input begin() {
    return new Input(
        path, source, changes, Optional.of(DeepStack.begin(() -> DocumentReader.read(this))));
  }

  /** The same, which whoever reads {@code other}, an input of the same document, reads with it. */
  public Input readWith(Input other) {
    return new Input(path, source, changes, other.reading);
  }

  /** The document, if somebody has begun to read it and it can be read. */
  Optional<Document> begun() {
    if (reading.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.get().result()).filter(it -> it.unreadable().isEmpty());
    } catch (RuntimeException | Error e) {
      // Whoever reads it again finds the same, and says it.
      return Optional.empty();
    }
  }

  /** A file. */
  public static Input of(String path, Path file) {
    return of(path, () -> FileBytes.open(file));
  }

  /** Bytes that were read already. */
  public static Input of(String path, byte[] bytes) {
    byte[] copy = bytes.clone();
    return of(path, () -> new ByteArrayInputStream(copy));
  }

  /**
   * All of its bytes.
   *
   * @throws UnreadableSourceException if they are too many or cannot be had
   */
  byte[] bytes() throws UnreadableSourceException {
    try (InputStream in = source.open()) {
      return FileBytes.read(in, MAX_BYTES);
    } catch (AccessDeniedException e) {
      throw new UnreadableSourceException(
          "cannot be read: permission denied", "give read permission");
    } catch (NoSuchFileException e) {
      throw new UnreadableSourceException(
          "is gone: it was there when the run began", "run again once nothing moves files");
    } catch (IOException e) {
      throw new UnreadableSourceException(
          "cannot be read: " + e.getMessage(), "see whether other programs can read it");
    }
  }
}
