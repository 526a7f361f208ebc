package dev.archlint.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;

/** Reads the link reference definitions that a paragraph begins with; CommonMark, section 4.7. */
final class DefinitionReader {
  private final List<BasedSequence> lines;
  private final InlineSource source;
  private final String text;
  private final List<Reference> definitions = new ArrayList<>();

  private DefinitionReader(List<BasedSequence> lines) {
    this.lines = lines;
    this.source = InlineSource.of(lines, 0);
    this.text = source.chars();
  }

  /** Whether a text may hold definitions: each has a label with its colon. */
  static boolean mayFindAny(String text) {
    return text.contains("]:");
  }

  /**
   * What the definitions leave of a paragraph.
   *
   * @param definitions in order; may be empty
   * @param rest the lines after them; empty if there are none
   */
  record Split(List<Reference> definitions, List<BasedSequence> rest) {}

  /**
   * Takes the definitions out of a paragraph.
   *
   * @param lines of the paragraph, each with its line end
   * @param references takes the definitions
   */
  static Split split(List<BasedSequence> lines, ReferenceRepository references) {
    if (lines.isEmpty() || !mayBegin(lines.get(0))) {
      return new Split(List.of(), lines);
    }
    DefinitionReader reader = new DefinitionReader(lines);
    int end = reader.readAll(references);
    if (end == reader.text.length()) {
      return new Split(reader.definitions, List.of());
    }
    int taken = (int) reader.text.substring(0, end).chars().filter(c -> c == '\n').count();
    return new Split(reader.definitions, lines.subList(taken, lines.size()));
  }

  /** Whether the first sign of a line may begin a definition. */
  private static boolean mayBegin(BasedSequence line) {
    int at = 0;
    while (at < line.length() && ParserText.isSpace(line.charAt(at))) {
      at++;
    }
    return at < line.length() && line.charAt(at) == '[';
  }

  private int readAll(ReferenceRepository references) {
    int at = 0;
    int end = read(at, references);
    while (end != LinkSyntax.NONE) {
      at = end;
      end = read(at, references);
    }
    return at;
  }

  /** The index after the definition at {@code start} and its line end. */
  private int read(int start, ReferenceRepository references) {
    int label = LinkSyntax.label(text, start);
    if (label == LinkSyntax.NONE || !LinkSyntax.is(text, label, ':')) {
      return LinkSyntax.NONE;
    }
    int from = LinkSyntax.skipSpaces(text, label + 1);
    int to = LinkSyntax.destination(text, from);
    if (to == LinkSyntax.NONE || to == from) {
      return LinkSyntax.NONE;
    }
    String key = Escaping.normalizeReferenceChars(text.substring(start, label), true);
    if (key.isEmpty()) {
      return LinkSyntax.NONE;
    }
    int titleStart = LinkSyntax.skipSpaces(text, to);
    int title = titleStart == to ? LinkSyntax.NONE : LinkSyntax.title(text, titleStart);
    int end = title == LinkSyntax.NONE ? LinkSyntax.NONE : lineEnd(title);
    if (end == LinkSyntax.NONE) {
      // What looks like a title is the next line's text.
      title = LinkSyntax.NONE;
      end = lineEnd(to);
    }
    if (end == LinkSyntax.NONE) {
      return LinkSyntax.NONE;
    }
    Reference definition =
        new Reference(
            chars(start, label + 1),
            chars(from, to),
            title == LinkSyntax.NONE ? null : chars(titleStart, title));
    references.put(key, definition);
    definitions.add(definition);
    return end;
  }

  private BasedSequence chars(int start, int end) {
    return lines.get(0).baseSubSequence(source.start(start), source.end(end));
  }

  private int lineEnd(int start) {
    int at = LinkSyntax.skipBlanks(text, start);
    if (at == text.length()) {
      return at;
    }
    return text.charAt(at) == '\n' ? at + 1 : LinkSyntax.NONE;
  }
}
