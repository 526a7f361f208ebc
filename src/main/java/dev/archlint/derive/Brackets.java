package dev.archlint.derive;

import dev.archlint.document.Bracketed;
import dev.archlint.document.InlineText;

/** Brackets around what an author is to write. */
final class Brackets {
  private static final String OPEN = "[<{";
  private static final String CLOSE = "]>}";

  private Brackets() {}

  /** What stands between brackets around all of {@code text}; {@code text} where there are none. */
  static String inside(String text) {
    String inner = text.strip();
    while (inner.length() > 2
        && OPEN.indexOf(inner.charAt(0)) >= 0
        && inner.charAt(inner.length() - 1) == CLOSE.charAt(OPEN.indexOf(inner.charAt(0)))
        && inner.indexOf(inner.charAt(inner.length() - 1)) >= inner.length() - 2) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  /** Whether a text has a placeholder in it. */
  static boolean in(InlineText text) {
    return Bracketed.in(text).stream().anyMatch(it -> hasLetter(it.content()));
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }
}
