package dev.archlint.document;

import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An opening tag of HTML.
 *
 * @param name in lower case
 * @param attributes by their names in lower case; the first of two of one name, as browsers do
 */
public record HtmlTag(String name, Map<String, String> attributes, Span span) {
  public HtmlTag {
    Objects.requireNonNull(name);
    attributes = Map.copyOf(attributes);
    Objects.requireNonNull(span);
  }

  /** The value of an attribute. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** All opening tags of a document, in blocks of HTML and between words, in no certain order. */
  public static List<HtmlTag> in(Document document) {
    return document.tags();
  }

  /** Works them out. */
  static List<HtmlTag> all(Document document) {
    if (!mayHoldTag(document.source().text())) {
      return List.of();
    }
    List<HtmlTag> tags = new ArrayList<>();
    document
        .blocks(HtmlBlock.class)
        .map(HtmlBlock::span)
        .forEach(html -> tags.addAll(in(document.source().text(html), html.start())));
    for (TextPart part : document.textsWithHidden()) {
      for (Inline inline : part.text().array()) {
        if (inline.kind() == Inline.Kind.HTML) {
          tags.addAll(in(inline.text(), inline.span().start()));
        }
      }
    }
    return List.copyOf(tags);
  }

  /** Whether a letter follows a {@code <} somewhere. */
  private static boolean mayHoldTag(String source) {
    int at = source.indexOf('<');
    while (at >= 0 && at + 1 < source.length() && !isLetter(source.charAt(at + 1))) {
      at = source.indexOf('<', at + 1);
    }
    return at >= 0 && at + 1 < source.length();
  }

  /**
   * The opening tags in a piece of HTML, comments left out.
   *
   * @param offset of the piece in the source
   */
  static List<HtmlTag> in(String html, int offset) {
    List<HtmlTag> tags = new ArrayList<>();
    int at = html.indexOf('<');
    while (at >= 0) {
      if (html.startsWith("<!--", at)) {
        int end = html.indexOf("-->", at + 4);
        at = end < 0 ? -1 : html.indexOf('<', end);
      } else if (at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
        Scan scan = new Scan(html, at + 1);
        Optional<HtmlTag> tag = scan.tag(at, offset);
        tag.ifPresent(tags::add);
        // A tag that never ends is the last thing in its piece.
        at = tag.isEmpty() ? -1 : html.indexOf('<', scan.at);
      } else {
        at = html.indexOf('<', at + 1);
      }
    }
    return tags;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Reads one tag; each character is looked at once. */
  private static final class Scan {
    private final String html;
    private int at;

    Scan(String html, int at) {
      this.html = html;
      this.at = at;
    }

    Optional<HtmlTag> tag(int start, int offset) {
      String name = until("/>");
      Map<String, String> attributes = new LinkedHashMap<>();
      while (true) {
        skip("/");
        if (at >= html.length()) {
          return Optional.empty();
        }
        if (html.charAt(at) == '>') {
          at++;
          return Optional.of(new HtmlTag(name, attributes, new Span(offset + start, offset + at)));
        }
        String attribute = until("/>=");
        skip("");
        String value = "";
        if (at < html.length() && html.charAt(at) == '=') {
          at++;
          value = value();
        }
        attributes.putIfAbsent(attribute, value);
      }
    }

    private String value() {
      skip("");
      if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
        int start = at + 1;
        int end = html.indexOf(html.charAt(at), start);
        at = end < 0 ? html.length() : end + 1;
        return html.substring(start, end < 0 ? html.length() : end);
      }
      int start = at;
      while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
        at++;
      }
      return html.substring(start, at);
    }

    /** A word in lower case, of one character at least so that every call moves on. */
    private String until(String ends) {
      int start = at++;
      while (at < html.length() && !isSpace(html.charAt(at)) && ends.indexOf(html.charAt(at)) < 0) {
        at++;
      }
      return html.substring(start, Math.min(at, html.length())).toLowerCase(Locale.ROOT);
    }

    private void skip(String also) {
      while (at < html.length()
          && (isSpace(html.charAt(at)) || also.indexOf(html.charAt(at)) >= 0)) {
        at++;
      }
    }
  }
}
