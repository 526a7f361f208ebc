package dev.archlint.rule.value;

import dev.archlint.pack.Key;
import dev.archlint.pack.ValueSpec.Option;
import java.util.List;
import java.util.Optional;

/** Which of the options of a pack a value means. */
public final class Chosen {
  /** From so many words on a value is a sentence, in which the option may stand anywhere. */
  private static final int SENTENCE = 6;

  private Chosen() {}

  /**
   * The option that a value is, or begins with: {@code High (peak season)}, {@code Approved,
   * pending legal}; also {@code 3 (High)} and the first letters of one option alone.
   */
  public static Optional<Option> of(String value, List<Option> options) {
    String words = Key.of(value).text();
    Optional<Option> begun = beginning(words, 0, options);
    if (begun.isEmpty()) {
      begun = beginning(words, afterNumbers(words), options);
    }
    if (begun.isEmpty() && isSentence(words)) {
      for (int at = next(words, 0); at > 0 && begun.isEmpty(); at = next(words, at)) {
        begun = beginning(words, at, options);
      }
    }
    boolean oneWord = !words.isEmpty() && words.indexOf(' ') < 0;
    return begun.isPresent() || !oneWord ? begun : abbreviated(words, options);
  }

  /** Where the word behind the one at {@code at} begins; 0 where there is none. */
  private static int next(String words, int at) {
    return words.indexOf(' ', at) + 1;
  }

  private static boolean isSentence(String words) {
    int at = 0;
    for (int word = 1; word < SENTENCE; word++) {
      at = next(words, at);
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** Where the first word begins that is no number, or the last word. */
  private static int afterNumbers(String words) {
    int start = 0;
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == ' ') {
        start = i + 1;
      } else if (!Character.isDigit(words.charAt(i))) {
        return start;
      }
    }
    return start;
  }

  /** The option with the most words, so that "In Review" is not "In". */
  private static Optional<Option> beginning(String words, int at, List<Option> options) {
    Optional<Option> best = Optional.empty();
    int length = 0;
    for (Option option : options) {
      for (Key name : option.keys()) {
        if (name.text().length() > length && isAt(words, at, name.text())) {
          best = Optional.of(option);
          length = name.text().length();
        }
      }
    }
    return best;
  }

  /** Whether words begin with those of a name at {@code at}. */
  private static boolean isAt(String words, int at, String name) {
    int end = at + name.length();
    return words.startsWith(name, at) && (end == words.length() || words.charAt(end) == ' ');
  }

  private static Optional<Option> abbreviated(String word, List<Option> options) {
    List<Option> meant =
        options.stream().filter(option -> option.keys().get(0).text().startsWith(word)).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }
}
