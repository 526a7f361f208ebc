package dev.archlint.markdown;

/**
 * Links in angle brackets; CommonMark, section 6.5. Each method looks no further than the next
 * {@code <}.
 */
final class Autolinks {
  private static final int NONE = LinkSyntax.NONE;
  private static final int MIN_SCHEME = 2;
  private static final int MAX_SCHEME = 32;
  private static final int MAX_DOMAIN_PART = 63;
  private static final String MAIL_MARKS = ".!#$%&'*+/=?^_`{|}~-";

  private Autolinks() {}

  /** The index after {@code <scheme:…>} at {@code start}. */
  static int uriEnd(String text, int start) {
    int at = start + 1;
    if (at >= text.length() || !isLetter(text.charAt(at))) {
      return NONE;
    }
    while (at < text.length() && isSchemePart(text.charAt(at))) {
      at++;
    }
    int scheme = at - start - 1;
    if (scheme < MIN_SCHEME || scheme > MAX_SCHEME || !LinkSyntax.is(text, at, ':')) {
      return NONE;
    }
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '<' || c <= ' ') {
        return NONE;
      }
    }
    return NONE;
  }

  /** The index after {@code <name@domain>} at {@code start}. */
  static int mailEnd(String text, int start) {
    int at = start + 1;
    while (at < text.length()
        && (isLetterOrDigit(text.charAt(at)) || MAIL_MARKS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start + 1 || !LinkSyntax.is(text, at, '@')) {
      return NONE;
    }
    do {
      int part = at + 1;
      at = part;
      while (at < text.length() && (isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
        at++;
      }
      boolean isPart =
          at > part
              && at - part <= MAX_DOMAIN_PART
              && text.charAt(part) != '-'
              && text.charAt(at - 1) != '-';
      if (!isPart) {
        return NONE;
      }
    } while (LinkSyntax.is(text, at, '.'));
    return LinkSyntax.is(text, at, '>') ? at + 1 : NONE;
  }

  private static boolean isSchemePart(char c) {
    return isLetterOrDigit(c) || c == '+' || c == '.' || c == '-';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }
}
