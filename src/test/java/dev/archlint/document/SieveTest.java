package dev.archlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.markdown.MarkdownParser;
import dev.archlint.source.SourceFile;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SieveTest {
  private static final Document DOCUMENT =
      MarkdownParser.parse(
          SourceFile.of(
              "a.md",
              """
              ---
              owner: TBD
              ---
              # Ticket desk

              The desk sells tickets. TODO: say which.

              - **Status:** tbd
              - **Reviewed by the harbour office and its two engineers:** tomorrow, as we hope it

              | Door | Width |
              |---|---|
              | the gate | 4 m |
              | ... | `TODO` |
              """));

  private static List<String> through(Sieve sieve) {
    return DOCUMENT.texts(sieve).stream().map(part -> part.text().plain()).toList();
  }

  @Test
  void letsThroughWhatHoldsANeedle() {
    assertThat(through(Sieve.of(Needles.of("TODO"))))
        .containsExactly("The desk sells tickets. TODO: say which.", "TODO");
    assertThat(through(Sieve.of(Needles.of("TODO", "TBD"))))
        .containsExactly("TBD", "The desk sells tickets. TODO: say which.", "TODO");
    assertThat(through(Sieve.of(Needles.of("???")))).isEmpty();
  }

  @Test
  void looksAtTheBeginOfWhatIsShort() {
    assertThat(through(Sieve.of(Needles.of("???")).orShort("t.")))
        .contains("Status: tbd", "the gate", "...")
        .doesNotContain("Door", "Width")
        .noneMatch(text -> text.contains("tomorrow"));
  }

  /** Whatever is left out has neither a needle nor a short text that begins so. */
  @Test
  void leavesOutNothingThatIsLookedFor() {
    Needles needles = Needles.of("desk", "[", "4");
    List<String> through = through(Sieve.of(needles).orShort("tT"));
    for (TextPart part : DOCUMENT.texts()) {
      String plain = part.text().plain();
      boolean shortOne =
          plain.length() <= Sieve.SHORT && plain.toLowerCase(Locale.ROOT).startsWith("t");
      if (part.text().containsAny(needles) || shortOne) {
        assertThat(through).contains(plain);
      }
    }
    assertThat(DOCUMENT.texts()).hasSizeGreaterThan(through.size());
  }
}
