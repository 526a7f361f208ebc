package dev.archlint.rule.placeholder;

import dev.archlint.document.InlineText;
import dev.archlint.document.Needle;
import dev.archlint.document.Needles;
import dev.archlint.document.Sieve;
import dev.archlint.document.TextPart;
import dev.archlint.document.TextPart.Role;
import dev.archlint.document.TextPart.Value;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds the words by which authors mark what is still to do. */
final class Markers {
  private static final String TBD = "TBD";

  private Markers() {}

  /**
   * A marker.
   *
   * @param text the marker and what follows it, as messages quote it
   * @param span the marker alone
   */
  record Marker(String text, Span span) {
    private static final int MAX_LENGTH = 60;

    Marker {
      Objects.requireNonNull(text);
      Objects.requireNonNull(span);
    }

    private static Marker at(InlineText text, String plain, int start, int end) {
      int limit = Math.min(plain.length(), start + MAX_LENGTH + 2);
      String rest = plain.substring(start, limit).strip();
      int cut = rest.length() <= MAX_LENGTH ? -1 : rest.lastIndexOf(' ', MAX_LENGTH);
      String quote = cut < 0 ? rest : rest.substring(0, cut) + " ...";
      return new Marker(quote, text.sourceSpan(start, end));
    }
  }

  private static final Needles WORDS = Needles.of("TODO", TBD, "TBC", "FIXME", "XXX", "???");

  /** What {@link #WHOLE} begin with, in small letters or capitals. */
  private static final String FIRST_OF_WHOLE = "tTfFlL….";

  private static final String LOREM = "lorem ipsum dolor";

  /** A part of it, in small letters or in capitals. */
  private static final Needles BLIND = Needles.of("psum", "PSUM");

  /** Its characters but for those that may be capitals, which is all that a sieve looks at. */
  private static final Needles OF_BLIND = Needles.of("orem psum olor", "OREM PSUM OLOR");

  /** All texts that hold a marker, and few others. */
  static final Sieve SIEVE = Sieve.of(WORDS.or(OF_BLIND)).orShort(FIRST_OF_WHOLE);

  /** How far to look for the words around a marker. */
  private static final int WINDOW = 40;

  /** Markers only where they are all there is: in a sentence these words mean themselves. */
  private static final Set<String> WHOLE =
      Set.of(
          "todo",
          "tbd",
          "tbc",
          "tba",
          "fixme",
          "t.b.d.",
          "to be determined",
          "to be defined",
          "to be decided",
          "to be confirmed",
          "…",
          "...",
          "lorem ipsum");

  /** Length of the longest, with a full stop. */
  private static final int MAX_WHOLE = 17;

  /** After these words a marker is what the sentence speaks of. */
  private static final Set<String> SUBJECT_BEFORE =
      Set.of(
          ("a add added address an any as both called clean code each every fix fixed fixes for in leave"
                  + " leaves leaving left mark marked my no obsolete of old open or our outdated"
                  + " remaining remove removed removes removing resolve resolved says stale that the"
                  + " these this those with word your")
              .split(" "));

  private static final Set<String> SUBJECT_BEHIND =
      Set.of(
          ("about app are board comment comments entries entry file files is item items list lists marker"
                  + " markers note notes option page remark remarks statement statements tag tags"
                  + " test tests tracker was were")
              .split(" "));

  /**
   * All in a text, in its order.
   *
   * @param trunkBased whether TBD is what the document calls trunk-based development; asked where
   *     there is one
   */
  static List<Marker> in(TextPart part, BooleanSupplier trunkBased) {
    if (!mayHold(part)) {
      return List.of();
    }
    List<Marker> markers = new ArrayList<>();
    Set<Integer> wholes = new HashSet<>();
    for (Value value : part.values()) {
      if (isWhole(value.text())) {
        if (part.role() == Role.HEADING) {
          return List.of();
        }
        markers.add(new Marker(value.text().plain().strip(), value.text().span()));
        wholes.add(value.text().span().start());
      }
    }
    String plain = part.text().plain();
    String prose = part.text().prose();
    for (Needle needle : WORDS.all()) {
      String word = needle.text();
      int at = part.text().contains(needle) ? prose.indexOf(word) : -1;
      while (at >= 0) {
        int end = at + word.length();
        while (word.equals("???") && end < prose.length() && prose.charAt(end) == '?') {
          end++;
        }
        boolean marker = isMarker(prose, at, end) && !isLinked(part.text(), at);
        if (marker && !(word.equals(TBD) && trunkBased.getAsBoolean())) {
          Marker found = Marker.at(part.text(), plain, at, end);
          if (!wholes.contains(found.span().start())) {
            markers.add(found);
          }
        }
        at = prose.indexOf(word, end);
      }
    }
    int lorem = lorem(part.text());
    if (lorem >= 0) {
      markers.add(Marker.at(part.text(), plain, lorem, lorem + "lorem ipsum".length()));
    }
    markers.sort((a, b) -> a.span().compareTo(b.span()));
    return markers;
  }

