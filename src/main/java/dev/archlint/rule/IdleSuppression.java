package dev.archlint.rule;

import dev.archlint.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A comment that was meant to suppress findings, or a rule that it names, and suppresses none.
 *
 * @param cause why
 * @param place of the rule's name; of the whole comment where the cause is not a name
 * @param text as written
 * @param meant what was probably meant, if it was misspelt
 */
public record IdleSuppression(Cause cause, Span place, String text, Optional<String> meant) {
  public IdleSuppression {
    Objects.requireNonNull(cause);
    Objects.requireNonNull(place);
    Objects.requireNonNull(text);
    Objects.requireNonNull(meant);
  }

  /** Why a suppression does nothing. */
  public enum Cause {
    /** A rule or group finds nothing there. */
    NOTHING_FOUND,
    /** No rule finds anything there. */
    NOTHING_FOUND_AT_ALL,
    /** It ends a suppression that never began. */
    NOTHING_TO_END,
    /** No rule and no group has this name. */
    UNKNOWN_RULE,
    /** The comment begins like one of archlint's, but is none. */
    UNKNOWN_INSTRUCTION
  }
}
