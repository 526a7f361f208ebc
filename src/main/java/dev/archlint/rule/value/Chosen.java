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
    List<String> words = Key.of(value).words();
    int from = 0;
    while (from < words.size() - 1 && words.get(from).chars().allMatch(Character::isDigit)) {
      from++;
    }
    Optional<Option> begun = beginning(words, options);
    if (begun.isEmpty()) {
      begun = beginning(words.subList(from, words.size()), options);
    }
    for (int i = 1; words.size() >= SENTENCE && begun.isEmpty() && i < words.size(); i++) {
      begun = beginning(words.subList(i, words.size()), options);
    }
    return begun.isPresent() || words.size() != 1 ? begun : abbreviated(words.get(0), options);
  }

  /** The option with the most words, so that "In Review" is not "In". */
  private static Optional<Option> beginning(List<String> words, List<Option> options) {
    Optional<Option> best = Optional.empty();
    int length = 0;
    for (Option option : options) {
      for (String name : option.names()) {
        List<String> wanted = Key.of(name).words();
        boolean begins =
            wanted.size() > length
                && wanted.size() <= words.size()
                && words.subList(0, wanted.size()).equals(wanted);
        if (begins) {
          best = Optional.of(option);
          length = wanted.size();
        }
      }
    }
    return best;
  }

  private static Optional<Option> abbreviated(String word, List<Option> options) {
    List<Option> meant =
        options.stream()
            .filter(option -> Key.of(option.name()).toString().startsWith(word))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }
}
