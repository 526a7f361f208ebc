package dev.archlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.Cell;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Comment;
import dev.archlint.document.Document;
import dev.archlint.document.HtmlBlock;
import dev.archlint.document.Inline;
import dev.archlint.document.InlineText;
import dev.archlint.document.Link;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.ListItem.TaskBox;
import dev.archlint.document.Other;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.document.ThematicBreak;
import dev.archlint.document.Unreadable;
import dev.archlint.source.SourceFile;
import dev.archlint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One case for each construct, with its places told by the text that they cover. */
final class MarkdownParserTest {
  @Nested
  class Sections {
    @Test
    void areATreeByLevel() {
      Document document = parse("intro\n# A\na\n## B\nb\n#### C\n## D\n# E");
      Section root = document.root();
      assertThat(root.heading()).isEmpty();
      assertThat(root.blocks()).hasSize(1);
      assertThat(titles(root.sections())).containsExactly("A", "E");
      assertThat(titles(root.sections().get(0).sections())).containsExactly("B", "D");
      assertThat(document.sections().map(Section::title)).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void reachToTheNextOfTheirLevel() {
      Document document = parse("x\n# A\na\n## B\nb\n# C\n\n");
      assertThat(document.sections().map(section -> document.source().text(section.span())))
          .containsExactly("# A\na\n## B\nb\n", "## B\nb\n", "# C\n\n");
      assertThat(document.source().text(document.root().span()))
          .isEqualTo("x\n# A\na\n## B\nb\n# C\n\n");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '§',
        value = {
          "# Title § 1 § Title § # Title",
          "###   Title   ### § 3 § Title § ###   Title   ###",
          "   ## Title#   § 2 § Title# § ## Title#",
          "# A `b` *c* § 1 § A b c § # A `b` *c*",
          "# \\# x \\# § 1 § # x # § # \\# x \\#",
        })
    void readAtxHeadings(String markdown, int level, String title, String span) {
      Document document = parse(markdown + "   \n");
      Section section = document.sections().findFirst().orElseThrow();
      assertThat(section.heading().orElseThrow().level()).isEqualTo(level);
      assertThat(section.title()).isEqualTo(title);
      assertThat(document.source().text(section.heading().orElseThrow().span())).isEqualTo(span);
    }

    @Test
    void readSetextHeadings() {
      Document document = parse("  A\nb **c**\n  ===  \n\nD\n-\n");
      assertThat(document.sections().map(Section::title)).containsExactly("A b c", "D");
      assertThat(
              document
                  .sections()
                  .map(s -> document.source().text(s.heading().orElseThrow().span())))
          .containsExactly("A\nb **c**\n  ===", "D\n-");
      assertThat(
              document
                  .sections()
                  .map(s -> document.source().text(s.heading().orElseThrow().text().span())))
          .containsExactly("A\nb **c**", "D");
    }

    @Test
    void mayHaveAnEmptyHeading() {
      Document document = parse("##\ntext\n");
      assertThat(document.sections().map(Section::title)).containsExactly("");
    }

    @Test
    void areIndentedBySpacesAlone() {
      assertThat(parse("\f# A\n\nB\n\f===\n").sections()).isEmpty();
      assertThat(parse("| a |\n\f|---|\n").tables()).hasSize(1);
    }

    @Test
    void doNotBeginInQuotesAndItems() {
      Document document = parse("> # A\n\n- # B\n");
      assertThat(document.sections()).isEmpty();
      BlockQuote quote = (BlockQuote) document.root().blocks().get(0);
      assertThat(((Paragraph) quote.blocks().get(0)).text().plain()).isEqualTo("A");
      ListBlock list = (ListBlock) document.root().blocks().get(1);
      assertThat(list.items().get(0).text().plain()).isEqualTo("B");
      assertThat(document.source().text(list.items().get(0).blocks().get(0).span()))
          .isEqualTo("# B");
    }

    @Test
    void beginAfterAnItemWhoseFenceIsNeverClosed() {
      assertThat(parse("- ```\n# A #\n##\n").sections().map(Section::title))
          .containsExactly("A", "");
    }

    @Test
    void doNotTakeDefinitionsForTheirTitle() {
      Document document = parse("[a]: /a\n---\n\n[b]: /b\nTitle\n===\n\n[a] [b]\n");
      assertThat(document.sections().map(Section::title)).containsExactly("Title");
      assertThat(document.definitions()).extracting("label").containsExactly("a", "b");
      assertThat(document.links()).extracting(Link::destination).containsExactly("/a", "/b");
      assertThat(document.root().blocks().get(1)).isInstanceOf(Paragraph.class);
    }
  }

