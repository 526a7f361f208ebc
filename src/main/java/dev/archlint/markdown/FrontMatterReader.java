package dev.archlint.markdown;

import dev.archlint.document.FrontMatter;
import dev.archlint.document.FrontMatter.Entry;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.source.InvalidInputException;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.yaml.YamlNode;
import dev.archlint.yaml.YamlNode.Mapping;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlNode.Sequence;
import dev.archlint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the YAML block at the head of a document. */
final class FrontMatterReader {
  private FrontMatterReader() {}

  /**
   * The front matter of {@code source}: from a first line {@code ---} to the next line that is
   * {@code ---} or {@code ...}; without such a line there is none. YAML that is none has no
   * entries: the document is still a document.
   */
  static Optional<FrontMatter> read(SourceFile source) {
    if (!lineIs(source, 1, "---")) {
      return Optional.empty();
    }
    for (int line = 2; line <= source.lineCount(); line++) {
      if (lineIs(source, line, "---") || lineIs(source, line, "...")) {
        int start = source.lineSpan(2).start();
        Span yaml = new Span(start, source.lineSpan(line).start());
        Span whole = new Span(0, source.lineSpan(line).end());
        return entries(source, yaml).map(entries -> new FrontMatter(entries, whole));
      }
    }
    return Optional.empty();
  }

  private static boolean lineIs(SourceFile source, int line, String marks) {
    return source.text(source.lineSpan(line)).stripTrailing().equals(marks);
  }

  /** Empty where the text is no front matter: a document may open with a rule, and have another. */
  private static Optional<List<Entry>> entries(SourceFile source, Span yaml) {
    if (source.text(yaml).isBlank()) {
      return Optional.of(List.of());
    }
    try {
      return YamlReader.read(source, yaml) instanceof Mapping mapping
          ? Optional.of(mapping.entries().stream().map(entry -> entry(source, entry)).toList())
          : Optional.empty();
    } catch (InvalidInputException e) {
      return beginsWithKey(source.text(yaml)) ? Optional.of(lines(source, yaml)) : Optional.empty();
    }
  }

  /** Whether its first line is a key, comments of YAML aside. */
  private static boolean beginsWithKey(String yaml) {
    int start = 0;
    while (yaml.startsWith("#", start) && yaml.indexOf('\n', start) > 0) {
      start = yaml.indexOf('\n', start) + 1;
    }
    String first = yaml.substring(start).stripLeading();
    int end = first.indexOf('\n');
    return keyLength(end < 0 ? first : first.substring(0, end)) > 0;
  }

  /**
   * What is no YAML, line by line: templates have <code>owner: {name, or [none](none.md)}</code>.
   */
  private static List<Entry> lines(SourceFile source, Span yaml) {
    List<Entry> entries = new ArrayList<>();
    int start = yaml.start();
    while (start < yaml.end()) {
      int next = source.text().indexOf('\n', start);
      int end = next < 0 || next > yaml.end() ? yaml.end() : next;
      int colon = keyLength(source.text(new Span(start, end)));
      if (colon > 0) {
        InlineText key = text(source, new Span(start, start + colon));
        InlineText value = text(source, new Span(start + colon + 1, end));
        entries.add(new Entry(key, false, value.isBlank() ? List.of() : List.of(value)));
      }
      start = end + 1;
    }
    return entries;
  }

  /** Index of the colon behind the key that a line begins with; 0 where there is none. */
  private static int keyLength(String line) {
    int end = 0;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || "-_. ".indexOf(line.charAt(end)) >= 0)) {
      end++;
    }
    boolean key =
        end > 0 && end < line.length() && line.charAt(end) == ':' && line.charAt(0) != ' ';
    boolean apart = key && (end + 1 == line.length() || line.charAt(end + 1) == ' ');
    return apart ? end : 0;
  }

  private static InlineText text(SourceFile source, Span span) {
    String text = source.text(span);
    String stripped = text.strip();
    int start = span.start() + text.indexOf(stripped);
    Span place = new Span(start, start + stripped.length());
    String shown = stripped.replace('\0', '\uFFFD').replace('\r', ' ');
    Inline run = new Inline(Inline.Kind.TEXT, shown, place, false, false, Optional.empty());
    return new InlineText(stripped.isEmpty() ? List.of() : List.of(run), place);
  }

  private static Entry entry(SourceFile source, YamlNode.Entry entry) {
    boolean list = entry.value() instanceof Sequence;
    return new Entry(text(source, entry.key()), list, values(source, entry.value()));
  }

  private static List<InlineText> values(SourceFile source, YamlNode value) {
    if (value instanceof Mapping mapping && isPrompt(source, mapping)) {
      return List.of(text(source, mapping.span()));
    }
    List<YamlNode> nodes = value instanceof Sequence list ? list.items() : List.of(value);
    return nodes.stream()
        .filter(node -> node instanceof Scalar scalar && !scalar.isNull())
        .map(node -> text(source, (Scalar) node))
        .toList();
  }

  /** YAML takes <code>{name of the owner}</code> for a mapping of keys to nothing. */
  private static boolean isPrompt(SourceFile source, Mapping mapping) {
    return source.text(mapping.span()).startsWith("{")
        && mapping.entries().stream()
            .allMatch(entry -> entry.value() instanceof Scalar scalar && scalar.isNull());
  }

  private static InlineText text(SourceFile source, Scalar scalar) {
    String text = scalar.text().strip();
    String written = source.text(scalar.span());
    // The reader has spaces for tabs that YAML allows between words.
    int at = written.replace('\t', ' ').indexOf(text.replace('\t', ' '));
    // Escapes and folded lines do not map to the source: such a text stands for all of its span.
    Span span =
        at < 0
            ? scalar.span()
            : new Span(scalar.span().start() + at, scalar.span().start() + at + text.length());
    Inline run =
        new Inline(
            Inline.Kind.TEXT,
            at < 0 ? text : source.text(span),
            span,
            false,
            false,
            Optional.empty());
    return new InlineText(text.isEmpty() ? List.of() : List.of(run), span);
  }
}
