package dev.archlint.markdown;

import dev.archlint.document.Block;
import dev.archlint.document.BlockQuote;
import dev.archlint.document.Bracketed;
import dev.archlint.document.Cell;
import dev.archlint.document.CodeBlock;
import dev.archlint.document.Document;
import dev.archlint.document.InlineText;
import dev.archlint.document.ListBlock;
import dev.archlint.document.ListItem;
import dev.archlint.document.Other;
import dev.archlint.document.Paragraph;
import dev.archlint.document.Section;
import dev.archlint.document.Table;
import dev.archlint.document.TableRow;
import dev.archlint.document.ThematicBreak;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * GitHub's own parser, where it is installed, and outlines of documents to compare with it: a line
 * for each block, indented by depth.
 */
final class CmarkGfm {
  private static final String PROGRAM = "cmark-gfm";

  /**
   * A comment of CommonMark 0.31, where dashes may stand in it. The program is of an older one, to
   * which such a comment is text.
   */
  private static final Pattern LATER_COMMENT = Pattern.compile("<!--.*?-->");

  /** Stands for the angle bracket of a code span, where no comment begins. */
  private static final char CODE_ANGLE = '\uE000';

  private CmarkGfm() {}

  static boolean isInstalled() {
    try {
      return new ProcessBuilder(PROGRAM, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How GitHub's parser sees {@code markdown}. */
  static List<String> outline(String markdown) {
    List<String> lines = new ArrayList<>();
    try {
      Process process = new ProcessBuilder(PROGRAM, "-e", "table", "-t", "xml").start();
      try (var in = process.getOutputStream()) {
        in.write(markdown.getBytes(StandardCharsets.UTF_8));
      }
      String xml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int doctype = xml.indexOf("<!DOCTYPE");
      String root = xml.substring(xml.indexOf('>', doctype) + 1);
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(root)));
      children(document.getDocumentElement(), 0, lines);
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }

  private static void children(Node parent, int depth, List<String> lines) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        element(element, depth, lines);
      }
    }
  }

  private static void element(Element element, int depth, List<String> lines) {
    switch (element.getTagName()) {
      case "heading" -> {
        // Inside quotes and items we take them for paragraphs.
        String name = depth == 0 ? "heading " + element.getAttribute("level") : "paragraph";
        add(depth, name + text(element), lines);
      }
      case "paragraph" -> add(depth, "paragraph" + text(element), lines);
      case "table_cell" -> add(depth, "cell" + text(element), lines);
      case "code_block" -> add(depth, "code", lines);
      case "html_block" -> addHtml(depth, lines);
      case "thematic_break" -> add(depth, "break", lines);
      case "list" -> {
        add(depth, "list " + element.getAttribute("type"), lines);
        children(element, depth + 1, lines);
      }
      case "table_header", "table_row" -> {
        add(depth, "row", lines);
        children(element, depth + 1, lines);
      }
      default -> {
        add(depth, element.getTagName(), lines);
        children(element, depth + 1, lines);
      }
    }
  }

  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    collect(element, text);
    String seen = LATER_COMMENT.matcher(text).replaceAll("");
    return quoted(seen.replace(CODE_ANGLE, '<'));
  }

  private static void collect(Element element, StringBuilder text) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        switch (inner.getTagName()) {
          case "text" -> text.append(inner.getTextContent());
          case "code" -> text.append(inner.getTextContent().replace('<', CODE_ANGLE));
          case "softbreak", "linebreak" -> text.append(' ');
          case "html_inline" -> {
            // What no browser knows and no reader sees on GitHub is text to us.
            String tag = inner.getTextContent();
            text.append(Bracketed.isUnknownTag(tag) ? tag : "");
          }
          default -> collect(inner, text);
        }
      }
    }
  }

  /** How we see a document, in the same words. */
  static List<String> outline(Document document) {
    List<String> lines = new ArrayList<>();
    section(document.root(), lines);
    return lines;
  }

  private static void section(Section section, List<String> lines) {
    section
        .heading()
        .ifPresent(heading -> add(0, "heading " + heading.level() + quoted(heading.text()), lines));
    section.blocks().forEach(block -> block(block, 0, lines));
    section.sections().forEach(child -> section(child, lines));
  }

  private static void block(Block block, int depth, List<String> lines) {
    if (block instanceof Paragraph paragraph) {
      add(depth, "paragraph" + quoted(paragraph.text()), lines);
    } else if (block instanceof ListBlock list) {
      add(depth, "list " + (list.ordered() ? "ordered" : "bullet"), lines);
      list.items()
          .forEach(
              item -> {
                add(depth + 1, "item", lines);
                int first = lines.size();
                item.blocks().forEach(child -> block(child, depth + 2, lines));
                restoreBox(item, lines, first);
              });
    } else if (block instanceof BlockQuote quote) {
      add(depth, "block_quote", lines);
      quote.blocks().forEach(child -> block(child, depth + 1, lines));
    } else if (block instanceof Table table) {
      add(depth, "table", lines);
      row(table.header(), table.columnCount(), depth + 1, lines);
      table.rows().forEach(row -> row(row, table.columnCount(), depth + 1, lines));
    } else if (block instanceof CodeBlock) {
      add(depth, "code", lines);
    } else if (block instanceof ThematicBreak) {
      add(depth, "break", lines);
    } else if (!(block instanceof Other)) {
      addHtml(depth, lines);
    }
  }

  /** Without its extension for task lists, GitHub's parser has the box in the text. */
  private static void restoreBox(ListItem item, List<String> lines, int first) {
    String box =
        switch (item.box()) {
          case NONE -> "";
          case OPEN -> "[ ] ";
          case TICKED -> "[x] ";
        };
    if (!box.isEmpty()) {
      int quote = lines.get(first).indexOf('"') + 1;
      String text = lines.get(first).substring(quote, lines.get(first).length() - 1);
      lines.set(first, lines.get(first).substring(0, quote) + (box + text).strip() + '"');
    }
  }

  /** GitHub's rows have as many cells as the header; ours have what the author wrote. */
  private static void row(TableRow row, int columns, int depth, List<String> lines) {
    add(depth, "row", lines);
    List<Cell> cells = row.cells();
    for (int i = 0; i < columns; i++) {
      String text = i < cells.size() ? quoted(cells.get(i).text()) : quoted("");
      add(depth + 1, "cell" + text, lines);
    }
  }

  /** One HTML block may be several comments to us: neighbours are one line. */
  private static void addHtml(int depth, List<String> lines) {
    String line = "  ".repeat(depth) + "html";
    if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) {
      lines.add(line);
    }
  }

  private static String quoted(InlineText text) {
    return quoted(text.plain());
  }

  private static String quoted(String text) {
    return String.format(Locale.ROOT, " \"%s\"", text.strip());
  }

  private static void add(int depth, String line, List<String> lines) {
    lines.add("  ".repeat(depth) + line);
  }
}
