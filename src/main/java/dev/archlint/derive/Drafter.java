package dev.archlint.derive;

import dev.archlint.document.Block;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Document;
import dev.archlint.document.Field;
import dev.archlint.document.FrontMatter;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.document.Table;
import dev.archlint.document.ThematicBreak;
import dev.archlint.pack.HeadingPattern;
import dev.archlint.pack.Key;
import dev.archlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads out of a template what a finished document of it holds. */
final class Drafter {
  private static final int STANDING_WORDS = 5;

  private final Document template;

  private Drafter(Document template) {
    this.template = template;
  }

  static DraftSection draft(Document template) {
    return new Drafter(template).document();
  }

  private DraftSection document() {
    Section root = template.root();
    boolean titled = root.sections().size() == 1 && !root.sections().get(0).isLeaf();
    List<Block> head = new ArrayList<>(root.blocks());
    List<Section> sections = root.sections();
    Guess heading = Guess.sure("");
    if (titled) {
      Section title = root.sections().get(0);
      HeadingShape shape = title.heading().map(HeadingShape::of).orElseThrow();
      boolean says = HeadingPattern.of(shape.pattern()).parts().size() > 0 && shape.isPattern();
      heading = Guess.sure(says ? shape.pattern() : "");
      head.addAll(title.blocks());
      sections = title.sections();
    }
    DraftSection draft = new DraftSection(heading);
    draft.untitled = !titled || root.sections().get(0).title().isBlank();
    template
        .frontMatter()
        .ifPresent(
            matter ->
                matter.fields().forEach(it -> draft.add(Fields.draft(it, isOptional(matter)))));
    own(draft, head, true);
    children(draft, sections);
    footer(draft, sections);
    return draft;
  }

  /** Whether a comment of the front matter says that what stands in it may be left out. */
  private boolean isOptional(FrontMatter matter) {
    return template
        .source()
        .text(matter.span())
        .lines()
        .anyMatch(line -> line.startsWith("#") && Texts.saysOptional(line));
  }

  private void children(DraftSection parent, List<Section> sections) {
    Map<HeadingPattern.Words, DraftSection> seen = new LinkedHashMap<>();
    Map<String, Integer> numbered = numbered(sections);
    for (Section section : sections) {
      HeadingShape shape = section.heading().map(HeadingShape::of).orElseThrow();
      if (shape.more() || (shape.example() && hasPattern(sections))) {
        continue;
      }
      DraftSection draft = section(section, shape, numbered);
      DraftSection same = seen.putIfAbsent(draft.pattern().words(), draft);
      if (same == null) {
        parent.sections.add(draft);
      } else {
        same.merge(draft);
        same.repeat = same.repeat.or(() -> Optional.of(Guess.sure("{ min: 1 }")));
      }
    }
    Texts.of(ownBlocks(parent, sections)).forEach(text -> counts(parent, text));
  }

  /**
   * Counts of a section's subsections may stand in its own text only; the rest is there already.
   */
  private static List<Block> ownBlocks(DraftSection parent, List<Section> sections) {
    return parent.sections.isEmpty() || sections.isEmpty() ? List.of() : parent.own;
  }

