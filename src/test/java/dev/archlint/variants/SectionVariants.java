package dev.archlint.variants;

import dev.archlint.document.Heading;
import dev.archlint.document.Section;
import dev.archlint.match.BoundSection;
import dev.archlint.match.Match;
import dev.archlint.pack.HeadingPattern;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One defect in the structure of a finished document. */
final class SectionVariants {
  private final Editor editor;
  private final Match match;
  private final List<Variant> variants = new ArrayList<>();

  private SectionVariants(Match match) {
    this.match = match;
    this.editor = new Editor(match.document().source().text());
  }

  static List<Variant> of(Match match) {
    SectionVariants made = new SectionVariants(match);
    made.title();
    match.parts().forEach(made::children);
    return made.variants;
  }

  private void title() {
    Heading title = match.root().section().heading().orElseThrow();
    add("title removed", match.root(), editor.without(lines(title.span())), "document-title", 1);
  }

  private void children(BoundSection parent) {
    List<BoundSection> children =
        parent.sections().stream()
            .sorted(Comparator.comparing((BoundSection child) -> child.section().span()))
            .toList();
    for (int i = 0; i < children.size(); i++) {
      BoundSection child = children.get(i);
      boolean alone =
          children.stream().filter(other -> other.expected().equals(child.expected())).count() == 1;
      Optional<BoundSection> before = i > 0 ? Optional.of(children.get(i - 1)) : Optional.empty();
      if (alone) {
        remove(parent, child, before, children.size());
        misspell(child);
        bold(child);
        if (child.expected().repeat().isEmpty()) {
          duplicate(child);
        }
      }
      if (i + 1 < children.size() && !children.get(i + 1).expected().equals(child.expected())) {
        swap(child, children.get(i + 1));
      }
      empty(child);
      if (hasNameOrShape(child)) {
        level(child, 1);
        level(child, -1);
      }
      move(parent, child, children.size());
    }
  }

  /** A heading of any name with nothing of its own is welcome wherever it stands. */
  private static boolean hasNameOrShape(BoundSection child) {
    boolean free = child.expected().headings().stream().anyMatch(HeadingPattern::isWildcard);
    return !free || child.expected().fields().size() + child.expected().sections().size() > 1;
  }

  private void remove(
      BoundSection parent, BoundSection child, Optional<BoundSection> before, int siblings) {
    boolean last = siblings == 1 && parent.content().isEmpty();
    if (child.expected().isRequired() && !last) {
      int line = before.map(this::line).orElseGet(() -> line(parent));
      add(
          "section removed",
          child,
          editor.without(child.section().span()),
          "section-missing",
          line);
    }
  }

  private void misspell(BoundSection child) {
    Span text = heading(child).text().span();
    String words = editor.text(text);
    String name = child.expected().name();
    int end = words.indexOf('(') > 0 ? words.indexOf('(') : words.length();
    int at = words.substring(0, end).stripTrailing().length() - 3;
    if (child.expected().isRequired()
        && child.expected().headings().get(0).isLiteral()
        && name.length() > 7
        && Character.isLetter(words.charAt(at))) {
      Span letter = new Span(text.start() + at, text.start() + at + 1);
      add("heading misspelt", child, editor.without(letter), "section-missing", line(child));
    }
  }

  private void bold(BoundSection child) {
    if (child.section().isLeaf() && child.expected().headings().get(0).isLiteral()) {
      Heading heading = heading(child);
      String line = "**" + child.expected().name() + "**";
      add(
          "heading made bold",
          child,
          editor.replace(heading.span(), line),
          "section-level",
          line(child));
    }
  }

  private void duplicate(BoundSection child) {
    Span span = child.section().span();
    String copy = editor.text(span);
    String gap = copy.endsWith("\n\n") ? "" : "\n\n";
    String text = editor.insert(span.end(), gap + copy);
    add(
        "section doubled",
        child,
        text,
        "section-duplicate",
        Editor.line(text, span.end() + gap.length()));
  }

  private void swap(BoundSection first, BoundSection second) {
    Span a = first.section().span();
    Span b = second.section().span();
    if (a.end() > b.start()) {
      return;
    }
    String moved = editor.text(b);
    String gap = moved.endsWith("\n\n") ? "" : "\n\n";
    String text =
        editor.replace(
            new Span(a.start(), b.end()),
            moved + gap + editor.text(new Span(a.start(), b.start())));
    int lineOfSecond = Editor.line(text, a.start());
    int lineOfFirst = Editor.line(text, a.start() + moved.length() + gap.length());
    variants.add(
        new Variant(
            "sections swapped",
            first.title(),
            text,
            "section-order",
            Set.of(lineOfFirst, lineOfSecond)));
  }

  private void empty(BoundSection child) {
    if (child.section().isLeaf()) {
      Span body = new Span(heading(child).span().end(), child.section().span().end());
      add("section emptied", child, editor.replace(body, "\n\n"), "section-empty", line(child));
    }
  }

  private void level(BoundSection child, int by) {
    Heading heading = heading(child);
    int level = heading.level() + by;
    // A top section at the level of the title, and a seventh level, are other defects.
    if (level < 2 || level > 6) {
      return;
    }
    String marks = "#".repeat(level);
    Span old = new Span(heading.span().start(), heading.span().start() + heading.level());
    add(
        by > 0 ? "heading one deeper" : "heading one up",
        child,
        editor.replace(old, marks),
        "section-level",
        line(child));
  }

  /** Under another parent: a subsection goes to the end of another section. */
  private void move(BoundSection parent, BoundSection child, int siblings) {
    if (parent.equals(match.root())
        || siblings < 2
        || !child.expected().headings().get(0).isLiteral()
        || child.expected().repeat().isPresent()
        || parent.expected().repeat().isPresent()) {
      return;
    }
    Optional<BoundSection> target =
        match.root().sections().stream()
            .filter(other -> !other.equals(parent) && !other.section().isLeaf())
            .filter(other -> other.section().span().start() > parent.section().span().start())
            .findFirst();
    if (target.isEmpty()) {
      return;
    }
    Span from = child.section().span();
    int to = target.get().section().span().end();
    String moved = editor.text(from);
    String gap = moved.endsWith("\n\n") ? "" : "\n\n";
    String rest = editor.text(new Span(from.end(), to));
    String text = editor.replace(new Span(from.start(), to), rest + gap + moved + gap);
    add(
        "section under another parent",
        child,
        text,
        "section-level",
        Editor.line(text, from.start() + rest.length() + gap.length()));
  }

  private void add(String kind, BoundSection part, String text, String rule, int line) {
    variants.add(new Variant(kind, part.title(), text, rule, Set.of(line)));
  }

  private int line(BoundSection part) {
    return editor.line(part.section().heading().map(h -> h.span().start()).orElse(0));
  }

  private Span lines(Span span) {
    return editor.lines(span);
  }

  private static Heading heading(BoundSection part) {
    Section section = part.section();
    return section.heading().orElseThrow();
  }
}
