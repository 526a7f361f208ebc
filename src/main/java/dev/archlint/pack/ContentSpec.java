package dev.archlint.pack;

import java.util.List;
import java.util.Objects;

/**
 * How much of what a section holds.
 *
 * @param paragraphs paragraphs that are no labels
 * @param words words of prose
 * @param items items of lists, at any depth 1
 * @param steps items of numbered lists
 * @param code code blocks
 * @param languages the languages that {@code code} counts; empty for all
 * @param diagrams drawings in a code block, diagrams in a diagram language, images
 * @param images images
 * @param text what must be said in it
 * @param forbid what must not be said in it
 */
public record ContentSpec(
    Count paragraphs,
    Count words,
    Count items,
    Count steps,
    Count code,
    List<String> languages,
    Count diagrams,
    Count images,
    List<TextPattern> text,
    List<TextPattern> forbid) {
  /** Anything. */
  public static final ContentSpec ANY =
      new ContentSpec(
          Count.ANY, Count.ANY, Count.ANY, Count.ANY, Count.ANY, List.of(), Count.ANY, Count.ANY,
          List.of(), List.of());

  public ContentSpec {
    Objects.requireNonNull(paragraphs);
    Objects.requireNonNull(words);
    Objects.requireNonNull(items);
    Objects.requireNonNull(steps);
    Objects.requireNonNull(code);
    languages = List.copyOf(languages);
    Objects.requireNonNull(diagrams);
    Objects.requireNonNull(images);
    text = List.copyOf(text);
    forbid = List.copyOf(forbid);
  }

  /** Whether no number of anything is asked for. */
  public boolean countsNothing() {
    return paragraphs.isAny()
        && words.isAny()
        && items.isAny()
        && steps.isAny()
        && code.isAny()
        && diagrams.isAny()
        && images.isAny();
  }
}
