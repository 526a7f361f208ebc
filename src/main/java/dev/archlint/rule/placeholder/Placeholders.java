package dev.archlint.rule.placeholder;

import dev.archlint.document.Bracketed;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Document;
import dev.archlint.document.FrontMatter;
import dev.archlint.document.InlineText;
import dev.archlint.document.Sieve;
import dev.archlint.document.TextPart;
import dev.archlint.document.TextPart.Value;
import dev.archlint.match.Match;
import dev.archlint.pack.Fingerprints;
import dev.archlint.pack.Fingerprints.Kind;
import dev.archlint.pack.NormalText;
import dev.archlint.pack.SectionSpec;
import dev.archlint.rule.Severity;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what was put into a document to be replaced, and weighs how sure that is. */
final class Placeholders {
  /**
   * Emphasis and a mark at the end make a value longer than the brackets in it, but not by much.
   */
  private static final int MAX_MARKS = 12;

  private static final Sieve SIGNS = Sieve.of(Bracketed.OPENING).orShort(DateForm.FIRST);

  private final Match match;
  private final Document document;
  private final Fingerprints template;

  /** By the place of a heading, the part of the pack that it fills. */
  private @Nullable Map<Span, SectionSpec> parts;

  private final List<Placeholder> found = new ArrayList<>();
  private @Nullable Set<String> closedTags;

  /**
   * A text that is probably to be replaced.
   *
   * @param text as messages quote it
   * @param weight error: no doubt; warning: its shape and its place speak for it; info: its shape
   *     alone does
   */
  record Placeholder(String text, Span span, Severity weight) {
    Placeholder {
      Objects.requireNonNull(text);
      Objects.requireNonNull(span);
      Objects.requireNonNull(weight);
    }
  }

  private Placeholders(Match match) {
    this.document = match.document();
    this.template = match.pack().fingerprints();
    this.match = match;
  }

  /** What the pack has in braces in the place of a heading. */
  private Set<NormalText> headingNames(InlineText heading) {
    if (parts == null) {
      // Where a heading has something in brackets, which few have.
      parts = new HashMap<>();
      match
          .parts()
          .filter(part -> part.section().heading().isPresent())
          .forEach(
              part ->
                  parts.putIfAbsent(part.section().heading().get().text().span(), part.expected()));
    }
    SectionSpec part = parts.get(heading.span());
    return part == null ? Set.of() : names(part);
  }

  private static Set<NormalText> names(SectionSpec part) {
    return part.headings().stream()
        .flatMap(heading -> heading.names().stream())
        .map(NormalText::of)
        .collect(Collectors.toSet());
  }

  /** All in a document that is held against a pack, in the order of the source. */
  static List<Placeholder> in(Match match) {
    Document document = match.document();
    Placeholders finder = new Placeholders(match);
    document.texts(SIGNS).forEach(finder::search);
    document.frontMatter().ifPresent(finder::searchLists);
    document.blocks(CodeBlock.class).forEach(finder::searchCode);
    finder.found.sort((a, b) -> a.span().compareTo(b.span()));
    return finder.found;
  }

  private void search(TextPart part) {
    List<Bracketed> bracketed = Bracketed.in(part.text());
    boolean mayHoldDate = DateForm.mayBeIn(part);
    if (bracketed.isEmpty() && !mayHoldDate) {
      return;
    }
    List<Value> values = valuesAndLabels(part);
    searchBrackets(part, bracketed, values);
    if (mayHoldDate) {
      searchDates(values, bracketed);
    }
  }

  /** The values and the labels of a part, by their places. */
  private static List<Value> valuesAndLabels(TextPart part) {
    if (!part.isLabelled()) {
      return part.values();
    }
    List<Value> all = new ArrayList<>(part.values());
    part.labels().forEach(label -> all.add(new Value(List.of(), label)));
    all.sort((a, b) -> Integer.compare(a.text().span().start(), b.text().span().start()));
    return all;
  }

  private void searchDates(List<Value> values, List<Bracketed> bracketed) {
    Set<Span> places = new HashSet<>();
    bracketed.forEach(text -> places.add(text.span()));
    for (Value value : values) {
      String plain = value.text().prose();
      boolean left = DateForm.is(plain) && !DateForm.isAskedFor(value);
      if (left && places.add(value.text().span())) {
        found.add(new Placeholder(plain.strip(), value.text().span(), Severity.ERROR));
      }
    }
  }

  /**
   * @param values by their places, as the brackets are
   */
  private void searchBrackets(TextPart part, List<Bracketed> bracketed, List<Value> values) {
    Set<NormalText> names =
        part.role() == TextPart.Role.HEADING && !bracketed.isEmpty()
            ? headingNames(part.text())
            : Set.of();
    int near = 0;
    for (Bracketed text : bracketed) {
      int start = text.span().start();
      if (!names.isEmpty() && names.contains(NormalText.of(text.content())) && !text.isInCode()) {
        found.add(new Placeholder(text.quoted(), text.span(), Severity.ERROR));
        continue;
      }
      while (near < values.size() && values.get(near).text().span().start() < start - MAX_MARKS) {
        near++;
      }
      Optional<Value> whole = whole(text, values, near);
      weight(text, whole, start == part.text().span().start())
          .ifPresent(weight -> found.add(new Placeholder(text.quoted(), text.span(), weight)));
    }
  }

