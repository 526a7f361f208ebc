package dev.archlint.derive;

import dev.archlint.pack.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number of things that a sentence asks for: {@code List 4-6 goals}, {@code 2-3 paragraphs},
 * {@code at least three steps}.
 *
 * @param min at least this many; 0 for none
 * @param max at most this many; {@link Integer#MAX_VALUE} for any
 * @param noun what is counted: the words behind the number
 * @param listed whether the sentence says to list them
 */
record Asked(int min, int max, List<String> noun, boolean listed) {
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** Words between a number and what it counts. */
  private static final int NEAR = 5;

  private static final int MAX_DIGITS = 4;

  Asked {
    noun = List.copyOf(noun);
  }

  /** All in a text. */
  static List<Asked> in(String text) {
    List<Asked> found = new ArrayList<>();
    String[] words =
        text.toLowerCase(Locale.ROOT).replace('–', '-').split("[\\s\\[\\](){}<>*:,;]+", -1);
    boolean listed = false;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      listed |= word.equals("list") || word.equals("name") || word.equals("enumerate");
      String[] ends = word.split("-", -1);
      int first = number(ends[0]);
      int last = ends.length == 2 ? number(ends[1]) : ends.length == 1 ? first : -1;
      int behind = i + 1;
      boolean to =
          behind + 1 < words.length && (words[behind].equals("to") || words[behind].equals("or"));
      if (to && ends.length == 1 && first >= 0 && number(words[behind + 1]) > first) {
        last = number(words[behind + 1]);
        behind += 2;
      }
      if (first < 0 || last < first || last == 0 || behind >= words.length) {
        continue;
      }
      String before = i > 1 ? words[i - 2] + " " + words[i - 1] : "";
      boolean least = before.equals("at least") || before.endsWith(" minimum");
      boolean most = before.equals("at most") || before.equals("up to") || before.equals("than");
      if (first == last && !least && !most && first == 1) {
        continue;
      }
      List<String> noun = new ArrayList<>();
      for (int k = behind; k < Math.min(words.length, behind + NEAR); k++) {
        noun.addAll(Key.of(words[k]).words());
      }
      found.add(new Asked(most ? 0 : first, least ? Integer.MAX_VALUE : last, noun, listed));
      i = behind - 1;
    }
    return found;
  }

  /** Whether it counts these, whose name is in the singular. */
  boolean counts(String thing) {
    return noun.stream().anyMatch(word -> word.equals(thing) || word.equals(thing + "s"));
  }

  /** As a pack writes it. */
  String yaml() {
    if (max == Integer.MAX_VALUE) {
      return String.valueOf(min);
    }
    return min == 0 ? "{ max: " + max + " }" : "{ min: " + min + ", max: " + max + " }";
  }

  private static int number(String word) {
    if (NUMBERS.contains(word)) {
      return NUMBERS.indexOf(word);
    }
    boolean digits =
        !word.isEmpty()
            && word.length() <= MAX_DIGITS
            && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(word) : -1;
  }
}
