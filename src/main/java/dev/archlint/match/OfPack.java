package dev.archlint.match;

import dev.archlint.pack.Pack;
import java.util.Objects;
import java.util.function.Function;

/**
 * What somebody makes of a pack alone, whatever the document. The first that asks its {@link
 * Match#get match} works it out, all documents of the pack find it. A constant of the class that
 * knows how.
 */
public final class OfPack<T> {
  private final Function<Pack, T> work;

  private OfPack(Function<Pack, T> work) {
    this.work = work;
  }

  /**
   * What {@code work} makes of a pack: the same each time, and nothing that anybody changes later.
   */
  public static <T> OfPack<T> of(Function<Pack, T> work) {
    return new OfPack<>(Objects.requireNonNull(work));
  }

  T workOut(Pack pack) {
    return work.apply(pack);
  }
}
