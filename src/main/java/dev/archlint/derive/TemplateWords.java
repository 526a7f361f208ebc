package dev.archlint.derive;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.Bracketed;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Document;
import dev.archlint.document.ListBlock;
import dev.archlint.document.Passage;
import dev.archlint.document.Section;
import dev.archlint.document.TextPart;
import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.FieldSpec;
import dev.archlint.pack.Fingerprints;
import dev.archlint.pack.Fingerprints.Kind;
import dev.archlint.pack.HeadingPattern;
import dev.archlint.pack.NormalText;
import dev.archlint.pack.Pack;
import dev.archlint.pack.SectionSpec;
import dev.archlint.pack.TableSpec;
import dev.archlint.pack.ValueSpec;
import dev.archlint.source.Span;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sorts the words of a template: what is there to be replaced, what tells the author what to write,
 * what is a sample.
 *
 * <p>What the pack itself names (labels, columns, options, rows, standing text) is none of these:
 * it stays in a finished document.
 */
public final class TemplateWords {
  /** A sentence of fewer words may be anybody's. */
  private static final int MIN_SENTENCE_WORDS = 3;

  /** A shorter value may be the right one. */
  private static final int MIN_VALUE_WORDS = 6;

  private static final int MAX_LABEL_WORDS = 3;

  private static final List<String> ABOUT_THE_TEMPLATE =
      List.of("example", "hint", "note", "tip", "instruction", "guidance", "todo");

  private final Document template;
  private final Pack pack;

  /** Where its placeholders stand outside code. */
  private final TreeSet<Span> replaced = new TreeSet<>();

  private final Set<NormalText> named = new HashSet<>();
  private final Map<Kind, Set<Long>> hashes = new EnumMap<>(Kind.class);

  private TemplateWords(Document template, Pack pack) {
    this.template = template;
    this.pack = pack;
    name(pack.root());
  }

  /** The fingerprints of a template's own words, for the pack that was made from it. */
  public static Fingerprints of(Document template, Pack pack) {
    TemplateWords words = new TemplateWords(template, pack);
    words.collect();
    Map<Kind, long[]> values = new EnumMap<>(Kind.class);
    words.hashes.forEach(
        (kind, set) -> values.put(kind, set.stream().mapToLong(Long::longValue).toArray()));
    return new Fingerprints(values);
  }

  private void collect() {
    TextPart.in(template)
        .flatMap(part -> Bracketed.in(part.text()).stream())
        .filter(TemplateWords::isPlaceholder)
        .forEach(
            text -> {
              add(Kind.PLACEHOLDER, text.content());
              replaced.add(text.span());
            });
    template.root().all().forEach(this::section);
  }

  private void section(Section section) {
    placeholdersInCode(section.blocks());
    boolean sample = isExample(section.title());
    for (Passage top : Passage.in(section.blocks(), template.source())) {
      top.all().forEach(passage -> passage(passage, sample));
    }
  }

  private void passage(Passage passage, boolean inSample) {
    String text = passage.text();
    boolean open = passage.kind() != Passage.Kind.CODE && hasPlaceholder(passage.span());
    NormalText normal = NormalText.of(text);
    if (open || named.contains(normal) || pack.keeps(NormalText.of(passage.whole()))) {
      return;
    }
    boolean data = isData(text) || isShape(text);
    if (passage.kind().isWords() && isFact(text) && !data) {
      return;
    }
    boolean tooShort =
        switch (passage.kind()) {
          case SENTENCE -> normal.wordCount() < MIN_SENTENCE_WORDS;
          case VALUE -> normal.wordCount() < MIN_VALUE_WORDS;
          default -> false;
        };
    boolean sample = !passage.kind().isWords() || inSample || isExample(text) || data;
    if (!tooShort) {
      add(sample ? Kind.EXAMPLE : Kind.INSTRUCTION, text);
    }
  }

