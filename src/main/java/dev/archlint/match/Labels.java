package dev.archlint.match;

import dev.archlint.pack.Key;
import java.util.List;

/**
 * Comparison of labels and column names, where singular and plural are one: {@code Technology} and
 * {@code Technologies}, {@code Reviewer} and {@code Reviewers}.
 */
final class Labels {
  private Labels() {}

  /** The key of a label, its words in the singular, without a last part in parentheses. */
  static Key key(String label) {
    return singular(Key.withoutTrailingParentheses(label));
  }

  private static Key singular(Key key) {
    List<String> words = key.words().stream().map(Labels::singular).toList();
    return new Key(words);
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.length() > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