  @Nested
  class Lists {
    @Test
    void nest() {
      Document document = parse("1. one\n   - inner\n\n     more\n2) other list\n");
      ListBlock first = (ListBlock) document.root().blocks().get(0);
      assertThat(first.ordered()).isTrue();
      assertThat(first.items()).hasSize(1);
      ListBlock inner = (ListBlock) first.items().get(0).blocks().get(1);
      assertThat(inner.ordered()).isFalse();
      assertThat(inner.items().get(0).blocks()).hasSize(2);
      assertThat(document.source().text(inner.span())).isEqualTo("- inner\n\n     more");
      assertThat(document.source().text(first.span())).isEqualTo("1. one\n   - inner\n\n     more");
      assertThat(document.root().blocks()).hasSize(2);
    }

    @Test
    void haveEmptyItems() {
      Document document = parse("- a\n-\n- c\n");
      ListBlock list = (ListBlock) document.root().blocks().get(0);
      assertThat(list.items()).extracting(ListItem::hasContent).containsExactly(true, false, true);
      assertThat(document.source().text(list.items().get(1).span())).isEqualTo("-");
    }

    @Test
    void haveTaskBoxes() {
      Document document =
          parse(
              "- [ ] open\n- [x] done\n* [X] done\n- [ ]\n- [y] no\n- [x]no\n- a [x] b\n\n[x] c\n");
      List<ListItem> items =
          document.root().blocks().stream()
              .filter(ListBlock.class::isInstance)
              .flatMap(list -> ((ListBlock) list).items().stream())
              .toList();
      assertThat(items)
          .extracting(ListItem::box)
          .containsExactly(
              TaskBox.OPEN,
              TaskBox.TICKED,
              TaskBox.TICKED,
              TaskBox.OPEN,
              TaskBox.NONE,
              TaskBox.NONE,
              TaskBox.NONE);
      assertThat(items.stream().map(item -> item.text().plain()))
          .containsExactly("open", "done", "done", "", "[y] no", "[x]no", "a [x] b");
      assertThat(document.source().text(items.get(0).text().span())).isEqualTo("open");
      assertThat(items.get(3).hasContent()).isFalse();
    }

    @Test
    void keepTheBoxOutOfTheLinks() {
      Document document = parse("- [x] see [x]\n\n[x]: /u\n");
      assertThat(document.links()).hasSize(1);
      ListBlock list = (ListBlock) document.root().blocks().get(0);
      assertThat(list.items().get(0).text().plain()).isEqualTo("see x");
    }
  }

  @Nested
  class Tables {
    @Test
    void keepTheCellsThatTheAuthorWrote() {
      Document document = parse("| a | b | c |\n|:-:|--|-:|\n| 1 |\n| 1 || 3 | 4 |\n 1 | 2|  \n");
      Table table = onlyTable(document);
      assertThat(table.columnCount()).isEqualTo(3);
      assertThat(rows(document)).containsExactly("[1]", "[1][][3][4]", "[1][2]");
      assertThat(document.source().text(table.delimiter())).isEqualTo("|:-:|--|-:|");
      assertThat(table.rows().stream().map(row -> document.source().text(row.span())))
          .containsExactly("| 1 |", "| 1 || 3 | 4 |", "1 | 2|");
    }

    @Test
    void giveBlankCellsTheirPlace() {
      String markdown = "|a|b|c|\n|-|-|-|\n|   || <!-- x --> |\n";
      Document document = parse(markdown);
      List<Cell> cells = onlyTable(document).rows().get(0).cells();
      assertThat(cells).extracting(Cell::isBlank).containsExactly(true, true, true);
      assertThat(cells.stream().map(cell -> document.source().text(cell.span())))
          .containsExactly("   ", "", "<!-- x -->");
      assertThat(cells.get(1).span().start()).isEqualTo(markdown.indexOf("||") + 1);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '§',
        quoteCharacter = '$',
        value = {
          "`a|b` | c § [`a][b`][c]",
          "`a\\|b` | c § [a|b][c]",
          "a \\| b § [a | b]",
          "a \\\\| b § [a | b]",
          "[x](u|v) § [[x](u][v)]",
          "[x](u\\|v) § [x]",
          "**a | b** § [**a][b**]",
          "&#124; | b § [|][b]",
          "| a § [a]",
          "a | § [a]",
          "a | \\| § [a][|]",
        })
    void splitAtEveryPipeThatIsNotEscaped(String row, String cells) {
      assertThat(rows(parse("a|b|c\n-|-|-\n" + row + "\n"))).containsExactly(cells);
    }

