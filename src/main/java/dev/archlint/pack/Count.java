package dev.archlint.pack;

/**
 * How many of something a pack asks for.
 *
 * @param min at least this many
 * @param max at most this many; {@link Integer#MAX_VALUE} for no limit
 */
public record Count(int min, int max) {
  /** Any number, none included. */
  public static final Count ANY = new Count(0, Integer.MAX_VALUE);

  public Count {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("not a count: " + min + " to " + max);
    }
  }

  public static Count atLeast(int min) {
    return new Count(min, Integer.MAX_VALUE);
  }

  /** Whether any number will do, none included. */
  public boolean isAny() {
    return min == 0 && max == Integer.MAX_VALUE;
  }

  public boolean allows(int number) {
    return min <= number && number <= max;
  }

  /** {@code "2 to 4"}, {@code "at least 2"}, {@code "at most 4"}, {@code "exactly 2"}. */
  @Override
  public String toString() {
    if (min == max) {
      return "exactly " + min;
    }
    if (max == Integer.MAX_VALUE) {
      return "at least " + min;
    }
    return min == 0 ? "at most " + max : min + " to " + max;
  }
}
