package dev.archlint.match;

import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Key;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Comparison that forgives what authors vary without a thought: in labels and column names singular
 * and plural ({@code Technology}, {@code Technologies}) and a letter of a long word ({@code
 * Behavior}, {@code Behaviour}); in headings {@code and}.
 */
final class Labels {
  private static final double NEARLY_SAME = 0.9;

  private Labels() {}

  /** The key of a label, its words in the singular, without a last part in parentheses. */
  static Key key(String label) {
    return singular(Key.withoutTrailingParentheses(label));
  }

  /** The keys of a field's label and its aliases. */
  static Set<Key> of(FieldSpec field) {
    Set<Key> labels = new LinkedHashSet<>();
    labels.add(key(field.label()));
    field.aliases().forEach(alias -> labels.add(key(alias)));
    return labels;
  }

  /** Whether two labels differ by a slip of the pen: a letter in ten. */
  static boolean areNearlySame(Key a, Key b) {
    return digits(a).equals(digits(b)) && Similarity.ofLetters(a, b, NEARLY_SAME) > 0;
  }

  /** {@code Target 2026} is no slip for {@code Target 2027}. */
  private static List<Integer> digits(Key key) {
    return key.toString().chars().filter(Character::isDigit).boxed().toList();
  }

  /**
   * Keys of a heading that leave out what authors do: {@code and}, for which they also write a
   * slash or a comma, and a last part in parentheses.
   */
  static Set<Key> loose(String heading) {
    return loose(heading, Key.of(heading));
  }

  /** The same, where its key is known. */
  static Set<Key> loose(String heading, Key key) {
    Key whole = withoutAnd(key);
    return heading.endsWith(")")
        ? new HashSet<>(List.of(whole, withoutAnd(Key.withoutTrailingParentheses(heading))))
        : Set.of(whole);
  }

  private static Key withoutAnd(Key key) {
    return key.words().contains("and")
        ? new Key(key.words().stream().filter(word -> !word.equals("and")).toList())
        : key;
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
