package dev.archlint.source;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads files that may be anything: they may be pipes, grow without end, or be swapped. */
public final class FileBytes {
  private FileBytes() {}

  /**
   * A stream of a file's bytes; the caller closes it and says how many it takes.
   *
   * @throws IOException if there are none, or if it is a pipe or a device: to open one may wait
   *     forever, and to read one may never end
   */
  public static InputStream open(Path file) throws IOException {
    if (Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
      throw new IOException("it is a pipe or a device");
    }
    try {
      // The streams of NIO load a library that asks the system for its network first.
      return new FileInputStream(file.toFile());
    } catch (FileNotFoundException | UnsupportedOperationException e) {
      // They know why; and they open names that are no text.
      return Files.newInputStream(file);
    }
  }

  /**
   * All bytes of a file.
   *
   * @param limit how many there may be
   * @throws IOException as {@link #open}
   * @throws UnreadableSourceException if there are more
   */
  public static byte[] read(Path file, int limit) throws IOException, UnreadableSourceException {
    try (InputStream in = open(file)) {
      return read(in, limit);
    }
  }

  /**
   * All bytes of a stream.
   *
   * @param limit how many there may be
   * @throws UnreadableSourceException if there are more
   */
  public static byte[] read(InputStream in, int limit)
      throws IOException, UnreadableSourceException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new UnreadableSourceException(
          "is larger than %d MB".formatted(limit / 1_000_000), "make more than one of it");
    }
    return bytes;
  }
}
