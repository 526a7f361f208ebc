package dev.archlint.rule.placeholder;

import dev.archlint.document.Bracketed;
import dev.archlint.document.InlineText;
import dev.archlint.document.TextPart;
import dev.archlint.pack.ValueSpec.Option;
import java.util.List;

/** Tells values that wait to be written from values that are wrong. */
public final class Unfinished {
  private Unfinished() {}

  /**
   * Whether one of the rules of this package has the say over a value.
   *
   * @param options those that the pack names; may be none
   */
  public static boolean is(InlineText text, List<Option> options) {
    String prose = text.prose();
    return !Bracketed.in(text).isEmpty()
        || DateForm.is(prose)
        || Choices.isChoice(prose, options)
        || !Markers.in(new TextPart(TextPart.Role.CELL, text, List.of()), () -> false).isEmpty();
  }
}