  /** The first value from an index on that is this and nothing more. */
  private static Optional<Value> whole(Bracketed text, List<Value> values, int from) {
    for (int i = from; i < values.size(); i++) {
      Value value = values.get(i);
      if (value.text().span().start() > text.span().start()) {
        break;
      }
      if (isAll(text, value)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private Optional<Severity> weight(Bracketed text, Optional<Value> whole, boolean first) {
    String content = text.content();
    boolean known = content.length() > 1 && template.has(Kind.PLACEHOLDER, NormalText.of(content));
    if (known && !text.isInCode()) {
      return Optional.of(Severity.ERROR);
    }
    boolean nameOfForm = DateForm.is(content) && whole.map(DateForm::isAskedFor).orElse(true);
    boolean oneWord = text.form() == Bracketed.Form.BRACE && content.indexOf(' ') < 0;
    if (content.isEmpty() || oneWord || PromptWords.isPartOfMore(text) || nameOfForm) {
      return Optional.empty();
    }
    PromptWords words = PromptWords.of(content);
    if (words.isUnmistakable()) {
      return Optional.of(Severity.ERROR);
    }
    if (words.isSomethingElse() || isElement(text)) {
      return Optional.empty();
    }
    boolean prompt = words.isPrompt();
    if (text.form() == Bracketed.Form.BRACE) {
      return whole.isPresent() && prompt ? Optional.of(Severity.WARNING) : Optional.empty();
    }
    if (text.form() == Bracketed.Form.BRACES) {
      return Optional.of(Severity.INFO);
    }
    if (whole.isPresent()) {
      return Optional.of(prompt ? Severity.WARNING : Severity.INFO);
    }
    // A word in angle brackets amid a sentence is how usage and paths are written; a name in
    // brackets before one is its kind: [Dev Deps] update the printer.
    boolean amid =
        text.form() == Bracketed.Form.SQUARE && (prompt || (PromptWords.isName(content) && !first));
    return amid && !isRemark(content) ? Optional.of(Severity.INFO) : Optional.empty();
  }

  /** A tag that is closed somewhere is of a component that the site's generator knows. */
  private boolean isElement(Bracketed text) {
    return text.form() == Bracketed.Form.ANGLE
        && closedTags().contains(text.content().split("\\s", 2)[0]);
  }

  /** The names in all {@code </name>} of the document, which are looked for once. */
  private Set<String> closedTags() {
    if (closedTags == null) {
      closedTags = new HashSet<>();
      String source = document.source().text();
      int open = source.indexOf("</");
      while (open >= 0) {
        int end = open + 2;
        while (end < source.length() && isTagName(source.charAt(end))) {
          end++;
        }
        closedTags.add(source.substring(open + 2, end));
        open = source.indexOf("</", end);
      }
    }
    return closedTags;
  }

  private static boolean isTagName(char c) {
    return Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0;
  }

  /** What an editor adds to a quotation begins in lower case and asks for nothing. */
  private static boolean isRemark(String content) {
    return Character.isLowerCase(content.charAt(0)) && !content.endsWith("?");
  }

  /** Whether a value is this and nothing more, but for a mark at its end. */
  private static boolean isAll(Bracketed text, Value value) {
    Span span = value.text().span();
    if (!span.contains(text.span()) || span.length() > text.span().length() + MAX_MARKS) {
      return false;
    }
    String plain = value.text().plain().strip();
    int end = plain.length();
    while (end > 0 && ".?,;:!".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return areSame(plain.substring(0, end), text.quoted());
  }

  /** But for their spaces. */
  private static boolean areSame(String one, String other) {
    return one.equals(other) || one.replace(" ", "").equals(other.replace(" ", ""));
  }

  /**
   * YAML takes the brackets of {@code owner: [Your name]} for those of a list. Most lists are
   * meant, so that only several words that leave no doubt count.
   */
  private void searchLists(FrontMatter frontMatter) {
    String source = document.source().text();
    for (FrontMatter.Entry entry : frontMatter.entries()) {
      for (InlineText value : entry.values()) {
        int start = value.span().start() - 1;
        int end = value.span().end();
        boolean bracketed = source.charAt(start) == '[' && source.startsWith("]", end);
        if (bracketed && isCertain(value.plain())) {
          String quoted = "[" + value.plain() + "]";
          found.add(new Placeholder(quoted, new Span(start, end + 1), Severity.ERROR));
        }
      }
    }
  }

  private boolean isCertain(String content) {
    return content.indexOf(' ') > 0
        && (template.has(Kind.PLACEHOLDER, NormalText.of(content))
            || PromptWords.of(content).isUnmistakable());
  }

  /** In code only the template's own words count, alone on a line. */
  private void searchCode(CodeBlock code) {
    SourceFile source = document.source();
    for (Span line : code.lines()) {
      String content = Bracketed.aloneIn(line, source);
      if (!content.isEmpty() && template.has(Kind.PLACEHOLDER, NormalText.of(content))) {
        String quoted = source.text(line).strip();
        int start = line.start() + source.text(line).indexOf(quoted);
        Span span = new Span(start, start + quoted.length());
        found.add(new Placeholder(quoted, span, Severity.ERROR));
      }
    }
  }
}
