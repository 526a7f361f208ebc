package dev.archlint.match;

import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Key;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
    return Similarity.ofLetters(a, b, NEARLY_SAME) > 0 && digits(a).equals(digits(b));
  }

  /** {@code Target 2026} is no slip for {@code Target 2027}. */
  private static String digits(Key key) {
    return key.text()
        .codePoints()
        .filter(Character::isDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /**
   * Keys of a heading that leave out what authors do: {@code and}, for which they also write a
   * slash or a comma, and a last part in parentheses.
   */
  static List<Key> loose(String heading) {
    return loose(heading, Key.of(heading));
  }

  /** The same, where its key is known. */
  static List<Key> loose(String heading, Key key) {
    Key whole = withoutAnd(key);
    if (!heading.endsWith(")")) {
      return List.of(whole);
    }
    Key part = withoutAnd(Key.withoutTrailingParentheses(heading));
    return part.equals(whole) ? List.of(whole) : List.of(whole, part);
  }

  private static Key withoutAnd(Key key) {
    return key.text().contains("and") ? changed(key, Labels::unlessAnd) : key;
  }

  private static Key singular(Key key) {
    String text = key.text();
    boolean mayBePlural = text.endsWith("s") || text.contains("s ");
    return mayBePlural ? changed(key, Labels::singular) : key;
  }

  /** A key with each of its words changed; those of which nothing is left are left out. */
  private static Key changed(Key key, UnaryOperator<String> change) {
    StringBuilder words = new StringBuilder(key.text().length());
    for (String word : key.words()) {
      String changed = change.apply(word);
      if (!changed.isEmpty()) {
        words.append(words.isEmpty() ? "" : " ").append(changed);
      }
    }
    return new Key(words.toString());
  }

  private static String unlessAnd(String word) {
    return word.equals("and") ? "" : word;
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