  private void add(Kind kind, String text) {
    NormalText normal = NormalText.of(text);
    if (!normal.isEmpty()) {
      hashes.computeIfAbsent(kind, any -> new TreeSet<>()).add(normal.hash());
    }
  }

  private void placeholdersInCode(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof CodeBlock code) {
        code.lines().stream()
            .map(line -> Bracketed.aloneIn(line, template.source()))
            .forEach(content -> add(Kind.PLACEHOLDER, content));
      } else if (block instanceof ListBlock list) {
        list.items().forEach(item -> placeholdersInCode(item.blocks()));
      } else if (block instanceof BlockQuote quote) {
        placeholdersInCode(quote.blocks());
      }
    }
  }

  /** Footnotes, citations, alerts, intervals and indexes have no word, or begin with a sign. */
  private static boolean isPlaceholder(Bracketed text) {
    String content = text.content();
    boolean hasWord = content.chars().filter(Character::isLetter).count() > 1;
    return hasWord
        && Character.isLetterOrDigit(content.charAt(0))
        && !Character.isLetterOrDigit(text.before())
        && !text.isInCode();
  }

  private boolean hasPlaceholder(Span span) {
    Span before = replaced.floor(Span.at(span.end()));
    return before != null && before.end() > span.start() && before.start() < span.end();
  }

  /** A short label with a value: what a sample says may be true of the author's system as well. */
  private static boolean isFact(String text) {
    int colon = text.indexOf(':');
    boolean valued = colon > 0 && colon + 1 < text.strip().length();
    String label = valued ? text.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    return valued
        && NormalText.of(label).wordCount() <= MAX_LABEL_WORDS
        && !isGuidance(text.substring(colon + 1).strip())
        && ABOUT_THE_TEMPLATE.stream().noneMatch(label::startsWith);
  }

  /** {@code (fill in the name)}, or a sentence that goes on in small letters. */
  private static boolean isGuidance(String value) {
    int words = NormalText.of(value).wordCount();
    // (tenant_id, day) is an index.
    boolean data = value.indexOf('_') >= 0 && words < MIN_VALUE_WORDS;
    boolean parentheses =
        value.startsWith("(") && value.indexOf(')') == value.length() - 1 && !data;
    boolean sentence = value.endsWith(".") && Character.isLowerCase(value.charAt(0));
    return (parentheses && words >= MIN_SENTENCE_WORDS) || (sentence && words >= MIN_VALUE_WORDS);
  }

  /** An item that shows in code how a line looks: {@code `<package>`: `<date>`}. */
  private static boolean isShape(String text) {
    int open = text.indexOf('<');
    return open >= 0
        && open + 1 < text.length()
        && Character.isLetter(text.charAt(open + 1))
        && text.indexOf('>', open) > 0;
  }

  private static boolean isExample(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("example");
  }

  /** An item that names a type or an index rather than asking for one: {@code fieldA: string}. */
  private static boolean isData(String text) {
    String first = text.split("\\s", 2)[0];
    return first.chars().anyMatch(c -> c == '_' || c == '/' || c == '(')
        || (first.chars().skip(1).anyMatch(Character::isUpperCase)
            && first.chars().anyMatch(Character::isLowerCase));
  }

  private void name(SectionSpec section) {
    section.headings().stream().map(HeadingPattern::source).forEach(this::name);
    section.keep().forEach(this::name);
    for (FieldSpec field : section.fields()) {
      name(field.label());
      field.aliases().forEach(this::name);
      name(field.value());
    }
    for (TableSpec table : section.tables()) {
      table.rowLabels().forEach(this::name);
      for (ColumnSpec column : table.columns()) {
        Stream.concat(Stream.of(column.name()), column.aliases().stream()).forEach(this::name);
        name(column.value());
      }
    }
    section.sections().forEach(this::name);
  }

  private void name(ValueSpec value) {
    value.options().forEach(option -> option.names().forEach(this::name));
  }

  private void name(String text) {
    named.add(NormalText.of(text));
  }
}
