package dev.archlint.rule.placeholder;

import dev.archlint.document.Bracketed;
import dev.archlint.document.Bracketed.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What can be told of a text in brackets, with single spaces, from its words alone: whether it asks
 * the author for something, and whether it is one of the many other things that stand in brackets.
 */
final class PromptWords {
  /** Longer texts in brackets are remarks of the author. */
  private static final int MAX_LENGTH = 600;

  /** After these words an imperative is a noun: {@code [List of doors]}. */
  private static final Set<String> BEHIND_NOUN = Set.of("of", "and", "or", "for", "in", "to");

  private static final Set<String> MARKERS = Set.of("todo", "tbd", "tbc", "tba", "fixme", "xxx");

  private static final Set<String> IMPERATIVES =
      Set.of(
          ("add choose define describe detail document enter explain fill identify include insert"
                  + " list mention name outline paste provide put replace select specify"
                  + " state summarise summarize write")
              .split(" "));

  private static final Set<String> QUESTIONS =
      Set.of("what", "how", "why", "which", "who", "whom", "whose", "when", "where", "if", "is");

  private static final Set<String> ASKED_FOR =
      Set.of(
          ("address author component criteria criterion date description details duration email"
                  + " estimate goal id item link links name names notes number owner owners path"
                  + " placeholder project question rationale reason requirement responsibility"
                  + " reviewer reviewers role step summary target team text time title url value"
                  + " version")
              .split(" "));

  /** Said of a text by its editor, or an answer. */
  private static final Set<String> EDITORIAL =
      Set.of(
          ("sic;recte;redacted;citation needed;emphasis added;emphasis mine;emphasis in original;"
                  + "unreleased;yanked;n/a;none;not applicable;empty;deprecated;optional;required;"
                  + "draft;internal;external;breaking;ok;enter;esc;tab;shift;ctrl;alt;del;space;"
                  + "toc;_toc_")
              .split(";"));

  private static final List<String> REFERENCES =
      List.of(
          "see ", "cf. ", "cf ", "rfc ", "adr-", "adr ", "iso ", "fig. ", "figure ", "eq. ",
          "issue ", "pr ", "table ");

  private static final Set<String> LOG_LEVELS =
      Set.of("trace", "debug", "info", "notice", "warn", "warning", "error", "critical", "fatal");

  private final String content;

  /** It in lower case. */
  private final String lower;

  /** Its words in lower case, without the signs around them. */
  private final List<String> words;

  private PromptWords(String content) {
    this.content = content;
    this.lower = content.toLowerCase(Locale.ROOT);
    this.words = words(lower);
  }

  static PromptWords of(String content) {
    return new PromptWords(content);
  }

  /** Whether nobody writes it but to have it replaced. */
  boolean isUnmistakable() {
    String first = words.isEmpty() ? "" : words.get(0);
    String second = words.size() > 1 ? words.get(1) : "";
    return MARKERS.contains(first)
        || (first.equals("your") && !second.isEmpty())
        || first.equals("placeholder")
        || (IMPERATIVES.contains(first)
            && !BEHIND_NOUN.contains(second)
            && isLowerCase(content, second))
        || DateForm.is(content);
  }

  /** Whether it reads like something asked of the author. */
  boolean isPrompt() {
    if (words.isEmpty()) {
      return false;
    }
    boolean asks =
        content.endsWith("?")
            || QUESTIONS.contains(words.get(0))
            || IMPERATIVES.contains(words.get(0))
            || content.startsWith("e.g.")
            || lower.contains("if applicable");
    boolean phrase = words.size() > 1 && Character.isLowerCase(content.charAt(0));
    boolean numbered = words.size() == 2 && isNumber(words.get(1));
    String last = words.get(words.size() - 1);
    String thing = numbered ? words.get(0) : last;
    boolean named = ASKED_FOR.contains(thing) || (words.size() > 2 && words.get(1).equals("of"));
    return asks || phrase || numbered || named;
  }

  /** Whether the signs around it make it an index, a link that leads nowhere, a type, a pattern. */
  static boolean isPartOfMore(Bracketed text) {
    if (isGlued(text.before())) {
      return true;
    }
    return text.form() == Form.SQUARE
        ? isGlued(text.after()) || "([{:+*".indexOf(text.after()) >= 0
        : text.isInCode();
  }

