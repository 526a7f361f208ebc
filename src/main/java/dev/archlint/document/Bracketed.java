package dev.archlint.document;

import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Text between brackets that is neither a link nor a tag of HTML: {@code [text]}, {@code <text>},
 * <code>{text}</code>, <code>{{text}}</code>. What it means is for others to say.
 *
 * @param form which brackets
 * @param content what stands between them, trimmed and with single spaces
 * @param span with the brackets
 * @param before the character that readers see right before it; a space where there is none
 * @param after the character that readers see right after it; a space where there is none
 */
public record Bracketed(Form form, String content, Span span, char before, char after) {
  public Bracketed {
    Objects.requireNonNull(form);
    Objects.requireNonNull(content);
    Objects.requireNonNull(span);
  }

  /** Which brackets. */
  public enum Form {
    SQUARE("[", "]"),
    ANGLE("<", ">"),
    BRACE("{", "}"),
    BRACES("{{", "}}");

    private final String open;
    private final String close;

    Form(String open, String close) {
      this.open = open;
      this.close = close;
    }
  }

  /** With its brackets and single spaces, as messages quote it. */
  public String quoted() {
    return form.open + content + form.close;
  }

  /**
   * Whether what touches it makes it a part of a path, a variable or a command rather than of a
   * sentence: <code>/slots/{id}</code>, <code>${NAME}</code>. Square brackets stand in no such.
   */
  public boolean isInCode() {
    return form != Form.SQUARE && ("/$\\%#@^_=".indexOf(before) >= 0 || "/=".indexOf(after) >= 0);
  }

  /** What each begins with. */
  public static final Needles OPENING = Needles.of("[", "{", "<");

  /** All in {@code text} outside code, in the order of the source; of nested ones the outermost. */
  public static List<Bracketed> in(InlineText text) {
    if (!text.containsAny(OPENING)) {
      return List.of();
    }
    String prose = text.prose();
    List<Bracketed> found = new ArrayList<>();
    square(text, prose, found);
    if (prose.contains("{{")) {
      pairs(Form.BRACES, text, prose, found);
    }
    braces(text, prose, found);
    if (prose.indexOf('<') >= 0) {
      pairs(Form.ANGLE, text, prose, found);
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return List.copyOf(found);
  }

  /**
   * What stands between square brackets on a line of code that holds nothing else: {@code [text]}.
   *
   * @return empty where the line is anything else, and for what looks like data
   */
  public static String aloneIn(Span line, SourceFile source) {
    int start = line.start();
    String text = source.text();
    while (start < line.end() && isSpace(text.charAt(start))) {
      start++;
    }
    // Most lines of code begin with something else, and need not be cut out.
    if (start == line.end() || text.charAt(start) != '[') {
      return "";
    }
    String stripped = text.substring(start, line.end()).stripTrailing();
    boolean bracketed = stripped.length() > 2 && stripped.endsWith("]");
    String content = bracketed ? stripped.substring(1, stripped.length() - 1).strip() : "";
    boolean prose =
        !content.isEmpty()
            && Character.isLetter(content.charAt(0))
            && content.indexOf('[') < 0
            && content.indexOf(']') < 0;
    return prose ? content : "";
  }

  private static boolean isSpace(char c) {
    return c <= ' ' ? Character.isWhitespace(c) : c > '~' && Character.isWhitespace(c);
  }

  /** Pairs of one character each, of nested ones the outermost. */
  private static List<int[]> outermost(String prose, char open, char close) {
    int first = prose.indexOf(open);
    int last = prose.lastIndexOf(close);
    if (first < 0 || last < first) {
      return List.of();
    }
    Deque<Integer> opened = new ArrayDeque<>();
    List<int[]> pairs = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      char c = prose.charAt(i);
      if (c == open) {
        opened.push(i);
      } else if (c == close && !opened.isEmpty()) {
        int start = opened.pop();
        // Pairs close inside out, so all that lie in this one stand at the end of the list.
        while (!pairs.isEmpty() && pairs.get(pairs.size() - 1)[0] > start) {
          pairs.remove(pairs.size() - 1);
        }
        pairs.add(new int[] {start, i + 1});
      }
    }
    return pairs;
  }

