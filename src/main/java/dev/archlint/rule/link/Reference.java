package dev.archlint.rule.link;

import dev.archlint.document.Document;
import dev.archlint.document.InlineText;
import dev.archlint.document.Needles;
import dev.archlint.document.Sieve;
import dev.archlint.document.TextPart.Role;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text that was meant as a link by reference, {@code [text][label]}.
 *
 * @param label as written; of {@code [text][]}, the text
 */
record Reference(String label, Span span) {
  private static final Sieve SIEVE = Sieve.of(Needles.of("]["));

  Reference {
    Objects.requireNonNull(label);
    Objects.requireNonNull(span);
  }

  /**
   * Those whose label nothing defines, in a document that defines labels at all: in one that does
   * not, two brackets in a row mean something else.
   */
  static List<Reference> undefined(Document document) {
    List<Reference> found = new ArrayList<>();
    if (document.definitions().stream().anyMatch(it -> !LinkBroken.isFootnote(it))) {
      document.texts(SIEVE).stream()
          .filter(part -> part.role() != Role.FRONT_MATTER && part.role() != Role.TAG)
          .forEach(part -> in(part.text(), found));
    }
    return found;
  }

  private static void in(InlineText text, List<Reference> found) {
    String prose = text.prose();
    int middle = prose.indexOf("][");
    int before = 0;
    while (middle >= 0) {
      int start = prose.lastIndexOf('[', middle);
      int end = prose.indexOf(']', middle + 2);
      if (end >= 0 && start >= before && isLabelled(prose, start, middle, end)) {
        String label = prose.substring(middle + 2, end);
        found.add(
            new Reference(
                label.isEmpty() ? prose.substring(start + 1, middle) : label,
                text.sourceSpan(start, end + 1)));
      }
      before = middle + 2;
      middle = prose.indexOf("][", middle + 2);
    }
  }

  /** Words in both brackets, and none right before or behind: {@code grid[i][j]} is code. */
  private static boolean isLabelled(String prose, int start, int middle, int end) {
    String text = prose.substring(start + 1, middle);
    String label = prose.substring(middle + 2, end);
    boolean alone = start == 0 || !Character.isLetterOrDigit(prose.charAt(start - 1));
    boolean ends = end + 1 == prose.length() || "[(".indexOf(prose.charAt(end + 1)) < 0;
    return alone
        && ends
        && text.strip().length() > 1
        && text.chars().anyMatch(Character::isLetter)
        && !label.startsWith("^")
        && label.indexOf('[') < 0;
  }
}
