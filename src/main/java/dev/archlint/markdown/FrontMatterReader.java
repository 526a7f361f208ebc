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
        return Optional.of(new FrontMatter(entries(source, yaml), whole));
      }
    }
    return Optional.empty();
  }

  private static boolean lineIs(SourceFile source, int line, String marks) {
    return source.text(source.lineSpan(line)).stripTrailing().equals(marks);
  }

  private static List<Entry> entries(SourceFile source, Span yaml) {
    try {
      return YamlReader.read(source, yaml) instanceof Mapping mapping
          ? mapping.entries().stream().map(entry -> entry(source, entry)).toList()
          : List.of();
    } catch (InvalidInputException e) {
      return List.of();
    }
  }

  private static Entry entry(SourceFile source, YamlNode.Entry entry) {
    return new Entry(text(source, entry.key()), values(source, entry.value()));
  }

  private static List<InlineText> values(SourceFile source, YamlNode value) {
    List<YamlNode> nodes = value instanceof Sequence list ? list.items() : List.of(value);
    return nodes.stream()
        .filter(node -> node instanceof Scalar scalar && !scalar.isNull())
        .map(node -> text(source, (Scalar) node))
        .toList();
  }

  private static InlineText text(SourceFile source, Scalar scalar) {
    String text = scalar.text().strip();
    String written = source.text(scalar.span());
    int at = written.indexOf(text);
    // Escapes and folded lines do not map to the source: such a text stands for all of its span.
    Span span =
        at < 0
            ? scalar.span()
            : new Span(scalar.span().start() + at, scalar.span().start() + at + text.length());
    Inline run = new Inline(Inline.Kind.TEXT, text, span, false, false, Optional.empty());
    return new InlineText(text.isEmpty() ? List.of() : List.of(run), span);
  }
}
