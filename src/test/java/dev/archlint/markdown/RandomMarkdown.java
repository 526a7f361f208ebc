package dev.archlint.markdown;

import java.util.List;
import java.util.Random;

/** Documents made of lines that Markdown treats in a special way, each at a random indentation. */
final class RandomMarkdown {
  private static final List<String> LINES =
      List.of(
          "a | b",
          "|a|b|",
          "--|--",
          "|---|---|",
          ":-:",
          "---",
          "===",
          "# h",
          "## h *i* ##",
          "#",
          "- x",
          "* y",
          "1. x",
          "- ",
          "text",
          "text `a|b` c",
          "**b** | *i*",
          "| 1 |",
          "|1||2|",
          "|",
          "a\\|b | `c\\|d`",
          "a \\\\| b",
          "-|",
          "- | -",
          "- a|b",
          "[x]: /u",
          "[x] and [y][x]",
          "[x](u \"t|u\")",
          "![](i.png) | x",
          "&amp; | x<br>y",
          "<div>",
          "</div>",
          "<!-- c -->",
          "<b>x</b>",
          "***",
          "> ---",
          "~~~",
          "```",
          "",
          "",
          "");

  private static final List<String> INDENTATIONS =
      List.of("", "", "", "", " ", "   ", "    ", "> ");

  private RandomMarkdown() {}

  /** A document of two to nine lines; the same for the same seed. */
  static String of(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int lines = 2 + random.nextInt(8);
    for (int i = 0; i < lines; i++) {
      text.append(INDENTATIONS.get(random.nextInt(INDENTATIONS.size())));
      text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
    }
    return text.toString();
  }
}
