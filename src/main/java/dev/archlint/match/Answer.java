package dev.archlint.match;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.Bracketed;
import dev.archlint.document.InlineText;
import dev.archlint.document.ListBlock;
import dev.archlint.document.Paragraph;
import dev.archlint.pack.NormalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a section says where it does not say what the pack asks for. */
public enum Answer {
  /** Nothing: it is empty. */
  NOTHING,
  /** That it does not apply, without a reason. */
  BARE,
  /** That it does not apply, and why. */
  REASONED,
  /** One placeholder. */
  PLACEHOLDER,
  /** Anything else: it says what it has to say. */
  CONTENT;

  private static final Set<String> BARE_WORDS =
      Set.of("n a", "na", "none", "not applicable", "does not apply", "not required", "nil");

  private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");

  /** Of these and the next. */
  private static final String FIRST_LETTERS = "nNdD";

  private static final List<NormalText> BEFORE_REASON =
      List.of(
          NormalText.of("not applicable"),
          NormalText.of("n/a"),
          NormalText.of("does not apply"),
          NormalText.of("not required"));

  /** What a section of the document says as a whole; one with subsections has content. */
  public static Answer of(BoundSection section) {
    if (section.isEmpty()) {
      return NOTHING;
    }
    return section.section().isLeaf()
        ? text(section.content()).map(Answer::of).orElse(CONTENT)
        : CONTENT;
  }

  /** What a text says. */
  public static Answer of(InlineText text) {
    if (text.isBlank()) {
      return NOTHING;
    }
    String plain = text.plain().strip();
    if (DASHES.contains(plain)) {
      return BARE;
    }
    if (mayNotApply(plain)) {
      NormalText words = NormalText.of(plain);
      if (BARE_WORDS.contains(words.value())) {
        return BARE;
      }
      if (BEFORE_REASON.stream().anyMatch(words::startsWith)) {
        return REASONED;
      }
    }
    return isPlaceholder(text, plain) ? PLACEHOLDER : CONTENT;
  }

  /** Whether its first letter is that of an answer; it is worth a closer look only then. */
  private static boolean mayNotApply(String plain) {
    int first = 0;
    while (first < plain.length() && !Character.isLetterOrDigit(plain.charAt(first))) {
      if (plain.charAt(first) >= 0x80) {
        return true;
      }
      first++;
    }
    return first < plain.length()
        && (plain.charAt(first) >= 0x80 || FIRST_LETTERS.indexOf(plain.charAt(first)) >= 0);
  }

  /** Whether it says nothing of what is asked for, so that a part of that is not missing too. */
  public boolean standsForAll() {
    return this != CONTENT;
  }

  private static boolean isPlaceholder(InlineText text, String plain) {
    List<Bracketed> bracketed = Bracketed.in(text);
    return bracketed.size() == 1
        && plain.length() <= bracketed.get(0).quoted().length() + 2
        && plain.startsWith(bracketed.get(0).quoted().substring(0, 1));
  }

  /** The text of the only block with content, where that is a paragraph or a list of one item. */
  private static Optional<InlineText> text(List<Block> blocks) {
    Block only = null;
    for (Block block : blocks) {
      if (block.hasContent()) {
        if (only != null) {
          return Optional.empty();
        }
        only = block;
      }
    }
    if (only instanceof Paragraph paragraph) {
      return Optional.of(paragraph.text());
    }
    if (only instanceof BlockQuote quote) {
      return text(quote.blocks());
    }
    return only instanceof ListBlock list && list.items().size() == 1
        ? text(list.items().get(0).blocks())
        : Optional.empty();
  }
}