  private static void square(InlineText text, String prose, List<Bracketed> found) {
    String plain = text.plain();
    outermost(prose, '[', ']')
        .forEach(pair -> found.add(of(Form.SQUARE, text, plain, pair[0], pair[1])));
  }

  /** Words between single braces; data and code are none, nor are double braces. */
  private static void braces(InlineText text, String prose, List<Bracketed> found) {
    String plain = text.plain();
    for (int[] pair : outermost(prose, '{', '}')) {
      if (isProse(plain.substring(pair[0] + 1, pair[1] - 1))) {
        found.add(of(Form.BRACE, text, plain, pair[0], pair[1]));
      }
    }
  }

  private static void pairs(Form form, InlineText text, String prose, List<Bracketed> found) {
    String plain = text.plain();
    int start = prose.indexOf(form.open);
    while (start >= 0) {
      int end = prose.indexOf(form.close, start + form.open.length());
      if (end < 0) {
        return;
      }
      int inner = prose.lastIndexOf(form.open, end - 1);
      int from = Math.max(start, inner);
      boolean spaced =
          form == Form.ANGLE
              && (!Character.isLetter(prose.charAt(from + 1))
                  || Character.isWhitespace(prose.charAt(end - 1)));
      if (!spaced) {
        found.add(of(form, text, plain, from, end + form.close.length()));
      }
      start = prose.indexOf(form.open, end + form.close.length());
    }
  }

  private static boolean isProse(String content) {
    String words = content.strip();
    if (words.isEmpty() || !Character.isLetterOrDigit(words.charAt(0))) {
      return false;
    }
    boolean letters = false;
    for (int i = 0; i < words.length(); i++) {
      if ("\"=;\\".indexOf(words.charAt(i)) >= 0) {
        return false;
      }
      letters |= Character.isLetter(words.charAt(i));
    }
    return letters;
  }

  private static Bracketed of(Form form, InlineText text, String plain, int start, int end) {
    int width = form.open.length();
    String content = oneLine(plain.substring(start + width, end - width));
    return new Bracketed(
        form,
        content,
        text.sourceSpan(start, end),
        start == 0 ? ' ' : plain.charAt(start - 1),
        end == plain.length() ? ' ' : plain.charAt(end));
  }

  private static String oneLine(String text) {
    String line = text.strip();
    return isTidy(line) ? line : String.join(" ", line.split("\\s+", -1));
  }

  private static boolean isTidy(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c <= ' ' && ((c >= '\t' && c <= '\r') || (c == ' ' && line.startsWith("  ", i)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a tag is of no element of HTML: browsers drop it, but its author meant it as text, such
   * as {@code <your name>}.
   */
  public static boolean isUnknownTag(String tag) {
    if (tag.length() < 3 || !tag.startsWith("<") || !Character.isLetter(tag.charAt(1))) {
      return false;
    }
    int end = 1;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    String name = tag.substring(1, end).toLowerCase(Locale.ROOT);
    boolean attributes = tag.indexOf('=') >= 0 || tag.endsWith("/>") || tag.charAt(end) == ':';
    return !attributes && !HTML.contains(name);
  }

  /** The elements of HTML, with those of SVG and MathML that stand in Markdown now and then. */
  private static final Set<String> HTML =
      Set.of(
          ("a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body"
                  + " br button canvas caption center cite code col colgroup data datalist dd del"
                  + " details dfn dialog dir div dl dt em embed fieldset figcaption figure font"
                  + " footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i"
                  + " iframe img input ins kbd label legend li link main map mark marquee math menu"
                  + " meta meter nav nobr noscript object ol optgroup option output p param picture"
                  + " pre progress q rp rt ruby s samp script search section select slot small"
                  + " source span strike strong style sub summary sup svg table tbody td template"
                  + " textarea tfoot th thead time title tr track tt u ul var video wbr g path rect"
                  + " circle line text mi mn mo mrow msub msup")
              .split(" "));
}
