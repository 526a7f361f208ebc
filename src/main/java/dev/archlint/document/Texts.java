package dev.archlint.document;

import java.util.ArrayList;
import java.util.List;

/** The texts of a document, with what tells a {@link Sieve} of most that they are of no use. */
final class Texts {
  private final List<TextPart> all;

  /** The characters of each, side by side. */
  private final long[] characters;

  /** Those in which readers do not see all. */
  private final List<TextPart> withHidden = new ArrayList<>();

  /** Those that each, and each value in it, begins with if it is short. */
  private final Lazy<long[]> begins;

  /**
   * @param all in the order of the source
   */
  Texts(List<TextPart> all) {
    this.all = all;
    this.characters = new long[all.size()];
    for (int i = 0; i < characters.length; i++) {
      TextPart part = all.get(i);
      characters[i] = part.text().characters();
      if (!part.text().isVisible()) {
        withHidden.add(part);
      }
    }
    this.begins = new Lazy<>(() -> all.stream().mapToLong(Texts::begins).toArray());
  }

  List<TextPart> all() {
    return all;
  }

  /** Those in which comments or tags are. */
  List<TextPart> withHidden() {
    return withHidden;
  }

  /** Those that a sieve lets through. */
  List<TextPart> through(Sieve sieve) {
    long[] begun = sieve.looksAtBegins() ? begins.get() : new long[all.size()];
    List<TextPart> through = new ArrayList<>();
    for (int i = 0; i < characters.length; i++) {
      if (sieve.lets(characters[i], begun[i])) {
        through.add(all.get(i));
      }
    }
    return through;
  }

  private static long begins(TextPart part) {
    long begins = begin(part.text());
    for (Labelled labelled : part.labelled()) {
      begins |= begin(labelled.value());
    }
    return begins;
  }

  private static long begin(InlineText text) {
    String plain = text.plain();
    int first = 0;
    int end = plain.length();
    while (first < end && InlineText.isSpace(plain.charAt(first))) {
      first++;
    }
    while (end > first && InlineText.isSpace(plain.charAt(end - 1))) {
      end--;
    }
    return first < end && end - first <= Sieve.SHORT ? 1L << plain.charAt(first) : 0;
  }
}
