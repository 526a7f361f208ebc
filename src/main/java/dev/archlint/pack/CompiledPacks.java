package dev.archlint.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Packs in a form that loads in a few milliseconds, where YAML takes twenty: the build makes it of
 * those that come with archlint. It is read by the archlint that wrote it and by no other, so it
 * has no version and is not checked.
 *
 * <p>All numbers are big-endian {@code int}s. First the strings, each once: how many bytes of UTF-8
 * all of them take, the bytes, how many they are, and the length of each in UTF-16 units. Then the
 * packs, each record as its components in order: a string as its number, a list as its size and its
 * items, an {@link java.util.Optional} as a list, an enum as its name.
 */
public final class CompiledPacks {
  private CompiledPacks() {}

  /** The same bytes for packs that say the same. */
  public static byte[] write(List<Pack> packs) {
    PackBytesWriter writer = new PackBytesWriter();
    writer.packs(packs);
    return writer.bytes();
  }

  static List<Pack> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int length = in.getInt();
    String all = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    String[] strings = new String[in.getInt()];
    int at = 0;
    for (int i = 0; i < strings.length; i++) {
      int end = at + in.getInt();
      strings[i] = all.substring(at, end);
      at = end;
    }
    return new PackBytesReader(in, strings).packs();
  }
}
