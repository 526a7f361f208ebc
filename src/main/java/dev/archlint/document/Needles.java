package dev.archlint.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Words and signs any of which is looked for in many texts, see {@link InlineText#containsAny}. */
public final class Needles {
  private final List<Needle> all;

  /** Of each, beside each other: they are nearly all that is ever looked at. */
  private final long[] characters;

  private Needles(List<Needle> all) {
    this.all = all;
    this.characters = new long[all.size()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = all.get(i).characters();
    }
  }

  public static Needles of(String... texts) {
    return new Needles(Arrays.stream(texts).map(Needle::of).toList());
  }

  /** Any of these or of others. */
  public Needles or(Needles others) {
    return new Needles(Stream.concat(all.stream(), others.all.stream()).toList());
  }

  /** Each of them, in the order in which they were given. */
  public List<Needle> all() {
    return all;
  }

  /**
   * Whether any is in a text.
   *
   * @param known the {@link Needle#characters} of the text
   */
  boolean anyIn(String text, long known) {
    for (int i = 0; i < characters.length; i++) {
      if ((known & characters[i]) == characters[i] && text.contains(all.get(i).text())) {
        return true;
      }
    }
    return false;
  }
}
