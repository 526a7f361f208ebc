package dev.archlint.rule.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a link in the repository leads.
 *
 * @param path decoded, without query; empty for the document itself
 * @param fragment decoded, without {@code #}; empty where there is none
 */
record Destination(String path, Optional<String> fragment) {
  /** What a site generator or a shell fills in later. */
  private static final List<String> UNFINISHED = List.of("{{", "{%", "${", "<%", "$(");

  Destination {
    Objects.requireNonNull(path);
    Objects.requireNonNull(fragment);
  }

  /**
   * Of a destination as written; empty for what leads out of the repository, which nobody looks up,
   * or is made only when the document is rendered.
   */
  static Optional<Destination> of(String written) {
    String address = unescaped(written.strip());
    boolean elsewhere = hasScheme(address) || address.startsWith("//");
    if (elsewhere || UNFINISHED.stream().anyMatch(address::contains)) {
      return Optional.empty();
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    int query = path.indexOf('?');
    return Optional.of(
        new Destination(
            decoded(query < 0 ? path : path.substring(0, query)),
            hash < 0 ? Optional.empty() : Optional.of(decoded(address.substring(hash + 1)))));
  }

  /** {@code https:}, {@code mailto:}; also the letter of a drive, which no repository has. */
  private static boolean hasScheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':') {
        return i > 0;
      }
      if (!letter && (i == 0 || ((c < '0' || c > '9') && "+-.".indexOf(c) < 0))) {
        return false;
      }
    }
    return false;
  }

  /** Without the backslashes and the entity that Markdown takes out of destinations. */
  private static String unescaped(String written) {
    if (written.indexOf('\\') < 0 && written.indexOf('&') < 0) {
      return written;
    }
    StringBuilder plain = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      boolean escape =
          written.charAt(i) == '\\' && i + 1 < written.length() && isMark(written.charAt(i + 1));
      if (!escape) {
        plain.append(written.charAt(i));
      } else {
        plain.append(written.charAt(++i));
      }
    }
    return plain.toString().replace("&amp;", "&");
  }

  private static boolean isMark(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }

  /** With its {@code %20} read; bytes that are no UTF-8 stay as they are written. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int value = text.charAt(at) == '%' && at + 2 < text.length() ? hex(text, at + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        at += 3;
      } else {
        int end = text.offsetByCodePoints(at, 1);
        bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
        at = end;
      }
    }
    String decoded = bytes.toString(StandardCharsets.UTF_8);
    return decoded.indexOf('\uFFFD') >= 0 ? text : decoded;
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
