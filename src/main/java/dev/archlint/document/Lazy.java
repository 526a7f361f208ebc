package dev.archlint.document;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value worked out when somebody first asks for it, and kept. Two threads may both work it out;
 * they find the same.
 */
final class Lazy<T> {
  private final Supplier<T> source;
  private volatile @Nullable T value;

  /**
   * @param source works out a value that never changes, the same each time
   */
  Lazy(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