  /** Whether it is one of the things that stand in brackets and are no placeholders. */
  boolean isSomethingElse() {
    if (content.length() > MAX_LENGTH || !startsAsWord(content)) {
      return true;
    }
    return EDITORIAL.contains(lower)
        || LOG_LEVELS.contains(lower)
        || isReference()
        || isCitation()
        || isTechnical(content);
  }

  private boolean isReference() {
    for (String reference : REFERENCES) {
      if (lower.startsWith(reference)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it shows by its capitals or its many words that it is more than a remark. */
  static boolean isName(String content) {
    int space = content.indexOf(' ');
    boolean capitals = space >= 0 && Character.isUpperCase(content.charAt(0));
    while (capitals && space >= 0) {
      capitals = Character.isUpperCase(content.charAt(space + 1));
      space = content.indexOf(' ', space + 1);
    }
    return capitals;
  }

  /** A footnote, a citation key, a date, an option, an address, an interval begin with a sign. */
  private static boolean startsAsWord(String content) {
    return content.length() > 1 && Character.isLetter(content.charAt(0));
  }

  /** An index or a link that leads nowhere follows its word without a space. */
  private static boolean isGlued(char c) {
    return Character.isLetterOrDigit(c) || "_]/)".indexOf(c) >= 0;
  }

  /** {@code RFC 2119}, {@code BSI TR-03109}, {@code Smith 2020}, {@code GoF95}. */
  private boolean isCitation() {
    int space = content.indexOf(' ');
    int digits = digitsFrom(content, content.lastIndexOf(' ') + 1);
    boolean year = digits >= 4;
    boolean key = space < 0 && digits > 0;
    boolean standard = digits > 0 && isUpperCase(space < 0 ? content : content.substring(0, space));
    boolean acronym = space < 0 && isUpperCase(content) && !ASKED_FOR.contains(lower);
    return year || key || standard || acronym;
  }

  private static int digitsFrom(String content, int start) {
    int digits = 0;
    for (int i = start; i < content.length(); i++) {
      digits += Character.isDigit(content.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  private static boolean isUpperCase(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Paths, assignments, character classes, key strokes, addresses of version 6. */
  private static boolean isTechnical(String content) {
    boolean oneWord = content.indexOf(' ') < 0;
    boolean tag = isTag(content);
    boolean hasSign = hasAny(content, "=+\\{}|^$*;@#");
    boolean colons = oneWord && content.indexOf(':') >= 0;
    boolean range = oneWord && content.length() <= 12 && content.indexOf('-') == 1;
    boolean elision = content.endsWith("...") && oneWord;
    return hasSign || colons || range || elision || tag;
  }

  /** {@code modes: framework}, {@code password, pwd, passwd}: a key with its value, a set. */
  private static boolean isTag(String content) {
    int space = content.indexOf(' ');
    String key = space < 0 ? content : content.substring(0, space);
    boolean keyed =
        key.endsWith(":") && (key.equals(key.toLowerCase(Locale.ROOT)) || isUpperCase(key));
    return keyed || isSet(content);
  }

  private static boolean isSet(String content) {
    if (content.indexOf(',') < 0) {
      return false;
    }
    String[] members = content.replace(", ", ",").split(",", -1);
    for (String member : members) {
      if (member.isEmpty() || member.indexOf(' ') >= 0) {
        return false;
      }
    }
    return members.length > 2;
  }

  private static boolean hasAny(String content, String signs) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c != ' ' && !Character.isLetterOrDigit(c) && signs.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLowerCase(String content, String second) {
    return !second.isEmpty() && content.contains(" " + second);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && digitsFrom(word, 0) == word.length();
  }

  private static List<String> words(String lower) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || lower.charAt(i) == ' ' || lower.charAt(i) == '/') {
        String word = withoutSigns(lower.substring(start, i));
        if (!word.isEmpty()) {
          words.add(word);
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static String withoutSigns(String word) {
    if (!hasAny(word, ",.?:")) {
      return word;
    }
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (",.?:".indexOf(word.charAt(i)) < 0) {
        letters.append(word.charAt(i));
      }
    }
    return letters.toString();
  }
}