  private static boolean hasPattern(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.heading().stream())
        .map(HeadingShape::of)
        .anyMatch(shape -> shape.isPattern() && !shape.example() && !shape.more());
  }

  /** How many siblings have the same heading but for numbers in it. */
  private static Map<String, Integer> numbered(List<Section> sections) {
    Map<String, Integer> counts = new HashMap<>();
    for (Section section : sections) {
      String text = section.heading().map(HeadingShape::of).orElseThrow().pattern();
      counts.merge(withoutNumber(text), 1, Integer::sum);
    }
    return counts;
  }

  /** {@code Component 1: {name}} is {@code Component {number}: {name}}. */
  private static String withoutNumber(String text) {
    StringBuilder free = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      boolean begins = depth == 0 && Character.isDigit(c) && (i == 0 || text.charAt(i - 1) == ' ');
      int end = i;
      while (begins && end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      boolean number = begins && (end == text.length() || " :.)".indexOf(text.charAt(end)) >= 0);
      free.append(number ? "{number}" : String.valueOf(c));
      i = number ? end - 1 : i;
    }
    return free.toString();
  }

  private DraftSection section(Section section, HeadingShape shape, Map<String, Integer> numbered) {
    String free = withoutNumber(shape.pattern());
    boolean counted =
        !free.equals(shape.pattern()) && (shape.isPattern() || numbered.getOrDefault(free, 0) > 1);
    String heading = counted ? free : shape.pattern();
    String why = shape.why();
    DraftSection draft = new DraftSection(Guess.of(heading, why));
    if (counted || shape.isPattern()) {
      draft.repeat = Optional.of(Guess.sure("{ min: 1 }"));
    }
    if (shape.optional()) {
      draft.optional = Optional.of(Guess.sure("true"));
    } else if (shape.example()) {
      draft.optional = Optional.of(Guess.of("true", "a sample"));
    } else if (saysOptional(section)) {
      draft.optional = Optional.of(Guess.of("true", "its text says so"));
    }
    own(draft, withoutFooter(section), false);
    content(draft, section);
    children(draft, section.sections());
    return draft;
  }

  /** Whether a comment right above its heading, or the begin of its text, says so. */
  private boolean saysOptional(Section section) {
    int start = section.span().start();
    int end = section.isLeaf() ? section.span().end() : section.sections().get(0).span().start();
    boolean above =
        template.comments().stream()
            .anyMatch(it -> isAbove(it.span(), start) && Texts.saysOptional(it.text()));
    return above
        || section.blocks().stream()
            .filter(block -> !isAbove(block.span(), end))
            .map(block -> Texts.of(List.of(block)))
            .flatMap(List::stream)
            .limit(2)
            .anyMatch(Texts::saysOptional);
  }

  /** Whether nothing but a line end stands between the two. */
  private boolean isAbove(Span comment, int start) {
    String text = template.source().text();
    return comment.end() < start
        && start - comment.end() <= 2
        && text.substring(comment.end(), start).isBlank();
  }

  /** What a section holds itself: fields, tables, standing text. */
  private void own(DraftSection draft, List<Block> blocks, boolean head) {
    draft.own.addAll(blocks);
    List<Table> fieldTables = new ArrayList<>();
    for (Table table : Texts.tables(blocks)) {
      if (Fields.isFieldTable(table)) {
        fieldTables.add(table);
      } else {
        Tables.draft(table).ifPresent(draft.tables::add);
      }
    }
    Section plain = Section.of(blocks);
    for (Field field : plain.fields()) {
      boolean inTable =
          field.form() == Field.Form.TABLE_ROW || field.form() == Field.Form.TABLE_COLUMN;
      boolean row =
          field.form() == Field.Form.TABLE_ROW
              && fieldTables.stream()
                  .anyMatch(
                      table ->
                          table.rows().stream().anyMatch(it -> it.span().equals(field.span())));
      if (row || (!inTable && Fields.isField(field, head))) {
        boolean optional = !row && Fields.isOptional(field, Texts.depth(blocks, field.span()));
        draft.add(Fields.draft(field, optional));
      }
    }
    Texts.standing(blocks).forEach(text -> draft.keep.add(firstWords(text)));
  }

  private static String firstWords(String text) {
    String[] words = text.strip().split("\\s+", -1);
    return String.join(" ", List.of(words).subList(0, Math.min(words.length, STANDING_WORDS)));
  }

  private void content(DraftSection draft, Section section) {
    List<Block> blocks = withoutFooter(section);
    Texts.of(blocks).forEach(text -> counts(draft, text));
    List<CodeBlock> codes = Texts.codes(blocks);
    boolean drawing = codes.stream().anyMatch(code -> Texts.isDrawing(code, template.source()));
    boolean asked = Texts.of(blocks).stream().anyMatch(Texts::asksForDiagram);
    if (drawing || asked) {
      draft.content.put("diagram", drawing ? Guess.sure("true") : Guess.of("true", "its text"));
    } else if (!codes.isEmpty() && section.isLeaf() && draft.fields.isEmpty()) {
      draft.content.put("code", Guess.of("1", "the template shows a sample"));
    }
    List<Block> own = blocks.stream().filter(Block::hasContent).toList();
    boolean lists =
        !own.isEmpty() && own.stream().allMatch(ListBlock.class::isInstance) && section.isLeaf();
    List<ListItem> items =
        own.stream()
            .filter(ListBlock.class::isInstance)
            .flatMap(block -> ((ListBlock) block).items().stream())
            .toList();
    boolean boxes =
        !items.isEmpty() && items.stream().allMatch(it -> it.box() == ListItem.TaskBox.OPEN);
    boolean open = items.stream().anyMatch(item -> Brackets.in(item.text()));
    if (boxes && !open) {
      draft.checklist = Optional.of(Guess.of("true", "a list of open boxes"));
    } else if (lists && open && draft.fields.isEmpty() && !draft.content.containsKey("items")) {
      draft.content.putIfAbsent("items", Guess.of("1", "the template shows a list"));
    }
  }

  /** What a text counts: subsections of a kind, or something of the section's own. */
  private static void counts(DraftSection draft, String text) {
    if (text.toLowerCase(Locale.ROOT).contains("numbered")) {
      draft.content.putIfAbsent("steps", Guess.sure("1"));
    }
    for (Asked asked : Asked.in(text)) {
      Optional<DraftSection> kind =
          draft.sections.stream()
              .filter(child -> child.repeat.isPresent())
              .filter(child -> child.pattern().source().chars().anyMatch(c -> c == '{'))
              .filter(child -> words(child).anyMatch(asked::counts))
              .findFirst();
      if (kind.isPresent()) {
        kind.get().repeat = Optional.of(Guess.sure(asked.yaml()));
        draft.content.remove("items");
      } else if (asked.counts("paragraph")) {
        draft.content.putIfAbsent("paragraphs", Guess.sure(asked.yaml()));
      } else if (asked.counts("word")) {
        draft.content.putIfAbsent("words", Guess.sure(asked.yaml()));
      } else if (asked.counts("step")) {
        draft.content.putIfAbsent("steps", Guess.sure(asked.yaml()));
      } else if (asked.counts("diagram")) {
        draft.content.putIfAbsent("diagram", Guess.sure(asked.yaml()));
      } else if (asked.listed() || asked.counts("item") || asked.counts("bullet")) {
        draft.content.putIfAbsent("items", Guess.sure(asked.yaml()));
      }
    }
  }

  private static Stream<String> words(DraftSection section) {
    String text = section.pattern().source().replace('{', ' ').replace('}', ' ');
    return Key.of(text).words().stream();
  }

  /** Fields of the document that stand below its last rule. */
  private void footer(DraftSection draft, List<Section> sections) {
    if (sections.isEmpty()) {
      return;
    }
    Section last = sections.get(sections.size() - 1);
    while (!last.isLeaf()) {
      last = last.sections().get(last.sections().size() - 1);
    }
    int rule = footerStart(last);
    List<Block> footer = last.blocks().subList(rule, last.blocks().size());
    Section plain = Section.of(footer);
    plain.fields().stream()
        .filter(field -> Fields.isField(field, true))
        .forEach(field -> draft.add(Fields.draft(field, true)));
    Texts.standing(footer).forEach(text -> draft.keep.add(firstWords(text)));
  }

  private List<Block> withoutFooter(Section section) {
    return section.blocks().subList(0, footerStart(section));
  }

  /** Where the document's own footer begins in its last section; its end elsewhere. */
  private int footerStart(Section section) {
    List<Block> blocks = section.blocks();
    int rule = blocks.size() - 1;
    while (rule >= 0 && !(blocks.get(rule) instanceof ThematicBreak)) {
      rule--;
    }
    boolean isLast = section.span().end() >= template.root().span().end();
    boolean lines =
        rule >= 0
            && isLast
            && section.isLeaf()
            && blocks.subList(rule + 1, blocks.size()).stream()
                .allMatch(Paragraph.class::isInstance);
    return lines ? rule + 1 : blocks.size();
  }
}