    @Test
    void giveEscapedPipesTheirPlace() {
      Document document = parse("a|b\n-|-\n`x\\|y` \\| z|w\n");
      InlineText text = onlyTable(document).rows().get(0).cells().get(0).text();
      assertThat(text.plain()).isEqualTo("x|y | z");
      assertThat(text.inlines().stream().map(run -> document.source().text(run.span())))
          .containsExactly("x\\|y", " ", "\\|", " z");
      assertThat(document.source().text(text.sourceSpan(6, 7))).isEqualTo("z");
    }

    @Test
    void followALineOfText() {
      Document document = parse("text\nmore\na | b\n--|--\n1 | 2\n");
      assertThat(kinds(document.root().blocks())).containsExactly("Paragraph", "Table");
      assertThat(document.source().text(document.root().blocks().get(0).span()))
          .isEqualTo("text\nmore");
      assertThat(document.source().text(onlyTable(document).span()))
          .isEqualTo("a | b\n--|--\n1 | 2");
    }

    @Test
    void followALineOfTextInAnItem() {
      Document document = parse("- text *x*\n  a | b\n  --|--\n  1 | 2\n- b\n");
      ListBlock list = (ListBlock) document.root().blocks().get(0);
      assertThat(kinds(list.items().get(0).blocks())).containsExactly("Paragraph", "Table");
      assertThat(list.items().get(0).text().plain()).isEqualTo("text x");
      assertThat(list.items()).hasSize(2);
    }

    @Test
    void followDefinitions() {
      Document document = parse("[a]: /u\ntext [a]\nx | y\n--|--\n");
      assertThat(kinds(document.root().blocks())).containsExactly("Other", "Paragraph", "Table");
      assertThat(document.links()).hasSize(1);
      assertThat(kinds(parse("[a]: /u\nx | y\n--|--\n").root().blocks()))
          .containsExactly("Other", "Table");
    }

    @Test
    void takeALineOfTextAsARow() {
      assertThat(rows(parse("a|b\n-|-\n1|2\ntext\n[x]\n\nafter\n")))
          .containsExactly("[1][2]", "[text]", "[[x]]");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '§',
        value = {
          "--- § ThematicBreak",
          "*** § ThematicBreak",
          "7. x|y § ListBlock",
          "- x|y § ListBlock",
          "'    x|y' § CodeBlock",
          "```x § CodeBlock",
          "> x|y § BlockQuote",
          "<div> § HtmlBlock",
          "<x-y> § HtmlBlock",
          "<!-- x --> § Comment",
          "'|' § Paragraph",
        })
    void endAtTheStartOfAnyBlock(String line, String kind) {
      Document document = parse("a|b\n-|-\n1|2\n" + line + "\n");
      assertThat(kinds(document.root().blocks())).containsExactly("Table", kind);
      assertThat(rows(document)).containsExactly("[1][2]");
    }

    @Test
    void endAtAHeading() {
      Document document = parse("a|b\n-|-\n1|2\n# h\n");
      assertThat(rows(document)).containsExactly("[1][2]");
      assertThat(titles(document.root().sections())).containsExactly("h");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a | b\n--|--|--\n",
          "a | b\n---\n",
          "a | b\n- | -\n",
          "a | b\n    --|--\n",
          "a | b\n--|- -\n",
          "a | b\n--|x\n",
          "a | b\n\n--|--\n",
          "a | b\n|--|--||\n",
          "a | b\n:|:\n",
          "> a | b\n--|--\n",
          "- a | b\n--|--\n",
          "|\n|-|\n",
        })
    void needADelimiterRowThatFits(String markdown) {
      assertThat(tables(parse(markdown))).isEmpty();
    }

