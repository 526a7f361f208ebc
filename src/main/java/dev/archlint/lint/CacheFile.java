package dev.archlint.lint;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Bytes by key, in a file that each run writes anew: what a run does not use is gone after it. The
 * old file is read while the new one is written, which takes its place in one step at the end; so
 * runs at once harm nobody, and the last one wins.
 *
 * <p>Whatever cannot be read is not there, and whatever cannot be written is not kept; nothing of
 * that is worth a word, for it only costs time.
 */
public final class CacheFile implements Closeable {
  private static final String ENDING = ".results";
  private static final byte[] MAGIC = "archlint results 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final long MAX_BYTES = 256_000_000;
  private static final int MAX_FILES = 20;
  private static final Duration MAX_AGE = Duration.ofDays(30);
  private static final int KEY_LENGTH = 64;

  private final Path folder;
  private final Path file;
  private final Path fresh;
  private final Map<String, Place> old = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private @Nullable FileChannel in;
  private @Nullable DataOutputStream out;
  private long size;
  private boolean changed;

  /** Where the bytes of a key are in the old file. */
  private record Place(long offset, int length, int checksum) {}

  private CacheFile(Path folder, Path file, Path fresh) {
    this.folder = folder;
    this.file = file;
    this.fresh = fresh;
  }

  /**
   * The file of this name in a folder, which is made if it is not there.
   *
   * @param name letters and digits
   */
  public static CacheFile open(Path folder, String name) {
    CacheFile cache =
        new CacheFile(
            folder,
            folder.resolve(name + ENDING),
            folder.resolve(name + "." + ProcessHandle.current().pid() + ".new"));
    cache.readOld();
    cache.begin();
    return cache;
  }

  private void readOld() {
    try {
      in = FileChannel.open(file, StandardOpenOption.READ);
    } catch (IOException e) {
      return;
    }
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
        return;
      }
      long at = MAGIC.length;
      while (true) {
        byte[] key = data.readNBytes(KEY_LENGTH);
        if (key.length < KEY_LENGTH) {
          return;
        }
        int length = data.readInt();
        int checksum = data.readInt();
        at += KEY_LENGTH + 2 * Integer.BYTES;
        if (length < 0) {
          return;
        }
        old.put(new String(key, StandardCharsets.US_ASCII), new Place(at, length, checksum));
        data.skipNBytes(length);
        at += length;
      }
    } catch (IOException e) {
      // What was read so far is whole.
    }
  }

  private void begin() {
    try {
      Files.createDirectories(folder);
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16));
      out.write(MAGIC);
    } catch (IOException e) {
      out = null;
    }
  }

  /** The bytes of a key. */
  Optional<byte[]> get(String key) {
    Place place = old.get(key);
    if (place == null || in == null) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    try {
      while (bytes.hasRemaining()) {
        if (in.read(bytes, place.offset() + bytes.position()) < 0) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    boolean whole = checksum(bytes.array()) == place.checksum();
    return whole ? Optional.of(bytes.array()) : Optional.empty();
  }

  /** Keeps new bytes for the next run. */
  synchronized void put(String key, byte[] bytes) {
    changed = true;
    keep(key, bytes);
  }

  /** Keeps the bytes that {@link #get} gave. */
  synchronized void keep(String key, byte[] bytes) {
    if (out == null || size + bytes.length > MAX_BYTES || !written.add(key)) {
      return;
    }
    try {
      out.write(key.getBytes(StandardCharsets.US_ASCII));
      out.writeInt(bytes.length);
      out.writeInt(checksum(bytes));
      out.write(bytes);
      size += bytes.length;
    } catch (IOException e) {
      out = null;
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  @Override
  public synchronized void close() {
    try {
      if (in != null) {
        in.close();
      }
      if (out == null) {
        Files.deleteIfExists(fresh);
        return;
      }
      out.close();
      if (!changed && written.size() == old.size()) {
        Files.delete(fresh);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      } else {
        Files.move(
            fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
      prune();
    } catch (IOException e) {
      // The next run works without it.
    }
  }

  /** Removes the files that nobody has used for long, and all but the last few. */
  private void prune() throws IOException {
    record Aged(Path file, Instant used) {}
    List<Aged> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        String name = each.getFileName().toString();
        if (name.endsWith(ENDING) || name.endsWith(".new")) {
          files.add(new Aged(each, Files.getLastModifiedTime(each).toInstant()));
        }
      }
    }
    files.sort(Comparator.comparing(Aged::used).reversed());
    Instant oldest = Instant.now().minus(MAX_AGE);
    for (int i = 0; i < files.size(); i++) {
      if (i >= MAX_FILES || files.get(i).used().isBefore(oldest)) {
        Files.deleteIfExists(files.get(i).file());
      }
    }
  }
}
