package dev.archlint.derive;

import dev.archlint.pack.Key;
import dev.archlint.pack.ValueSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a template's value says about the values that will take its place.
 *
 * @param type of the value
 * @param options the values to choose from; empty for any
 */
record DraftValue(ValueSpec.Type type, List<String> options) {
  /** Any value. */
  static final DraftValue ANY = new DraftValue(ValueSpec.Type.TEXT, List.of());

  private static final int MAX_OPTION_WORDS = 4;

  /** Names of values that are chosen rather than written. */
  private static final Set<String> CHOSEN =
      Set.of(
          ("status state stage priority severity likelihood probability impact criticality effort"
                  + " risk cycle level confidentiality classification decision")
              .split(" "));

  private static final Set<String> PEOPLE =
      Set.of(
          ("owner owners author authors reviewer reviewers approver approvers maintainer maintainers"
                  + " decider deciders makers lead")
              .split(" "));

  private static final Set<String> SCALE =
      Set.of(
          ("low med medium high critical none minor major trivial blocker xs s m l xl xxl yes no p0"
                  + " p1 p2 p3 p4")
              .split(" "));

  DraftValue {
    Objects.requireNonNull(type);
    options = List.copyOf(options);
  }

  boolean isAny() {
    return equals(ANY);
  }

  /**
   * Guesses from a template's value, such as {@code [YYYY-MM-DD]} or {@code Draft | Approved}.
   *
   * @param label of the value
   */
  static DraftValue of(String label, String value) {
    String text = value.strip();
    String inner = Brackets.inside(text);
    boolean bracketed = inner.length() < text.length();
    List<String> options = options(label, inner, bracketed);
    if (!options.isEmpty()) {
      return new DraftValue(ValueSpec.Type.TEXT, options);
    }
    if (hasDate(inner)) {
      return new DraftValue(ValueSpec.Type.DATE, List.of());
    }
    List<String> words = Key.of(label).words();
    if (isVersion(inner, words.contains("version"))) {
      return new DraftValue(ValueSpec.Type.VERSION, List.of());
    }
    boolean person = !words.isEmpty() && PEOPLE.contains(words.get(words.size() - 1));
    return person ? new DraftValue(ValueSpec.Type.PERSON, List.of()) : ANY;
  }

  /** {@code YYYY-MM-DD}, {@code dd.mm.yyyy} or a date, alone or with words behind it. */
  private static boolean hasDate(String text) {
    String first = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    StringBuilder shape = new StringBuilder();
    first.chars().forEach(c -> shape.append(c >= '0' && c <= '9' ? '0' : (char) c));
    long letters = first.chars().filter(c -> c == 'y' || c == 'm' || c == 'd').count();
    long signs = first.chars().filter(c -> c == '-' || c == '.' || c == '/').count();
    boolean form = first.length() == 10 && letters == 8 && signs == 2;
    return form || shape.toString().equals("0000-00-00");
  }

  private static boolean isVersion(String text, boolean named) {
    String lower = text.toLowerCase(Locale.ROOT);
    String[] parts = (lower.startsWith("v") ? lower.substring(1) : lower).split("\\.", -1);
    boolean numbers =
        Arrays.stream(parts)
            .allMatch(
                part ->
                    !part.isEmpty()
                        && part.length() < 4
                        && (part.chars().allMatch(Character::isDigit)
                            || "xyz".contains(part)
                            || part.equals("n")));
    return numbers && (parts.length == 3 || (parts.length == 2 && named));
  }

  private static List<String> options(String label, String text, boolean bracketed) {
    return split(text, "|")
        .or(() -> split(text, " / ").filter(parts -> isChosen(label, parts, bracketed)))
        .or(() -> split(text, "/").filter(DraftValue::isScale))
        .or(() -> split(text, "/").filter(parts -> !bracketed && isNamed(label)))
        .orElse(List.of());
  }

  /** In brackets two samples look like two options. */
  private static boolean isChosen(String label, List<String> parts, boolean bracketed) {
    return !bracketed || parts.size() > 2 || isNamed(label);
  }

  private static boolean isNamed(String label) {
    return Key.of(label).words().stream().anyMatch(CHOSEN::contains);
  }

  private static boolean isScale(List<String> parts) {
    return parts.stream().allMatch(part -> SCALE.contains(part.toLowerCase(Locale.ROOT)));
  }

  private static Optional<List<String>> split(String text, String separator) {
    List<String> options = new ArrayList<>();
    Set<Key> seen = new HashSet<>();
    String[] parts = text.split(java.util.regex.Pattern.quote(separator), -1);
    for (String part : parts) {
      String option = option(part);
      Key key = Key.of(option);
      if (!key.isEmpty()) {
        if (key.words().size() > MAX_OPTION_WORDS || !seen.add(key)) {
          return Optional.empty();
        }
        options.add(option);
      }
    }
    return options.size() < 2 ? Optional.empty() : Optional.of(options);
  }

  /** {@code superseded by ADR-12} is the option {@code superseded}. */
  private static String option(String part) {
    String text = Brackets.inside(part.strip());
    int by = text.indexOf(" by ");
    String option = by > 0 ? text.substring(0, by) : text;
    int signs = 0;
    while (signs < option.length() && "*_`\"'".indexOf(option.charAt(signs)) >= 0) {
      signs++;
    }
    return option.substring(signs).strip();
  }
}
