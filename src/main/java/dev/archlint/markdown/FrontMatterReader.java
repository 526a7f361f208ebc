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
      return beginsWithKey(source.text(yaml)) ? Optional.of(List.of()) : Optional.empty();
    }
  }

  private static boolean beginsWithKey(String yaml) {
    String text = yaml.stripLeading();
    int end = 0;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end > 0 && end < text.length() && text.charAt(end) == ':';
  }

  private static Entry entry(SourceFile source, YamlNode.Entry entry) {
    return new Entry(text(source, entry.key()), values(source, entry.value()));
  }

  private static List<InlineText> values(SourceFile source, YamlNode value) {
    if (value instanceof Mapping mapping && isPrompt(source, mapping)) {
      Span span = mapping.span();
      Inline run =
          new Inline(Inline.Kind.TEXT, source.text(span), span, false, false, Optional.empty());
      return List.of(new InlineText(List.of(run), span));
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
