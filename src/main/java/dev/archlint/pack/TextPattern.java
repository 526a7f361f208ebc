package dev.archlint.pack;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A pattern of a pack that is looked for in texts; linear in the text whatever the pattern. */
public record TextPattern(Pattern pattern) {
  public TextPattern {
    Objects.requireNonNull(pattern);
  }

  /**
   * Where a pattern was found.
   *
   * @param start 0-based offset, in UTF-16 units
   * @param end offset after the last character
   */
  public record Occurrence(int start, int end) {}

  /** As the pack has it. */
  public String source() {
    return pattern.pattern();
  }

  public boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** Where it occurs, from left to right, without overlap. */
  public List<Occurrence> in(String text) {
    List<Occurrence> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Occurrence(matcher.start(), matcher.end()));
    }
    return found;
  }

  @Override
  public String toString() {
    return source();
  }
}
