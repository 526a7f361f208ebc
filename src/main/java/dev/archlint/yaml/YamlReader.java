package dev.archlint.yaml;

import dev.archlint.source.InvalidInputException;
import dev.archlint.source.Problem;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import dev.archlint.yaml.YamlNode.Entry;
import dev.archlint.yaml.YamlNode.Mapping;
import dev.archlint.yaml.YamlNode.Scalar;
import dev.archlint.yaml.YamlNode.Sequence;
import dev.archlint.yaml.YamlNode.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 into {@link YamlNode}s.
 *
 * <p>It takes the parser's events and not its tree: what the events do not hold is never built, so
 * a file can neither make archlint run out of stack nor expand into more than it says.
 */
public final class YamlReader {
  /** The largest text that is read, in characters (code points). */
  public static final int MAX_CHARACTERS = 1_000_000;

  /** The deepest nesting that is read; more would be no file that a person wrote. */
  public static final int MAX_DEPTH = 64;

  private final SourceFile source;
  private final Offsets offsets;
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<Collection> open = new ArrayDeque<>();
  private Optional<YamlNode> root = Optional.empty();

  private YamlReader(SourceFile source, Span span) {
    this.source = source;
    this.offsets = new Offsets(source.text(span), span.start());
  }

  /**
   * The value that a file holds; a null scalar for a file without one.
   *
   * @throws InvalidInputException with every problem that can be seen before the first error in the
   *     syntax, and that one
   */
  public static YamlNode read(SourceFile source) throws InvalidInputException {
    return read(source, new Span(0, source.text().length()));
  }

  /** The same of a part of a file, such as a front matter without the lines around it. */
  public static YamlNode read(SourceFile source, Span span) throws InvalidInputException {
    return new YamlReader(source, span).readAll(source.text(span));
  }

