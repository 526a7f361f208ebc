package dev.archlint.rule.value;

import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.match.Answer;
import dev.archlint.pack.Key;
import dev.archlint.pack.ValueSpec;
import dev.archlint.pack.ValueSpec.Option;
import dev.archlint.rule.placeholder.Unfinished;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds values against what the pack says they may be. */
public final class ValueCheck {
  private ValueCheck() {}

  /**
   * What is wrong with a value.
   *
   * @param message completes the value in quotes: "is no date"
   */
  public record Wrong(String message, String hint) {}

  /**
   * What is wrong with a value. Values that say nothing yet, or that nothing is to be said, are not
   * wrong: blank ones, {@code N/A}, placeholders, lists of options, marks of what is to be done.
   */
  public static Optional<Wrong> problem(InlineText text, ValueSpec spec) {
    if (spec.allowsAll()) {
      return Optional.empty();
    }
    // Most values are as asked, which is soon seen.
    Optional<Wrong> wrong = wrong(text, text.plain().strip(), spec);
    return wrong.isEmpty() || saysNothing(text, spec) ? Optional.empty() : wrong;
  }

  private static boolean saysNothing(InlineText text, ValueSpec spec) {
    return Answer.of(text).standsForAll()
        || Unfinished.is(text, spec.options())
        // An image or a sign says it in its own way.
        || Key.of(text.plain()).isEmpty();
  }

  private static Optional<Wrong> wrong(InlineText text, String value, ValueSpec spec) {
    if (!spec.options().isEmpty() && Chosen.of(value, spec.options()).isEmpty()) {
      return Optional.of(outside(spec.options()));
    }
    if (!isLike(value, spec)) {
      String form = spec.form().orElse("");
      return Optional.of(new Wrong("does not look as asked", "write it like " + form));
    }
    return ofType(text, value, spec.type());
  }

  private static Wrong outside(List<Option> options) {
    String names = options.stream().map(Option::name).collect(Collectors.joining(", "));
    return new Wrong("is none of " + names, "write one of them; an explanation may follow");
  }

  private static boolean isLike(String value, ValueSpec spec) {
    int open = value.lastIndexOf('(');
    boolean explained = open > 0 && value.endsWith(")");
    return spec.isLike(value) || (explained && spec.isLike(value.substring(0, open).strip()));
  }

  private static Optional<Wrong> ofType(InlineText text, String value, ValueSpec.Type type) {
    return switch (type) {
      case TEXT -> Optional.empty();
      case DATE -> date(value);
      case VERSION ->
          hasDigit(value) || hasSingleLetter(value)
              ? Optional.empty()
              : Optional.of(new Wrong("is no version", "write it as 1.2 or v1.2.0"));
      case NUMBER ->
          hasDigit(value)
              ? Optional.empty()
              : Optional.of(new Wrong("is no number", "write it in digits; a unit may follow"));
      case LINK ->
          isLink(text, value)
              ? Optional.empty()
              : Optional.of(new Wrong("is no link", "write [text](address) or the address"));
      case PERSON ->
          value.chars().anyMatch(Character::isLetter) && !isDate(value)
              ? Optional.empty()
              : Optional.of(new Wrong("names nobody", "write the name of a person or team"));
    };
  }

  private static boolean hasDigit(String value) {
    return value.chars().anyMatch(Character::isDigit);
  }

  private static boolean isDate(String value) {
    return Period.of(value).isPresent() && Key.of(value).words().size() <= 3;
  }

  private static Optional<Wrong> date(String value) {
    if (Period.isImpossible(value)) {
      return Optional.of(new Wrong("is no day of any calendar", "write the day that was meant"));
    }
    return Period.of(value).isPresent() || Period.mayBe(value)
        ? Optional.empty()
        : Optional.of(new Wrong("is no date", "write it as 2026-03-14"));
  }

  /** {@code Rev B}. */
  private static boolean hasSingleLetter(String value) {
    return Key.of(value).words().stream().anyMatch(word -> word.length() == 1);
  }

  private static boolean isLink(InlineText text, String value) {
    boolean linked = text.inlines().stream().map(Inline::link).anyMatch(Optional::isPresent);
    boolean address = value.indexOf('/') >= 0 || value.indexOf('@') >= 0 || value.indexOf('#') >= 0;
    int dot = value.indexOf('.');
    boolean file = dot > 0 && dot + 1 < value.length() && Character.isLetter(value.charAt(dot + 1));
    return linked || address || file;
  }
}
