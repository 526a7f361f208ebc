package dev.archlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.Cell;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Comment;
import dev.archlint.document.Document;
import dev.archlint.document.Field;
import dev.archlint.document.Heading;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.document.Link;
import dev.archlint.document.LinkDefinition;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of every document, whatever its text. */
final class MarkdownPropertyTest {
  /** The same texts in every build; another seed, or none, looks at other texts. */
  private static final String SEED = "20261121";

  /** Marks that mean something, alone or doubled, and a little that means itself. */
  private static final String ALPHABET =
      "##**__``~~[[]]()<>!!--==::||\\\\&;\"'  \t\t\n\n\n\n\r\r\r\n0123..+abcx😀\u00e9\u00a0\0\uFEFF\uD800/";

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofMaxLength(120);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.longs().map(RandomMarkdown::of);
  }

  @Property(tries = 3_000, seed = SEED)
  void anyTextIsADocumentWithSoundSpans(@ForAll("marks") String text) {
    checkSpans(text);
  }

  @Property(tries = 1_000, seed = SEED)
  void randomLinesAreDocumentsWithSoundSpans(@ForAll("lines") String text) {
    checkSpans(text);
  }

  @Property(tries = 500, seed = SEED)
  void frontMatterHasSoundSpans(@ForAll("marks") String yaml) {
    checkSpans("---\na: " + yaml + "\n---\ntext\n");
  }

  @Property(tries = 500, seed = SEED)
  void parsingTwiceIsEqual(@ForAll("marks") String text) {
    SourceFile source = SourceFile.of("a.md", text);
    assertThat(MarkdownParser.parse(source)).isEqualTo(MarkdownParser.parse(source));
  }

  @Property(tries = 500, seed = SEED)
  void otherLineEndsChangeNothing(@ForAll("lines") String text) {
    List<String> expected = shape(text);
    assertThat(shape(text.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(shape(text.replace("\n", "\r"))).isEqualTo(expected);
  }

  @Property(tries = 200, seed = SEED)
  void aByteOrderMarkChangesNothing(@ForAll("lines") String text) {
    assertThat(shape("\uFEFF" + text)).isEqualTo(shape(text));
  }

  @Example
  void theFixturesHaveSoundSpans() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("test-fixtures/packs"))) {
      List<Path> documents = files.filter(file -> file.toString().endsWith(".md")).toList();
      assertThat(documents).isNotEmpty();
      for (Path file : documents) {
        String text = Files.readString(file);
        checkSpans(text);
        assertThat(shape(text.replace("\n", "\r\n"))).as(file.toString()).isEqualTo(shape(text));
      }
    }
  }

  /** Each thing of a document with the lines and characters it is written with. */
  private static List<String> shape(String text) {
    SourceFile source = SourceFile.of("a.md", text);
    List<String> shape = new ArrayList<>();
    new Walk(source, shape).document(MarkdownParser.parse(source));
    return shape;
  }

  private static void checkSpans(String text) {
    SourceFile source = SourceFile.of("a.md", text);
    Document document = MarkdownParser.parse(source);
    assertThat(document.unreadable()).isEmpty();
    new Walk(source, new ArrayList<>()).document(document);
  }

  /** Visits all of a document, checks that spans nest and follow each other, and writes it down. */
  private record Walk(SourceFile source, List<String> shape) {
    void document(Document document) {
      Span whole = new Span(0, source.text().length());
      assertThat(document.root().span()).isEqualTo(whole);
      document
          .frontMatter()
          .ifPresent(
              matter -> {
                in(whole, matter.span());
                for (var entry : matter.entries()) {
                  text(matter.span(), entry.key());
                  entry.values().forEach(value -> text(matter.span(), value));
                }
              });
      section(document.root());
      ordered(document.comments().stream().map(Comment::span).toList());
      ordered(document.definitions().stream().map(LinkDefinition::span).toList());
      assertThat(document.links().stream().map(Link::span)).isSorted();
      document.links().forEach(link -> write("link " + link.destination(), link.span()));
      document.comments().forEach(comment -> write("comment " + comment.text(), comment.span()));
    }

    private void section(Section section) {
      List<Span> parts = new ArrayList<>();
      section.heading().map(Heading::span).ifPresent(parts::add);
      section.blocks().forEach(block -> parts.add(block.span()));
      section.sections().forEach(child -> parts.add(child.span()));
      parts.forEach(part -> in(section.span(), part));
      ordered(parts);
      section
          .heading()
          .ifPresent(
              heading -> {
                write("heading " + heading.level(), heading.span());
                text(heading.span(), heading.text());
              });
      section.blocks().forEach(this::block);
      for (Field field : section.fields()) {
        in(section.span(), field.span());
        text(section.span(), field.label());
        text(section.span(), field.value());
      }
      section.sections().forEach(this::section);
    }

    private void block(Block block) {
      write(block.getClass().getSimpleName(), block.span());
      if (block instanceof Paragraph paragraph) {
        text(block.span(), paragraph.text());
      } else if (block instanceof ListBlock list) {
        items(list);
      } else if (block instanceof BlockQuote quote) {
        within(quote.span(), quote.blocks().stream().map(Block::span).toList());
        quote.blocks().forEach(this::block);
      } else if (block instanceof Table table) {
        within(table.span(), table.rows().stream().map(TableRow::span).toList());
        within(table.span(), List.of(table.header().span(), table.delimiter()));
        row(table.header());
        table.rows().forEach(this::row);
      } else if (block instanceof CodeBlock code) {
        within(code.span(), code.lines());
        code.lines().forEach(line -> write("line", line));
      }
    }

    private void items(ListBlock list) {
      within(list.span(), list.items().stream().map(ListItem::span).toList());
      for (ListItem item : list.items()) {
        write("item " + item.box(), item.span());
        within(item.span(), item.blocks().stream().map(Block::span).toList());
        item.blocks().forEach(this::block);
      }
    }

    private void row(TableRow row) {
      within(row.span(), row.cells().stream().map(Cell::span).toList());
      for (Cell cell : row.cells()) {
        write("cell", cell.span());
        text(cell.span(), cell.text());
      }
    }

    private void text(Span parent, InlineText text) {
      in(parent, text.span());
      within(text.span(), text.inlines().stream().map(Inline::span).toList());
      for (Inline run : text.inlines()) {
        boolean shows = run.kind() == Inline.Kind.TEXT || run.kind() == Inline.Kind.CODE;
        String written = source.text(run.span()).replace('\0', '\uFFFD');
        if (shows && run.maps() && run.text().length() > 1 && !written.contains("\n")) {
          assertThat(run.text()).isEqualTo(written.replace('\r', ' '));
        }
        write(
            run.kind() + " " + run.strong() + run.emphasis() + run.link().isPresent(), run.span());
      }
    }

    private void within(Span parent, List<Span> parts) {
      parts.forEach(part -> in(parent, part));
      ordered(parts);
    }

    private void in(Span parent, Span part) {
      assertThat(parent.contains(part)).as("%s in %s of %s", part, parent, source.text()).isTrue();
    }

    private void ordered(List<Span> parts) {
      for (int i = 1; i < parts.size(); i++) {
        assertThat(parts.get(i).start())
            .as("%s of %s", parts, source.text())
            .isGreaterThanOrEqualTo(parts.get(i - 1).end());
      }
    }

    private void write(String what, Span span) {
      String written = source.text(span).replace("\r\n", "\n").replace('\r', '\n');
      shape.add(what + " @" + source.line(span.start()) + " " + written);
    }
  }
}
