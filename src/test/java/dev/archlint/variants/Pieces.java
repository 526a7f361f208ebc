package dev.archlint.variants;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Heading;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.match.BoundSection;
import dev.archlint.match.BoundTable;
import dev.archlint.match.Match;
import dev.archlint.pack.ColumnSpec;
import dev.archlint.pack.NormalText;
import dev.archlint.pack.SectionSpec;
import dev.archlint.source.Span;
import dev.archlint.variants.Piece.InTable;
import dev.archlint.variants.Piece.Where;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pieces out of a template. It goes by the template's source and patterns of its own: if
 * it asked archlint what a placeholder is, what archlint does not see would never be missed.
 */
final class Pieces {
  /** With one level of brackets in it; no task box, no link, no index, nothing in code. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?<![\\w`])\\[(?![ xX]\\])[^\\[\\]\\n`]*(?:\\[[^\\[\\]]*\\][^\\[\\]]*)*\\p{L}[^\\[\\]]*\\](?![(\\[\\w])"
              + "|(?<![\\w`/\\\\])<(?!br|/|!--|https?:)[a-zA-Z][^<>\\n=`/]*>"
              + "|\\\\<[a-zA-Z][^<>\\n]*\\\\>"
              + "|\\{(?![\\s{])(?:[^{}`\"]|\\{[^{}]*\\})*\\}"
              + "|\\bYYYY-MM-DD\\b");

  private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\*\\*|__)([^*\\[\\]<>{}]+?)(?:(?:\\*\\*|__)\\s*:|:\\s*(?:\\*\\*|__))\\s*(.*)",
          Pattern.DOTALL);

  private static final Pattern PLAIN_LABEL = Pattern.compile("([\\p{L} /()-]{2,40}):\\s+(.+)");

  private static final Pattern CHOICE =
      Pattern.compile("[^|/\\[\\]]+(?:\\s\\|\\s[^|\\[\\]]+)+|\\w+(?:/\\w+){2,}");

  private static final Pattern SAMPLE = Pattern.compile("(?i)\\W*examples?\\b.*", Pattern.DOTALL);
  private static final int LABEL_WORDS = 4;

  private final Match template;
  private final String source;
  private final Set<Piece> found = new LinkedHashSet<>();

  private Pieces(Match template) {
    this.template = template;
    this.source = template.document().source().text();
  }

  static List<Piece> of(Match template) {
    Pieces reader = new Pieces(template);
    reader.part(template.root(), List.of());
    return List.copyOf(reader.found);
  }

  private void part(BoundSection part, List<SectionSpec> around) {
    List<SectionSpec> path = new ArrayList<>(List.of(part.expected()));
    path.addAll(around);
    part.section().heading().ifPresent(it -> heading(it, path));
    blocks(part.section().blocks(), part, path, isSample(part.section()));
    part.sections().forEach(below -> part(below, path));
    part.extras().forEach(extra -> extra(extra, part, path, isSample(extra)));
  }

  private void extra(
      Section extra, BoundSection part, List<SectionSpec> path, boolean alreadySample) {
    boolean sample = alreadySample || isSample(extra);
    blocks(extra.blocks(), part, path, sample);
    extra.sections().forEach(below -> extra(below, part, path, sample));
  }

  private static boolean isSample(Section section) {
    return SAMPLE.matcher(section.title()).matches();
  }

  private void heading(Heading heading, List<SectionSpec> path) {
    placeholders(text(heading.text().span()), Where.HEADING, path, Optional.empty());
  }

  private void blocks(
      List<Block> blocks, BoundSection part, List<SectionSpec> path, boolean sample) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        paragraph(text(paragraph.span()), path, sample);
      } else if (block instanceof ListBlock list) {
        for (ListItem item : list.items()) {
          item(item, list.ordered(), part, path, sample);
        }
      } else if (block instanceof BlockQuote quote) {
        blocks(quote.blocks(), part, path, sample);
      } else if (block instanceof Table table) {
        table(table, part, path);
      } else if (block instanceof CodeBlock code) {
        code(code, path);
      }
    }
  }

  private void paragraph(String text, List<SectionSpec> path, boolean sample) {
    boolean labelled = text.lines().allMatch(line -> LABEL.matcher(line.strip()).matches());
    if (labelled) {
      text.lines().forEach(line -> value(line.strip(), path));
    } else if (PLAIN_LABEL.matcher(text).matches() && isReplaced(text)) {
      value(text, path);
    } else if (isReplaced(text)) {
      placeholders(text, Where.PROSE, path, Optional.empty());
    } else if (!sample && isInstruction(text)) {
      add("template-instruction", Where.PROSE, text, text, path);
    }
  }

  private void item(
      ListItem item, boolean ordered, BoundSection part, List<SectionSpec> path, boolean sample) {
    boolean paragraph = !item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph;
    String text = paragraph ? text(item.blocks().get(0).span()) : "";
    boolean labelled =
        LABEL.matcher(text).matches() || PLAIN_LABEL.matcher(withoutMarks(text)).matches();
    if (labelled) {
      value(text, path);
    } else if (isReplaced(text)) {
      Where where = ordered ? Where.STEP : Where.ITEM;
      placeholders(text, where, path, Optional.empty());
    } else if (!sample && item.box() == ListItem.TaskBox.NONE && isInstruction(text)) {
      Where where = ordered ? Where.STEP : Where.ITEM;
      add("template-instruction", where, text, text, path);
    }
    List<Block> below = item.blocks().subList(paragraph ? 1 : 0, item.blocks().size());
    blocks(below, part, path, sample);
  }

  /** Neither standing text nor a label, a link, code or data. */
  private boolean isInstruction(String text) {
    String words = withoutMarks(text);
    boolean label = words.endsWith(":") && words.split("\\s+", -1).length <= LABEL_WORDS;
    boolean data = text.startsWith("`") || text.startsWith("**`") || words.startsWith("[");
    return words.chars().anyMatch(Character::isLetter)
        && !label
        && !data
        && !SAMPLE.matcher(words).matches()
        && !text.startsWith("**") // a bold item names what stands below it
        && !template.pack().keeps(NormalText.of(words));
  }