    @Test
    void mayHaveOneColumnWithoutPipes() {
      Document document = parse("a\n:-\nb\n");
      assertThat(onlyTable(document).columnCount()).isEqualTo(1);
      assertThat(rows(document)).containsExactly("[b]");
    }

    @Test
    void mayStandInQuotesAndOnTabs() {
      Document document = parse("> a | b\n> --|--\n> 1 | 2\n\n-\tc | d\n\t--|--\n\t3 | 4\n");
      assertThat(rows(document)).containsExactly("[1][2]", "[3][4]");
      assertThat(
              tables(document).stream().map(table -> document.source().text(table.header().span())))
          .containsExactly("a | b", "c | d");
    }

    @Test
    void knowTheirGroupRows() {
      Document document = parse("a|b\n-|-\n**G**\n**G** | |\n| **G** | x |\n");
      assertThat(onlyTable(document).rows())
          .extracting(TableRow::isGroup)
          .containsExactly(true, true, false);
    }
  }

  @Nested
  class Code {
    @Test
    void fencedHasLinesWithoutTheirIndentation() {
      Document document = parse("- ~~~ Java x\n  a\n\n    b\n  ~~~\n");
      ListBlock list = (ListBlock) document.root().blocks().get(0);
      CodeBlock code = (CodeBlock) list.items().get(0).blocks().get(0);
      assertThat(code.info()).isEqualTo("Java x");
      assertThat(code.language()).isEqualTo("java");
      assertThat(code.lines().stream().map(document.source()::text))
          .containsExactly("a", "", "  b");
      assertThat(document.source().text(code.span())).isEqualTo("~~~ Java x\n  a\n\n    b\n  ~~~");
    }

    @Test
    void fencedMayNeverBeClosed() {
      Document document = parse("```\na\n# b\n");
      CodeBlock code = (CodeBlock) document.root().blocks().get(0);
      assertThat(code.lines().stream().map(document.source()::text)).containsExactly("a", "# b");
      assertThat(document.source().text(code.span())).isEqualTo("```\na\n# b");
      assertThat(((CodeBlock) parse("```\n```\n").root().blocks().get(0)).hasContent()).isFalse();
    }

    @Test
    void indentedEndsAtItsLastLine() {
      Document document = parse("\ta\n  \n      b\n\ntext\n");
      CodeBlock code = (CodeBlock) document.root().blocks().get(0);
      assertThat(code.lines().stream().map(document.source()::text))
          .containsExactly("a", "", "  b");
      assertThat(document.source().text(code.span())).isEqualTo("a\n  \n      b");
    }
  }

  @Nested
  class OtherBlocks {
    @Test
    void commentsAloneAreCommentBlocks() {
      Document document = parse("<!-- a --> <!--b-->\n\n<!--\nc\n\nd\n-->\n");
      assertThat(kinds(document.root().blocks())).containsExactly("Comment", "Comment", "Comment");
      assertThat(document.comments()).extracting(Comment::text).containsExactly("a", "b", "c\n\nd");
      assertThat(document.comments().stream().map(c -> document.source().text(c.span())))
          .containsExactly("<!-- a -->", "<!--b-->", "<!--\nc\n\nd\n-->");
    }

    @Test
    void commentsElsewhereAreCollectedToo() {
      Document document = parse("a <!-- b --> c\n\n<div>\n<!-- d -->\n</div>\n\n<!-- e --> text\n");
      assertThat(kinds(document.root().blocks()))
          .containsExactly("Paragraph", "HtmlBlock", "HtmlBlock");
      assertThat(document.comments()).extracting(Comment::text).containsExactly("b", "d", "e");
    }

    @Test
    void anUnclosedCommentHidesTheRest() {
      Document document = parse("<!-- a\n\n# b\n");
      assertThat(document.sections()).isEmpty();
      assertThat(document.comments()).extracting(Comment::text).containsExactly("a\n\n# b");
    }

    @Test
    void keepTheirPlaces() {
      Document document = parse("> a\n> > b\nlazy\n\n* * *\n\n<div>\nx\n</div>\n");
      List<Block> blocks = document.root().blocks();
      assertThat(blocks.get(0)).isInstanceOf(BlockQuote.class);
      assertThat(blocks.get(1)).isInstanceOf(ThematicBreak.class);
      assertThat(blocks.get(2)).isInstanceOf(HtmlBlock.class);
      assertThat(blocks.stream().map(block -> document.source().text(block.span())))
          .containsExactly("> a\n> > b\nlazy", "* * *", "<div>\nx\n</div>");
    }

