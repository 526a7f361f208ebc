package dev.archlint.derive;

import dev.archlint.document.Bracketed;
import dev.archlint.document.Heading;
import dev.archlint.document.Inline;
import dev.archlint.pack.Key;
import dev.archlint.pack.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a heading of a template asks a heading of a document to look like.
 *
 * @param pattern its words, with {@code {name}} for what stands in brackets or in code
 * @param optional whether it says that it may be left out
 * @param example whether it is that of a sample
 * @param more whether it only says that there may be more like the one before
 * @param why what makes it a guess; empty where it is none
 */
record HeadingShape(String pattern, boolean optional, boolean example, boolean more, String why) {
  private static final Set<String> OPTIONAL =
      Set.of("(optional)", "(if applicable)", "[optional]", "(if any)", "(if needed)");

  /** Parts of a document that have a name of their own, not kinds of things with one. */
  private static final Set<String> NO_KINDS =
      Set.of("appendix", "part", "phase", "step", "annex", "chapter", "section", "stage", "note");

  private static final int MAX_NAME_WORDS = 4;

  static HeadingShape of(Heading heading) {
    String text = withNames(heading);
    boolean optional = false;
    for (String mark : OPTIONAL) {
      if (text.toLowerCase(Locale.ROOT).endsWith(mark)) {
        optional = true;
        text = text.substring(0, text.length() - mark.length()).strip();
      }
    }
    text = withoutExample(Numbering.strip(text));
    boolean named = text.indexOf('{') >= 0;
    List<String> words = Key.of(text.replace('{', ' ').replace('}', ' ')).words();
    boolean example = !words.isEmpty() && words.get(0).equals("example") && text.contains(":");
    boolean more = text.startsWith("{add ") || text.startsWith("{repeat ");
    String why = "";
    if (words.isEmpty()) {
      text = "{section}";
      why = "the heading has no word";
    } else if (!named && isInstance(text)) {
      int colon = text.indexOf(':');
      text = text.substring(0, colon + 1) + " {" + name(text.substring(0, colon)) + "}";
      why = "one of a kind";
    } else if (!named && words.size() < 4 && words.get(words.size() - 1).equals("name")) {
      text = "{" + name(text.substring(0, text.length() - "name".length())) + "}";
      why = "stands for a name";
    }
    return new HeadingShape(text, optional, example, more, why);
  }

  /** Whether it has a {@code {name}}: there will be as many as there are names. */
  boolean isPattern() {
    return pattern.indexOf('{') >= 0;
  }

  /** {@code Entity: Account}. */
  private static boolean isInstance(String text) {
    int colon = text.indexOf(": ");
    if (colon <= 0) {
      return false;
    }
    List<String> kind = Key.of(text.substring(0, colon)).words();
    int words = Key.of(text.substring(colon)).words().size();
    return kind.size() == 1 && words > 0 && words < 4 && !NO_KINDS.contains(kind.get(0));
  }

  /** {@code [Component] (e.g., the API)} is {@code [Component]}. */
  private static String withoutExample(String text) {
    int open = text.lastIndexOf('(');
    boolean example =
        open > 0
            && text.endsWith(")")
            && text.substring(open + 1).toLowerCase(Locale.ROOT).startsWith("e.g.");
    return example ? text.substring(0, open).strip() : text.strip();
  }

  private static String withNames(Heading heading) {
    List<Bracketed> bracketed = new ArrayList<>(Bracketed.in(heading.text()));
    bracketed.removeIf(it -> Key.of(it.content()).isEmpty() || it.content().equals("optional"));
    StringBuilder text = new StringBuilder();
    for (Inline inline : heading.text().inlines()) {
      if (inline.kind() == Inline.Kind.CODE) {
        text.append('{').append(name(inline.text())).append('}');
        continue;
      }
      for (int i = 0; i < inline.text().length(); i++) {
        int at = inline.maps() ? inline.span().start() + i : inline.span().start();
        Bracketed in = null;
        for (Bracketed each : bracketed) {
          in = each.span().start() <= at && at < each.span().end() ? each : in;
        }
        char c = inline.text().charAt(i);
        if (in != null && at == in.span().start() && (inline.maps() || i == 0)) {
          text.append('{').append(name(in.content())).append('}');
        } else if (in == null && inline.isVisible()) {
          text.append(c == '{' || c == '}' || Character.isISOControl(c) ? ' ' : c);
        }
      }
    }
    return text.toString().strip();
  }

  /** A name of a few plain words. */
  static String name(String text) {
    String sample = text.toLowerCase(Locale.ROOT);
    int dash = sample.indexOf(" - ");
    List<String> words =
        new ArrayList<>(Key.of(dash > 0 ? sample.substring(0, dash) : sample).words());
    words.removeIf(word -> word.equals("another") || word.equals("the"));
    if (words.size() > 1 && words.get(words.size() - 1).equals("name")) {
      words.remove(words.size() - 1);
    }
    while (words.size() > 1 && words.get(words.size() - 1).chars().allMatch(Character::isDigit)) {
      words.remove(words.size() - 1);
    }
    String name = String.join(" ", words.subList(0, Math.min(words.size(), MAX_NAME_WORDS)));
    return name.isEmpty() ? "name" : name;
  }
}