  private void value(String line, List<SectionSpec> path) {
    Matcher label = LABEL.matcher(line);
    Matcher plain = PLAIN_LABEL.matcher(line);
    boolean found = label.matches();
    if (found || plain.matches()) {
      String name = found ? label.group(1) : plain.group(1);
      value(name.strip(), (found ? label.group(2) : plain.group(2)).strip(), path);
    }
  }

  private void value(String label, String value, List<SectionSpec> path) {
    if (value.startsWith("(") && value.endsWith(")")) {
      found.add(
          new Piece(
              "template-instruction",
              Where.VALUE,
              value,
              value,
              path,
              Optional.of(label),
              Optional.empty()));
    } else if (isReplaced(value)) {
      placeholders(value, Where.VALUE, path, Optional.of(label));
    } else if (CHOICE.matcher(value).matches()) {
      found.add(
          new Piece(
              "placeholder-choice",
              Where.VALUE,
              value,
              value,
              path,
              Optional.of(label),
              Optional.empty()));
    }
  }

  private void table(Table table, BoundSection part, List<SectionSpec> path) {
    Optional<BoundTable> bound =
        part.tables().stream().filter(it -> it.table().equals(Optional.of(table))).findFirst();
    if (bound.isEmpty() && table.columnCount() == 2) {
      for (TableRow row : table.rows()) {
        if (row.cells().size() == 2) {
          value(
              withoutMarks(text(row.cells().get(0).span())), text(row.cells().get(1).span()), path);
        }
      }
    }
    if (bound.isEmpty()) {
      return;
    }
    cells(table.header(), bound.get(), Where.HEADER, path);
    table.rows().forEach(row -> cells(row, bound.get(), Where.CELL, path));
  }

  private void cells(TableRow row, BoundTable table, Where where, List<SectionSpec> path) {
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = text(row.cells().get(i).span());
      Optional<ColumnSpec> column = table.columnAt(i).map(BoundTable.Column::expected);
      if (column.isEmpty()) {
        continue;
      }
      InTable in = new InTable(table.expected(), column.get());
      boolean options = !column.get().value().options().isEmpty();
      for (String[] one : each(cell)) {
        found.add(
            new Piece(
                "placeholder", where, one[0], one[1], path, Optional.empty(), Optional.of(in)));
      }
      if (options && CHOICE.matcher(cell).matches()) {
        found.add(
            new Piece(
                "placeholder-choice", where, cell, cell, path, Optional.empty(), Optional.of(in)));
      }
    }
  }

  private void code(CodeBlock code, List<SectionSpec> path) {
    for (Span line : code.lines()) {
      String text = text(line).strip();
      if (text.matches("\\[\\p{L}[^\\[\\]]*\\]")) {
        add("placeholder-text", Where.CODE, text, text, path);
      }
    }
  }

  private void placeholders(
      String text, Where where, List<SectionSpec> path, Optional<String> label) {
    for (String[] one : each(text)) {
      found.add(new Piece("placeholder", where, one[0], one[1], path, label, Optional.empty()));
    }
  }

  private void add(String rule, Where where, String text, String words, List<SectionSpec> path) {
    found.add(new Piece(rule, where, text, words, path, Optional.empty(), Optional.empty()));
  }

  private static boolean isReplaced(String text) {
    return !each(text).isEmpty();
  }

  /** For each placeholder the text with the others replaced, and the placeholder. */
  private static List<String[]> each(String text) {
    String visible = masked(COMMENT, masked(CODE_SPAN, text));
    List<Span> spans = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(visible);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    List<String[]> all = new ArrayList<>();
    for (Span one : spans) {
      StringBuilder alone = new StringBuilder(text);
      for (int i = spans.size() - 1; i >= 0; i--) {
        if (!spans.get(i).equals(one)) {
          alone.replace(spans.get(i).start(), spans.get(i).end(), "the harbour");
        }
      }
      all.add(new String[] {alone.toString(), text.substring(one.start(), one.end())});
    }
    return all;
  }

  private static String masked(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(it -> "`".repeat(it.group().length()));
  }

  private static String withoutMarks(String text) {
    return COMMENT.matcher(text).replaceAll("").replaceAll("[*_`>]", "").strip();
  }

  private String text(Span span) {
    return source.substring(span.start(), span.end());
  }
}