  private YamlNode readAll(String text) throws InvalidInputException {
    if (isReadable(text)) {
      parse(text);
    }
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(problem -> problem.position().orElseThrow()));
      throw new InvalidInputException(problems);
    }
    return root.orElseGet(() -> new Scalar("", Style.PLAIN, Span.at(offsets.at(0))));
  }

  private void parse(String text) {
    try {
      for (Event event : new Parse(settings(text)).parseString(text)) {
        if (!take(event)) {
          return;
        }
      }
    } catch (MarkedYamlEngineException e) {
      String spaced = Tabs.separatingAsSpaces(text);
      if (SyntaxError.isTab(e) && !spaced.equals(text)) {
        problems.clear();
        open.clear();
        root = Optional.empty();
        parse(spaced);
        return;
      }
      SyntaxError error = SyntaxError.of(e);
      int at = offset(e.getProblemMark());
      boolean atEnd = source.text().substring(at, offsets.end()).isBlank();
      report(
          atEnd && e.getContextMark().isPresent() ? offset(e.getContextMark()) : at,
          error.what(),
          error.mend());
    } catch (YamlEngineException e) {
      report(offsets.at(0), "this is not YAML 1.2", "check the file with a YAML validator");
    }
  }

  /**
   * A buffer that holds the whole text: a character of two UTF-16 units across the end of a buffer
   * makes the parser (2.10) read past its array.
   */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder().setBufferSize(text.length() + 1).build();
  }

  private boolean isReadable(String text) {
    if (text.length() > MAX_CHARACTERS && text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
      report(
          offsets.at(0),
          String.format(Locale.ROOT, "the file is longer than %,d characters", MAX_CHARACTERS),
          "split it into several files");
      return false;
    }
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        report(
            offsets.at(0) + i,
            "the control character U+%04X has no place in YAML".formatted(c),
            "delete it, or write it as \"\\u%04X\" in double quotes".formatted(c));
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** Whether the events after this one still matter. */
  private boolean take(Event event) {
    if (event instanceof DocumentStartEvent && root.isPresent()) {
      report(offset(event.getStartMark()), "a second document begins here", "keep one in a file");
      return false;
    }
    if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
      refuseAnchorsAndTags(node);
    }
    if (event instanceof AliasEvent alias) {
      report(
          offset(event.getStartMark()),
          "the alias *%s is not understood here".formatted(alias.getAlias()),
          "write out what it stands for");
      // Something must fill the place, or keys and values would change roles from here on.
      add(new Scalar("", Style.PLAIN, span(event)));
    } else if (event instanceof ScalarEvent scalar) {
      add(new Scalar(scalar.getValue(), style(scalar.getScalarStyle()), span(event)));
    } else if (event instanceof CollectionStartEvent start) {
      if (open.size() == MAX_DEPTH) {
        report(
            offset(event.getStartMark()),
            "nested more than %d deep".formatted(MAX_DEPTH),
            "flatten it");
        return false;
      }
      open.push(
          new Collection(
              event instanceof MappingStartEvent, start.isFlow(), offset(event.getStartMark())));
    } else if (event instanceof CollectionEndEvent) {
      add(close(open.pop(), offset(event.getEndMark())));
    }
    return true;
  }

  private void refuseAnchorsAndTags(NodeEvent node) {
    node.getAnchor()
        .ifPresent(
            anchor ->
                report(
                    offset(node.getStartMark()),
                    "the anchor &%s is not understood here".formatted(anchor),
                    "delete it, and write the value again where it is needed"));
    Optional<String> tag =
        node instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) node).getTag();
    tag.ifPresent(
        name ->
            report(
                offset(node.getStartMark()),
                "the tag %s is not understood here".formatted(shortTag(name)),
                "delete it"));
  }

  private static String shortTag(String tag) {
    String core = "tag:yaml.org,2002:";
    return tag.startsWith(core) ? "!!" + tag.substring(core.length()) : tag;
  }

  private void add(YamlNode node) {
    if (open.isEmpty()) {
      root = Optional.of(node);
      return;
    }
    Collection parent = open.peek();
    boolean isKey = parent.isMapping && parent.nodes.size() % 2 == 0;
    if (isKey && !(node instanceof Scalar)) {
      report(node.span().start(), "a key must be a single word or text", "use a plain key");
      parent.nodes.add(new Scalar("", Style.PLAIN, node.span()));
      return;
    }
    if (isKey && node instanceof Scalar key) {
      Span first = parent.keys.putIfAbsent(key.text(), key.span());
      if (first != null) {
        report(
            key.span().start(),
            "%s is there twice, first in line %d".formatted(Quoted.of(key.text()), line(first)),
            "keep one of the two");
      }
    }
    parent.nodes.add(node);
  }

  private static YamlNode close(Collection collection, int endOfEvent) {
    List<YamlNode> nodes = collection.nodes;
    // The event of a block ends where the next token begins, lines further on.
    int end =
        collection.flow || nodes.isEmpty() ? endOfEvent : nodes.get(nodes.size() - 1).span().end();
    Span span = new Span(collection.start, Math.max(collection.start, end));
    if (!collection.isMapping) {
      return new Sequence(nodes, span);
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i + 1 < nodes.size(); i += 2) {
      entries.add(new Entry((Scalar) nodes.get(i), nodes.get(i + 1)));
    }
    return new Mapping(entries, span);
  }

  private static Style style(ScalarStyle style) {
    return switch (style) {
      case PLAIN -> Style.PLAIN;
      case LITERAL, FOLDED -> Style.BLOCK;
      case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.QUOTED;
    };
  }

  private Span span(Event event) {
    return new Span(offset(event.getStartMark()), offset(event.getEndMark()));
  }

  private int offset(Optional<Mark> mark) {
    return offsets.at(mark.map(Mark::getIndex).orElse(0));
  }

  private int line(Span span) {
    return source.line(span.start());
  }

  private void report(int offset, String what, String mend) {
    problems.add(new Problem(source.path(), Optional.of(source.position(offset)), what, mend));
  }

  /** A mapping or list that is not yet complete; of a mapping, keys and values in turn. */
  private static final class Collection {
    private final boolean isMapping;
    private final boolean flow;
    private final int start;
    private final List<YamlNode> nodes = new ArrayList<>();
    private final Map<String, Span> keys = new HashMap<>();

    Collection(boolean isMapping, boolean flow, int start) {
      this.isMapping = isMapping;
      this.flow = flow;
      this.start = start;
    }
  }

  /** From the parser's code points to offsets in the file. */
  private static final class Offsets {
    private final int shift;
    private final int length;

    /** The offset of each code point; empty where every one is a single UTF-16 unit. */
    private final int[] units;

    Offsets(String text, int shift) {
      this.shift = shift;
      this.length = text.length();
      int count = text.codePointCount(0, text.length());
      this.units = count == text.length() ? new int[0] : new int[count];
      for (int i = 0, unit = 0; i < units.length; i++) {
        units[i] = unit;
        unit += Character.charCount(text.codePointAt(unit));
      }
    }

    int end() {
      return shift + length;
    }

    int at(int codePoint) {
      if (units.length == 0) {
        return shift + Math.min(codePoint, length);
      }
      return shift + (codePoint < units.length ? units[codePoint] : length);
    }
  }
}
