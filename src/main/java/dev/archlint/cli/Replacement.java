package dev.archlint.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A new file that takes the place of an old one as a whole, or is gone: when it is closed before,
 * and when the process is told to end.
 */
final class Replacement implements Closeable {
  private final Path file;
  private final Path temporary;
  private final Thread end = new Thread(this::abandon);

  /** Whether the process is ending; guarded by this. */
  private boolean ended;

  /**
   * @param file to be replaced, if it exists
   * @throws IOException if the process is ending
   */
  Replacement(Path file) throws IOException {
    // Not Files.createTempFile: its permissions would become the report's.
    String name = ".%s.%d.tmp".formatted(file.getFileName(), ProcessHandle.current().pid());
    this.file = file;
    this.temporary = file.resolveSibling(name);
    try {
      Runtime.getRuntime().addShutdownHook(end);
    } catch (IllegalStateException e) {
      throw ending();
    }
  }

  /** Begins the new file; the caller writes it and closes it. */
  synchronized OutputStream open() throws IOException {
    if (ended) {
      throw ending();
    }
    return Files.newOutputStream(temporary);
  }

  /** Puts it in the place of the old one. */
  synchronized void put() throws IOException {
    if (ended) {
      throw ending();
    }
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private synchronized void abandon() {
    ended = true;
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // Nobody is left to be told.
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // It is running.
    }
    Files.deleteIfExists(temporary);
  }

  private static IOException ending() {
    return new IOException("the process is ending");
  }
}
