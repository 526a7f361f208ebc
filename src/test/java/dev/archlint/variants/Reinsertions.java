package dev.archlint.variants;

import dev.archlint.document.Block;
import dev.archlint.document.Cell;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Field;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.document.Table;
import dev.archlint.match.Answer;
import dev.archlint.match.BoundSection;
import dev.archlint.match.BoundTable;
import dev.archlint.match.Match;
import dev.archlint.pack.NormalText;
import dev.archlint.source.Span;
import dev.archlint.variants.Piece.InTable;
import dev.archlint.variants.Piece.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finished documents into which one piece of their template found its way back, to where it stood
 * there.
 */
final class Reinsertions {
  private static final String BEFORE = "Of this the desk keeps a list. ";
  private static final String BEHIND = " It is read aloud on Mondays, when all are there.";

  private final Match finished;
  private final Editor editor;
  private final List<Variant> variants = new ArrayList<>();

  private Reinsertions(Match finished) {
    this.finished = finished;
    this.editor = new Editor(finished.document().source().text());
  }

  /** Each piece of a template as it was there, and each wording in other forms as well. */
  static List<Variant> of(Match template, Match finished) {
    Reinsertions made = new Reinsertions(finished);
    Set<String> worded = new HashSet<>();
    for (Piece piece : Pieces.of(template)) {
      BoundSection home = made.home(piece);
      // Where the template's questions do not apply, none of its words has a place to stand.
      if (Answer.of(home).standsForAll()) {
        continue;
      }
      made.insert(piece, "as it was", home);
      if (worded.add(piece.where() + piece.words())) {
        forms(piece).forEach((form, changed) -> made.insert(changed, form, home));
        made.amid(piece, home);
      }
    }
    return made.variants;
  }

  private static Map<String, Piece> forms(Piece piece) {
    Map<String, Piece> forms = new LinkedHashMap<>();
    String words = piece.words();
    if (piece.where() == Where.CODE) {
      return forms;
    }
    forms.put("other case", piece.with(words.toUpperCase(Locale.ROOT)));
    boolean bold = words.contains("**") || piece.text().contains("**" + words);
    // A bold line that ends in a colon is a label.
    if (bold || !words.endsWith(":")) {
      forms.put("other emphasis", bold ? piece.withoutBold() : piece.with("**" + words + "**"));
    }
    boolean wraps = Set.of(Where.PROSE, Where.ITEM, Where.STEP).contains(piece.where());
    int space = words.indexOf(' ', words.length() / 2);
    // A line that begins with a sign or a number may begin a block.
    if (wraps && space > 0 && Character.isLetter(words.charAt(space + 1))) {
      String indent = piece.where() == Where.PROSE ? "" : "   ";
      forms.put(
          "re-wrapped",
          piece.with(words.substring(0, space) + "\n" + indent + words.substring(space + 1)));
    }
    return forms;
  }

  /** In a longer paragraph of the author's own. */
  private void amid(Piece piece, BoundSection home) {
    if (piece.where() != Where.PROSE) {
      return;
    }
    boolean ends = ".!?:".indexOf(piece.text().charAt(piece.text().length() - 1)) >= 0;
    String text = BEFORE + piece.text() + (ends ? "" : ".") + BEHIND;
    Optional<Paragraph> paragraph = paragraph(home);
    if (paragraph.isPresent()) {
      add(piece, "amid a paragraph", home, Span.at(paragraph.get().span().end()), " " + text);
    } else {
      add(piece, "amid a paragraph", home, Span.at(end(home)), "\n\n" + text + "\n");
    }
  }

  private void insert(Piece piece, String form, BoundSection home) {
    switch (piece.where()) {
      case HEADING -> heading(piece, form, home);
      case VALUE -> value(piece, form, home);
      case HEADER, CELL -> cell(piece, form, home);
      case ITEM, STEP -> item(piece, form, home);
      case PROSE -> prose(piece, form, home);
      case CODE -> code(piece, form, home);
    }
  }

  /** The section of the finished document that answers where the piece stood. */
  private BoundSection home(Piece piece) {
    return piece.path().stream()
        .flatMap(spec -> finished.parts().filter(part -> part.expected().equals(spec)))
        .findFirst()
        .orElseThrow();
  }

  private void heading(Piece piece, String form, BoundSection home) {
    if (!home.expected().equals(piece.path().get(0))) {
      int level = home.section().heading().map(it -> it.level() + 1).orElse(2);
      String section =
          "\n\n%s %s\n\nThe desk has one.\n".formatted("#".repeat(level), piece.text());
      add(piece, form, home, Span.at(end(home)), section);
      return;
    }
    Span old = home.section().heading().orElseThrow().text().span();
    String number = editor.text(old).replaceFirst("(?s)^(\\d+(?:\\.\\d+)*[.)]?\\s+)?.*$", "$1");
    String words = piece.text().replaceFirst("^\\d+(\\.\\d+)*[.)]?\\s+", "");
    add(piece, form, home, old, number + words);
  }