  /** Whether there is anything to look at more closely; in most texts there is not. */
  private static boolean mayHold(TextPart part) {
    InlineText text = part.text();
    return text.containsAny(WORDS) || part.anyValue(Markers::isWhole) || lorem(text) >= 0;
  }

  /** Where the usual blind text begins, or -1. */
  private static int lorem(InlineText text) {
    if (!text.containsAny(BLIND)) {
      return -1;
    }
    String prose = text.prose();
    int at = 0;
    while (at < prose.length() && !prose.regionMatches(true, at, LOREM, 0, LOREM.length())) {
      at++;
    }
    return at == prose.length() ? -1 : at;
  }

  /** Whether it begins like a marker and is as short. */
  private static boolean mayBeWhole(String plain) {
    int first = 0;
    while (first < plain.length() && Character.isWhitespace(plain.charAt(first))) {
      first++;
    }
    return first < plain.length()
        && FIRST_OF_WHOLE.indexOf(plain.charAt(first)) >= 0
        && plain.strip().length() <= MAX_WHOLE;
  }

  private static boolean isWhole(InlineText text) {
    if (!mayBeWhole(text.plain())) {
      return false;
    }
    String plain = text.prose().strip().toLowerCase(Locale.ROOT);
    boolean sentence = plain.endsWith(".") && !plain.endsWith("..");
    boolean whole =
        WHOLE.contains(plain)
            || (sentence && WHOLE.contains(plain.substring(0, plain.length() - 1)));
    return whole && text.inlines().stream().allMatch(inline -> inline.link().isEmpty());
  }

  private static boolean isMarker(String prose, int at, int end) {
    char before = at == 0 ? ' ' : prose.charAt(at - 1);
    char after = end == prose.length() ? ' ' : prose.charAt(end);
    boolean file = after == '.' && end + 1 < prose.length() && isWordPart(prose.charAt(end + 1));
    boolean inWord =
        isWordPart(before) || isWordPart(after) || before == '[' || before == '<' || file;
    if (inWord || hasTicket(prose, end)) {
      return false;
    }
    String word = prose.substring(at, end);
    if (word.startsWith("?")) {
      return Character.isWhitespace(before) || before == '(';
    }
    if (prose.substring(Math.max(0, at - WINDOW), at).stripTrailing().endsWith("{/*")) {
      // A comment of MDX, which its readers do not see.
      return false;
    }
    String left = lastWord(prose.substring(Math.max(0, at - WINDOW), at));
    String right = firstWord(prose.substring(end, Math.min(prose.length(), end + WINDOW)));
    boolean begins = left.isEmpty() || ".:;!?(*–—-|".indexOf(left.charAt(left.length() - 1)) >= 0;
    boolean quoted = "\"'“‘„".indexOf(before) >= 0;
    boolean subject =
        quoted || (!begins && SUBJECT_BEFORE.contains(left)) || SUBJECT_BEHIND.contains(right);
    if (subject) {
      return false;
    }
    // XXX is also the code of no currency, and stands for digits; only a remark begins with it.
    return !word.equals("XXX") || (begins && after == ':');
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/' || c == InlineText.CODE;
  }

  /** {@code TODO(ABC-12)}, {@code TBD (#41)}, {@code TODO ABC-12: ...}. */
  private static boolean hasTicket(String prose, int end) {
    int at = end;
    while (at < prose.length() && " :([#".indexOf(prose.charAt(at)) >= 0) {
      at++;
    }
    boolean sign = prose.substring(end, at).indexOf('#') >= 0;
    int from = at;
    while (at < prose.length() && Character.isLetterOrDigit(prose.charAt(at))) {
      at++;
    }
    boolean number = at > from && Character.isDigit(prose.charAt(from));
    boolean key =
        at > from
            && Character.isUpperCase(prose.charAt(from))
            && at + 1 < prose.length()
            && prose.charAt(at) == '-'
            && Character.isDigit(prose.charAt(at + 1));
    return key || (sign && number);
  }

  /** A marker that is a link leads to its ticket. */
  private static boolean isLinked(InlineText text, int at) {
    return text.slice(at, at + 1).inlines().stream().anyMatch(it -> it.link().isPresent());
  }

  private static String lastWord(String text) {
    String stripped = text.strip();
    return stripped.substring(stripped.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static String firstWord(String text) {
    String stripped = text.strip();
    int end = 0;
    while (end < stripped.length() && Character.isLetter(stripped.charAt(end))) {
      end++;
    }
    return stripped.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
