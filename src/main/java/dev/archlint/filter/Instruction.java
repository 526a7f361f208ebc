package dev.archlint.filter;

import dev.archlint.document.Comment;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A comment that speaks to archlint: {@code <!-- archlint-disable-next-line RULE... -- reason -->}.
 *
 * @param kind empty if it begins like one, but is none
 * @param word its first word
 * @param names of rules or groups; empty for all
 * @param span the whole comment
 */
record Instruction(Optional<Kind> kind, Name word, List<Name> names, Span span) {
  /** What the names of all instructions begin with. */
  static final String PREFIX = "archlint-";

  /** Names the document's pack; read elsewhere. */
  private static final String PACK = "archlint-pack:";

  Instruction {
    names = List.copyOf(names);
  }

  /** What an instruction does. */
  enum Kind {
    /** From here on. */
    DISABLE,
    /** No longer from here on. */
    ENABLE,
    /** On the line it stands in. */
    DISABLE_LINE,
    /** On the next line with anything on it. */
    DISABLE_NEXT_LINE,
    /** Everywhere in the document. */
    DISABLE_FILE;

    /** As people write it. */
    String word() {
      return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A word, or words in a row, and where they stand. */
  record Name(String text, Span place) {
    private static final String MORE = " ...";

    /** This and the next one, quoted by its first word. */
    Name and(Name next) {
      String quoted = text.endsWith(MORE) ? text : text + MORE;
      return new Name(quoted, place.union(next.place()));
    }
  }

  /** What a comment says to archlint; empty if it does not speak to it. */
  static Optional<Instruction> of(Comment comment, SourceFile source) {
    if (!comment.text().startsWith(PREFIX) || comment.text().startsWith(PACK)) {
      return Optional.empty();
    }
    List<Name> words = words(comment, source);
    Name first = words.get(0);
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(known -> known.word().equals(first.text())).findFirst();
    return Optional.of(
        new Instruction(kind, first, words.subList(1, words.size()), comment.span()));
  }

  /** The words before the reason, which stands behind dashes as in other linters. */
  private static List<Name> words(Comment comment, SourceFile source) {
    List<Name> words = new ArrayList<>();
    String text = source.text();
    int at = text.indexOf(PREFIX, comment.span().start());
    int end = at + comment.text().length();
    while (at < end) {
      int from = at;
      while (at < end && !isBetweenWords(text.charAt(at))) {
        at++;
      }
      String word = text.substring(from, at);
      if (word.startsWith("--") || word.equals("–") || word.equals("—")) {
        break;
      }
      if (!word.isEmpty()) {
        words.add(new Name(word, new Span(from, at)));
      }
      at++;
    }
    return words;
  }

  private static boolean isBetweenWords(char c) {
    return c == ',' || Character.isWhitespace(c);
  }
}
