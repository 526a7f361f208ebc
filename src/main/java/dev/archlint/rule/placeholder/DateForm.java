package dev.archlint.rule.placeholder;

import dev.archlint.document.InlineText;
import dev.archlint.document.Needles;
import dev.archlint.document.TextPart;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form of a date that stands where the date should: {@code YYYY-MM-DD}. */
final class DateForm {
  private DateForm() {}

  private static final Set<String> FORMS =
      Set.of("yyyy-mm-dd", "yyyy/mm/dd", "dd.mm.yyyy", "dd/mm/yyyy", "mm/dd/yyyy", "dd-mm-yyyy");

  /** What these begin with, in small letters or capitals. */
  static final String FIRST = "yYdDmM";

  /** One of which is in four of these letters, whatever their case, and in few texts besides. */
  private static final Needles YEAR = Needles.of("yy", "YY", "yY");

  /** Of each of them. */
  private static final int LENGTH = 10;

  private static final List<String> NAMES_OF_FORMS =
      List.of("format", "pattern", "syntax", "notation", "form", "style", "convention", "type");

  static boolean is(String text) {
    String form = text.strip();
    return form.length() == LENGTH && FORMS.contains(form.toLowerCase(Locale.ROOT));
  }

  /** Whether a text, or the value of a label in it, may be one. */
  static boolean mayBeIn(TextPart part) {
    InlineText text = part.text();
    return text.containsAny(YEAR) && (part.isLabelled() || is(text.prose()));
  }

  /** Whether the value answers which form dates have, rather than which date it is. */
  static boolean isAskedFor(TextPart.Value value) {
    return value.names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> NAMES_OF_FORMS.stream().anyMatch(name::contains));
  }
}
