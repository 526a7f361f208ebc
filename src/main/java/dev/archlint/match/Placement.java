package dev.archlint.match;

import java.util.Objects;
import java.util.Optional;

/** Whether a section stands where the pack has it. */
public sealed interface Placement {
  /** It does. */
  record InPlace() implements Placement {}

  /**
   * It is one of the fewest that would have to move for the order to be right.
   *
   * @param after title of the section it belongs behind, as the document has it; empty if it comes
   *     first
   * @param before title of the section it belongs before; empty if it comes last
   */
  record OutOfOrder(Optional<String> after, Optional<String> before) implements Placement {
    public OutOfOrder {
      Objects.requireNonNull(after);
      Objects.requireNonNull(before);
    }
  }

  /**
   * Its heading is deeper or shallower than its siblings.
   *
   * @param expected the level it should have, 1 to 6
   */
  record WrongLevel(int expected) implements Placement {}

  /**
   * It stands under another parent.
   *
   * @param expected title of the section it belongs in; empty for the document itself
   */
  record WrongParent(String expected) implements Placement {
    public WrongParent {
      Objects.requireNonNull(expected);
    }
  }

  /** The only place that is no finding. */
  Placement IN_PLACE = new InPlace();
}