  private void value(Piece piece, String form, BoundSection home) {
    NormalText label = NormalText.of(piece.label().orElseThrow());
    Optional<Field> field =
        home.section()
            .all()
            .flatMap(section -> section.fields().stream())
            .filter(it -> NormalText.of(it.label().plain()).equals(label))
            .findFirst();
    if (field.isEmpty()) {
      String line = "\n\n**%s:** %s\n".formatted(piece.label().get(), piece.text());
      add(piece, form, home, Span.at(end(home)), line);
    } else if (!field.get().value().isBlank()) {
      add(piece, form, home, field.get().value().span(), piece.text());
    } else {
      List<Block> below = field.get().blocks();
      Span span = below.get(0).span().union(below.get(below.size() - 1).span());
      add(piece, form, home, span, piece.text() + "\n");
    }
  }

  private void cell(Piece piece, String form, BoundSection home) {
    InTable in = piece.column().orElseThrow();
    Optional<BoundTable> table =
        finished
            .tables()
            .filter(it -> it.expected().equals(in.table()) && it.table().isPresent())
            .findFirst();
    Optional<BoundTable.Column> column =
        table.stream()
            .flatMap(it -> it.columns().stream())
            .filter(it -> it.expected().equals(in.column()) && it.index().isPresent())
            .findFirst();
    if (column.isEmpty()) {
      String name = in.column().name();
      String other = "| %s | Since |\n|---|---|\n| %s | spring |".formatted(name, piece.text());
      add(piece, form, home, Span.at(end(home)), "\n\n" + other + "\n");
      return;
    }
    Table found = table.get().table().orElseThrow();
    Cell cell =
        piece.where() == Where.HEADER
            ? found.header().cells().get(column.get().index().getAsInt())
            : table.get().dataRows().stream()
                .flatMap(row -> column.get().cell(row).stream())
                .findFirst()
                .orElseThrow();
    add(piece, form, home, cell.span(), piece.text());
  }

  private void item(Piece piece, String form, BoundSection home) {
    boolean ordered = piece.where() == Where.STEP;
    Optional<ListItem> plain =
        lists(home)
            .filter(list -> list.ordered() == ordered)
            .flatMap(list -> list.items().stream())
            .filter(item -> item.blocks().size() == 1 && item.blocks().get(0) instanceof Paragraph)
            .filter(item -> !editor.text(item.span()).contains("**"))
            .reduce((first, last) -> last);
    if (plain.isPresent()) {
      add(piece, form, home, plain.get().text().span(), piece.text());
      return;
    }
    String marker = ordered ? "1. " : "- ";
    add(piece, form, home, Span.at(end(home)), "\n\n" + marker + piece.text() + "\n");
  }

  private static Stream<ListBlock> lists(BoundSection home) {
    return home.content().stream().filter(ListBlock.class::isInstance).map(ListBlock.class::cast);
  }

  private void prose(Piece piece, String form, BoundSection home) {
    Optional<Paragraph> paragraph = paragraph(home);
    if (paragraph.isPresent()) {
      add(piece, form, home, paragraph.get().span(), piece.text());
    } else {
      add(piece, form, home, Span.at(end(home)), "\n\n" + piece.text() + "\n");
    }
  }

  private Optional<Paragraph> paragraph(BoundSection home) {
    return home.content().stream()
        .filter(Paragraph.class::isInstance)
        .map(Paragraph.class::cast)
        .filter(it -> !editor.text(it.span()).startsWith("**"))
        .findFirst();
  }

  private void code(Piece piece, String form, BoundSection home) {
    Optional<CodeBlock> code =
        home.section()
            .all()
            .flatMap(section -> section.blocks().stream())
            .filter(CodeBlock.class::isInstance)
            .map(CodeBlock.class::cast)
            .filter(it -> !it.lines().isEmpty())
            .findFirst();
    if (code.isPresent()) {
      Span first = Span.at(code.get().lines().get(0).start());
      add(piece, form, home, first, piece.text() + "\n");
    } else {
      String block = "\n\n```\n%s\ndesk --> door\n```\n".formatted(piece.text());
      add(piece, form, home, Span.at(end(home)), block);
    }
  }

  /** Behind the last of a section's own blocks. */
  private static int end(BoundSection home) {
    Section section = home.section();
    List<Block> own = home.content();
    return own.isEmpty()
        ? section.heading().map(it -> it.span().end()).orElse(section.span().start())
        : own.get(own.size() - 1).span().end();
  }

  private void add(Piece piece, String form, BoundSection home, Span span, String by) {
    String text = editor.replace(span, by);
    int at = span.start() + Math.max(by.indexOf(piece.words()), 0);
    String kind = piece.isInstruction() ? "instruction" : "placeholder";
    variants.add(
        new Variant(
            "%s in %s, %s".formatted(kind, piece.where().name().toLowerCase(Locale.ROOT), form),
            home.title() + "\" \"" + piece.words(),
            text,
            piece.rule(),
            Set.of(Editor.line(text, at))));
  }
}
