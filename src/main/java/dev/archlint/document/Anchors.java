package dev.archlint.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where links may lead inside a document: the anchors that GitHub gives to headings, and those that
 * the author wrote as HTML.
 *
 * <p>A heading's anchor is its text in lower case, without all but letters, marks, digits, {@code
 * _}, {@code -} and spaces, and with {@code -} for each space; one that occurs again gets {@code
 * -1}, {@code -2}. That is what html-pipeline's {@code TableOfContentsFilter}, with which GitHub
 * renders, and the package github-slugger do. They differ only where a heading is called {@code
 * Goals 1} and {@code Goals} occurs twice: there both ways are known.
 */
public final class Anchors {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Set<String> all = new HashSet<>();

  /** Anchors as github-slugger gives them, each once. */
  private final Set<String> given = new HashSet<>();

  /** How often each text of a heading occurred. */
  private final Map<String, Integer> counts = new HashMap<>();

  /** The last number that github-slugger gave to each of them. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private Anchors() {}

  /** All anchors of a document, without {@code #}, each in its {@link #folded} form. */
  public static Set<String> of(Document document) {
    Anchors anchors = new Anchors();
    document.root().all().forEach(section -> anchors.add(section, document));
    for (HtmlTag tag : HtmlTag.in(document)) {
      tag.attribute("id").ifPresent(anchors::add);
      tag.attribute("name").ifPresent(anchors::add);
    }
    return Collections.unmodifiableSet(anchors.all);
  }

  /**
   * An anchor without the invisible characters that emoji are made of: which of them stay in an
   * anchor, and which an author copied along, nobody sees.
   */
  public static String folded(String anchor) {
    if (anchor.indexOf(0xFE0F) < 0 && anchor.indexOf(0x200C) < 0 && anchor.indexOf(0x200D) < 0) {
      return anchor;
    }
    StringBuilder folded = new StringBuilder(anchor.length());
    anchor
        .codePoints()
        .filter(c -> c != 0xFE0F && c != 0x200C && c != 0x200D)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** The anchor of the first heading of a text. */
  static String slug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 0x80) {
        int point = lower.codePointAt(i);
        i += Character.charCount(point) - 1;
        if (isWord(point)) {
          slug.appendCodePoint(point);
        }
      } else if (c == ' ') {
        slug.append('-');
      } else if (isAsciiWord(c)) {
        slug.append(c);
      }
    }
    return slug.toString();
  }

  /**
   * What Ruby's {@code \p{Word}} matches in ASCII, where capitals are small by now, or a hyphen.
   */
  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  }

  /** What Ruby's {@code \p{Word}} matches beyond ASCII. */
  private static boolean isWord(int c) {
    return Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  private void add(String anchor) {
    all.add(folded(anchor));
  }

  private void add(Section section, Document document) {
    if (section.heading().isPresent()) {
      addHeading(text(section.heading().get().text()));
    }
    add(section.blocks(), false, document);
  }

  /**
   * @param inner whether the blocks are in a quote or an item
   */
  private void add(List<Block> blocks, boolean inner, Document document) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        if (inner && isHeading(paragraph)) {
          addHeading(text(paragraph.text()));
        }
      } else if (block instanceof BlockQuote quote) {
        add(quote.blocks(), true, document);
      } else if (block instanceof ListBlock list) {
        for (ListItem item : list.items()) {
          add(item.blocks(), true, document);
        }
      } else if (block instanceof HtmlBlock html) {
        headings(document.source().text(html.span())).forEach(this::addHeading);
      }
    }
  }

  private void addHeading(String text) {
    String slug = slug(text);
    // An image before the words leaves its space behind, which nobody sees.
    String stripped = text.strip();
    if (stripped.length() < text.length()) {
      all.add(folded(slug(stripped)));
    }
    all.add(folded(slug));
    int before = counts.merge(slug, 1, Integer::sum) - 1;
    if (before == 0 && given.add(slug)) {
      // The first of its name, as nearly all are.
      return;
    }
    String plain = before == 0 ? slug : slug + "-" + before;
    all.add(folded(plain));
    int number = numbers.getOrDefault(slug, 0);
    while (!given.add(number == 0 ? slug : slug + "-" + number)) {
      number++;
    }
    numbers.put(slug, number);
    all.add(folded(number == 0 ? slug : slug + "-" + number));
  }

  /** A heading in a quote or an item is a paragraph to us, with its marks around its text. */
  private static boolean isHeading(Paragraph paragraph) {
    return paragraph.span().end() > paragraph.text().span().end()
        || paragraph.span().start() < paragraph.text().span().start();
  }

  /** What readers see but for images, whose text is no text of the heading. */
  private static String text(InlineText heading) {
    if (!heading.hasImage()) {
      return heading.plain();
    }
    StringBuilder text = new StringBuilder();
    for (Inline inline : heading.inlines()) {
      if (inline.isVisible() && !inline.isImage()) {
        text.append(inline.text());
      }
    }
    return text.toString();
  }

  /** The texts of {@code <h1>} to {@code <h6>}. */
  private static List<String> headings(String html) {
    List<String> texts = new ArrayList<>();
    int close = html.indexOf("</h");
    for (HtmlTag tag : HtmlTag.in(html, 0)) {
      int start = tag.span().end();
      boolean heading = HEADINGS.contains(tag.name());
      if (heading && close >= 0 && close < start) {
        close = html.indexOf("</h", start);
      }
      if (heading && close >= 0) {
        texts.add(withoutTags(html.substring(start, close)));
        close = html.indexOf("</h", close + 1);
      }
    }
    return texts;
  }

  private static String withoutTags(String html) {
    StringBuilder text = new StringBuilder();
    boolean inTag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      inTag = c == '<' || (inTag && c != '>');
      if (!inTag && c != '>') {
        text.append(c == '\n' ? ' ' : c);
      }
    }
    return text.toString();
  }
}
