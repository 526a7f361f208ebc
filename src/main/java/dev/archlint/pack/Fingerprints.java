package dev.archlint.pack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A template's own words, as hashes of their normalised text: enough to know them again, and no
 * copy of them.
 */
public final class Fingerprints {
  /** What a piece of a template is. */
  public enum Kind {
    /** Text to be replaced. */
    PLACEHOLDER,
    /** Text that tells the author what to write. */
    INSTRUCTION,
    /** A sample: a table, a code block, a drawing. */
    EXAMPLE;

    /** As files of fingerprints write it: {@code placeholder}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of a pack without a template. */
  public static final Fingerprints NONE = new Fingerprints(Map.of());

  /** Sorted; a kind without any is absent. */
  private final Map<Kind, long[]> hashes = new EnumMap<>(Kind.class);

  /** The last 16 bits of all of them: nearly every text is known by them to be no template's. */
  private final Bits ends = new Bits();

  /** Their first 16 bits: by them it is known before it is read to its end. */
  private final Bits openings = new Bits();

  /** Takes the hashes of each kind, in any order; a kind may be absent or have none. */
  public Fingerprints(Map<Kind, long[]> hashes) {
    hashes.forEach(
        (kind, values) -> {
          long[] sorted = values.clone();
          Arrays.sort(sorted);
          if (sorted.length > 0) {
            this.hashes.put(kind, sorted);
          }
          for (long hash : sorted) {
            ends.set(end(hash));
            openings.set(NormalHash.first(hash));
          }
        });
  }

  /** All kinds of piece that the template has this text as, or one of the same normal form. */
  public Set<Kind> kinds(String text) {
    NormalText normal = NormalText.of(text);
    return normal.isEmpty() ? Set.of() : kinds(normal.hash());
  }

  /** Reads texts to ask for their {@link #kinds(NormalHash)}; not for several threads. */
  public NormalHash reader() {
    return new NormalHash(openings);
  }

  /**
   * The same for a text that was read piece by piece, by a reader of these fingerprints.
   *
   * @throws IllegalArgumentException if the hash is not certain
   */
  public Set<Kind> kinds(NormalHash read) {
    return read.isForeign() || read.isEmpty() ? Set.of() : kinds(read.value());
  }

  private Set<Kind> kinds(long hash) {
    if (!ends.get(end(hash))) {
      return Set.of();
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    hashes.forEach(
        (kind, known) -> {
          if (Arrays.binarySearch(known, hash) >= 0) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private static int end(long hash) {
    return (int) hash & 0xFFFF;
  }

  /** Whether the template has this text as a piece of that kind. */
  public boolean has(Kind kind, NormalText text) {
    Objects.requireNonNull(kind);
    long[] known = hashes.get(kind);
    return known != null && !text.isEmpty() && Arrays.binarySearch(known, text.hash()) >= 0;
  }

  /** The hashes of a kind, ascending. */
  public long[] of(Kind kind) {
    long[] known = hashes.get(kind);
    return known == null ? new long[0] : known.clone();
  }
}