    @Test
    void definitionsAreListed() {
      Document document = parse("[A b]: </u v> 'title'\n[c]:\n  /d\n\n[a  B][] [x][c]\n");
      assertThat(document.definitions())
          .extracting("label", "destination")
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("A b", "/u v"),
              org.assertj.core.groups.Tuple.tuple("c", "/d"));
      assertThat(document.definitions().stream().map(d -> document.source().text(d.span())))
          .containsExactly("[A b]: </u v> 'title'", "[c]:\n  /d");
      assertThat(document.root().blocks().get(0)).isInstanceOf(Other.class);
      assertThat(document.links()).extracting(Link::destination).containsExactly("/u v", "/d");
    }
  }

  @Nested
  class Inlines {
    @ParameterizedTest
    @CsvSource(
        delimiter = '§',
        quoteCharacter = '$',
        value = {
          "a \\* b § TEXT[a ]a |TEXT[*]\\*|TEXT[ b] b",
          "a\\b § TEXT[a\\b]a\\b",
          "x &amp; y § TEXT[x ]x |TEXT[&]&amp;|TEXT[ y] y",
          "&nosuch; &#x1F600; § TEXT[&nosuch; ]&nosuch; |TEXT[😀]&#x1F600;",
          "**a *b*** § TEXT+B[a ]a |TEXT+B+I[b]b",
          "`` a` `` § CODE[a`]a`",
          "`   `x § CODE[   ]   |TEXT[x]x",
          "**`a`** § CODE+B[a]a",
          "<b>x</b> § HTML[<b>]<b>|TEXT[x]x|HTML[</b>]</b>",
          "a<!-- b -->c § TEXT[a]a|COMMENT[<!-- b -->]<!-- b -->|TEXT[c]c",
          "[a *b*](/u) § TEXT+INLINE[a ]a |TEXT+I+INLINE[b]b",
          "<https://a.b> § TEXT+AUTOLINK[https://a.b]https://a.b",
          "<a@b.c> § TEXT+AUTOLINK[a@b.c]a@b.c",
          "[x] and [ y ][z] § TEXT[[x] and [ y ][z]][x] and [ y ][z]",
          "[a\\]b] § TEXT[[a][a|TEXT[]]\\]|TEXT[b]]b]",
          "[**a**] § TEXT[[][|TEXT+B[a]a|TEXT[]]]",
          "~~a~~ 😀 § TEXT[~~a~~ 😀]~~a~~ 😀",
        })
    void areRuns(String markdown, String runs) {
      Document document = parse(markdown);
      assertThat(runs(document)).isEqualTo(runs);
    }

    @Test
    void breakAtLineEnds() {
      Document document = parse("a\nb  \nc\\\nd\n");
      assertThat(text(document).plain()).isEqualTo("a b c d");
      assertThat(text(document).inlines())
          .filteredOn(run -> run.kind() == Inline.Kind.BREAK)
          .extracting(run -> document.source().text(run.span()))
          .containsExactly("\n", "  \n", "\\\n");
    }

    @Test
    void leaveTheMarksOfQuotesOut() {
      Document document = parse("> a `b\n> c` d\n>   e\n");
      BlockQuote quote = (BlockQuote) document.root().blocks().get(0);
      InlineText text = ((Paragraph) quote.blocks().get(0)).text();
      assertThat(text.plain()).isEqualTo("a b c d e");
      assertThat(document.source().text(text.sourceSpan(8, 9))).isEqualTo("e");
    }

    @Test
    void ofAnImageAreItsText() {
      Document document = parse("![a *b*](i.png) ![](j.png) [![](k.png)](/l)\n");
      assertThat(text(document).plain()).isEqualTo("a b  ");
      assertThat(document.links())
          .extracting(Link::kind, Link::destination)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Link.Kind.IMAGE, "i.png"),
              org.assertj.core.groups.Tuple.tuple(Link.Kind.IMAGE, "j.png"),
              org.assertj.core.groups.Tuple.tuple(Link.Kind.INLINE, "/l"),
              org.assertj.core.groups.Tuple.tuple(Link.Kind.IMAGE, "k.png"));
      assertThat(text(parse("![](j.png)\n")).isBlank()).isFalse();
      assertThat(text(parse("[](j)\n")).isBlank()).isTrue();
    }

    @Test
    void mayLeadToPlacesWithSpacesInAngleBrackets() {
      Document document = parse("[a](<my file.md>) [b](my file.md) [c](<a\\>b> 't')\n");
      assertThat(document.links())
          .extracting(Link::destination)
          .containsExactly("my file.md", "a\\>b");
      assertThat(kinds(parse("[Note]: any text\n").root().blocks())).containsExactly("Paragraph");
    }

    @Test
    void knowTheirReferences() {
      Document document = parse("[a] [b][a] [A][] ![c][a]\n\n[a]: /u\n");
      assertThat(document.links())
          .extracting(Link::kind)
          .containsExactly(
              Link.Kind.REFERENCE, Link.Kind.REFERENCE, Link.Kind.REFERENCE, Link.Kind.IMAGE);
      assertThat(document.links().stream().map(link -> document.source().text(link.span())))
          .containsExactly("[a]", "[b][a]", "[A][]", "![c][a]");
      assertThat(text(document).plain()).isEqualTo("a b A c");
    }
  }

  @Nested
  class FrontMatterAtTheHead {
    @Test
    void aDocumentMayOpenWithARule() {
      Document document = parse("---\n\n# Title\n\nWords: *two*.\n\n---\n\nMore.\n");
      assertThat(document.frontMatter()).isEmpty();
      assertThat(document.sections().map(Section::title)).containsExactly("Title");
    }

    @Test
    void isNoPartOfTheBlocks() {
      Document document = parse("---\na: 1\n# c\n---\n# T\n");
      assertThat(document.source().text(document.frontMatter().orElseThrow().span()))
          .isEqualTo("---\na: 1\n# c\n---");
      assertThat(document.sections().map(Section::title)).containsExactly("T");
      Span span = document.sections().findFirst().orElseThrow().span();
      assertThat(document.source().text(span)).isEqualTo("# T\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n---\n", "---\n\ta: b\n---\n"})
    void mayHoldNoEntries(String markdown) {
      Document document = parse(markdown + "# T\n");
      assertThat(document.frontMatter().orElseThrow().entries()).isEmpty();
      assertThat(document.sections().map(Section::title)).containsExactly("T");
    }

    @Test
    void isReadLineByLineWhereItIsNoYaml() {
      Document document = parse("---\n# c\na: {x | [y](z.md)}\n  b\nc d:\n---\n# T\n");
      assertThat(document.frontMatter().orElseThrow().entries())
          .extracting(entry -> entry.key().plain() + "=" + entry.values().size())
          .containsExactly("a=1", "c d=0");
      assertThat(document.frontMatter().get().entries().get(0).values().get(0).plain())
          .isEqualTo("{x | [y](z.md)}");
      assertThat(document.sections().map(Section::title)).containsExactly("T");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"---\na: 1\n", "\n---\na: 1\n---\n", "----\na: 1\n---\n", " ---\na: 1\n---\n"})
    void needsBothItsLines(String markdown) {
      assertThat(parse(markdown).frontMatter()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[#][#####][", "x [a][b][ y", "![#][ab][", "**[#][###][**"})
  void bracketsThatLeadNowhereAreAllThere(String markdown) {
    String plain = markdown.replace("**", "").replace("\n", " ");
    assertThat(((Paragraph) parse(markdown).root().blocks().get(0)).text().plain())
        .isEqualTo(plain);
  }

  @Test
  void placesAreExactWhateverTheLineEnds() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String markdown =
          String.join(
              end,
              "---",
              "a: b",
              "---",
              "# 😀 T",
              "",
              "p `c",
              "d` [l](u)",
              "",
              "| x | y |",
              "|--|--|",
              "| 1 ||",
              "",
              "```",
              "code",
              "```",
              "");
      Document document = parse(markdown);
      assertThat(document.sections().map(Section::title)).containsExactly("😀 T");
      List<Block> blocks = document.sections().findFirst().orElseThrow().blocks();
      assertThat(blocks.stream().map(block -> document.source().text(block.span())))
          .containsExactly(
              String.join(end, "p `c", "d` [l](u)"),
              String.join(end, "| x | y |", "|--|--|", "| 1 ||"),
              String.join(end, "```", "code", "```"));
      assertThat(((Paragraph) blocks.get(0)).text().plain()).isEqualTo("p c d l");
      assertThat(document.source().text(document.links().get(0).span())).isEqualTo("[l](u)");
    }
  }

  @Test
  void aNulEndsNothing() {
    assertThat(text(parse("a\0b")).plain()).isEqualTo("a\uFFFDb");
  }

  @Test
  void deepNestingDoesNoHarm() {
    assertThat(parse("[ (".repeat(3_000)).unreadable()).isEmpty();
    assertThat(parse("*".repeat(5_000)).unreadable()).isEmpty();
    assertThat(parse("<!-- " + "x ".repeat(5_000) + "-->").comments()).hasSize(1);
    assertThat(parse("a <!-- " + "x ".repeat(5_000) + "-->").comments()).hasSize(1);
  }

  @Test
  void whatNestsTooDeeplyIsRefusedWhereItDoes() {
    String depth = "> ".repeat(NestingLimit.MAX_LEVELS - 1);
    assertThat(parse("a\n\n" + depth + "- b\n").unreadable()).isEmpty();
    for (String marker : List.of("> ", "- ", "1. ", "> - ", "* + - ")) {
      Document document = parse("# A\n\n" + marker.repeat(500) + "b\n");
      Unreadable reason = document.unreadable().orElseThrow();
      assertThat(reason.reason()).isEqualTo("nests lists and quotes more than 100 deep");
      assertThat(document.source().position(reason.place().start()).line()).isEqualTo(3);
    }
    StringBuilder growing = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      growing.append("  ".repeat(i)).append("- a\n");
    }
    assertThat(parse(growing.toString()).unreadable()).isPresent();
    // A rule nests nothing.
    assertThat(parse("* ".repeat(500)).unreadable()).isEmpty();
  }

  @Test
  void aTableTooWideToBeOneIsRefused() {
    String wide = "|a".repeat(1_001) + "|\n";
    String row = "|-".repeat(1_001) + "|\n";
    assertThat(parse(wide).unreadable()).isEmpty();
    assertThat(parse(wide + row.substring(2)).unreadable()).isEmpty();
    assertThat(parse("text\n\n" + wide + row).unreadable().orElseThrow().reason())
        .isEqualTo("has a table of 1001 columns, more than 1000");
  }

  private static Document parse(String markdown) {
    return MarkdownParser.parse(SourceFile.of("a.md", markdown));
  }

  private static List<String> titles(List<Section> sections) {
    return sections.stream().map(Section::title).toList();
  }

  private static List<String> kinds(List<Block> blocks) {
    return blocks.stream().map(block -> block.getClass().getSimpleName()).toList();
  }

  private static InlineText text(Document document) {
    return ((Paragraph) document.root().blocks().get(0)).text();
  }

  private static String runs(Document document) {
    StringBuilder all = new StringBuilder();
    for (Inline run : text(document).inlines()) {
      all.append(all.length() == 0 ? "" : "|").append(run.kind());
      all.append(run.strong() ? "+B" : "").append(run.emphasis() ? "+I" : "");
      run.link().ifPresent(link -> all.append('+').append(link.kind()));
      all.append('[').append(run.text()).append(']').append(document.source().text(run.span()));
    }
    return all.toString();
  }

  private static Table onlyTable(Document document) {
    List<Table> tables = tables(document);
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  private static List<Table> tables(Document document) {
    return document.root().all().flatMap(section -> tables(section.blocks()).stream()).toList();
  }

  private static List<Table> tables(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block -> {
              if (block instanceof Table table) {
                return List.of(table).stream();
              }
              if (block instanceof BlockQuote quote) {
                return tables(quote.blocks()).stream();
              }
              if (block instanceof ListBlock list) {
                return list.items().stream().flatMap(item -> tables(item.blocks()).stream());
              }
              return List.<Table>of().stream();
            })
        .toList();
  }

  /** The body rows of all tables, each cell in brackets. */
  private static List<String> rows(Document document) {
    return tables(document).stream()
        .flatMap(table -> table.rows().stream())
        .map(
            row ->
                row.cells().stream()
                    .map(cell -> "[" + cell.text().plain() + "]")
                    .reduce("", String::concat))
        .toList();
  }
}
