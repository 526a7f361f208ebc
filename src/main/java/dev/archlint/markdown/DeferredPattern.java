package dev.archlint.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is compiled when it is first used. The build puts it in the place of {@link
 * Pattern} in the classes of flexmark, which make half a hundred at each start and use few of them.
 */
public final class DeferredPattern {
  private final String regex;
  private final int flags;

  /** Two threads may both compile it: the results do the same. */
  private volatile @Nullable Pattern compiled;

  private DeferredPattern(String regex, int flags) {
    this.regex = regex;
    this.flags = flags;
  }

  /** A pattern without flags, see {@link Pattern#compile(String)}. */
  public static DeferredPattern compile(String regex) {
    return compile(regex, 0);
  }

  /**
   * A pattern, see {@link Pattern#compile(String, int)}; that {@code regex} is none shows only when
   * it is used.
   */
  public static DeferredPattern compile(String regex, int flags) {
    return new DeferredPattern(regex, flags);
  }

  /** See {@link Pattern#matcher}. */
  public Matcher matcher(CharSequence text) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(regex, flags);
      compiled = pattern;
    }
    return pattern.matcher(text);
  }

  /** See {@link Pattern#pattern}. */
  public String pattern() {
    return regex;
  }

  @Override
  public String toString() {
    return regex;
  }
}
