package dev.archlint.markdown;

import java.util.List;
import java.util.Random;

/** What parsers of tables read in different ways, each as lines that make a table of it. */
enum TableConstruct {
  TEXT_BEFORE("text", "text\n- item", "> quote", "1. item", "# heading\ntext"),
  TEXT_AFTER("text", "[x]", "[x]: /u", "text [x] text", "**bold**", "<b>x</b>", "*"),
  RULE_AFTER("---", "***", "- - -", "===", "--", "----|", "-"),
  ESCAPED_PIPE_IN_CODE("`a\\|b` | c", "| ``a\\|b`` | c |", "`\\|` | `\\|\\|`", "a | `x \\\\| y`"),
  PIPE_IN_CODE("`a|b` | c", "| `a|b` |", "a | ``b|`c``", "`|` | `|`"),
  PIPE_IN_LINK("[a|b](u) | c", "| [a\\|b](u) | c |", "![a|b](u)|c", "[a](u|v)|c", "[a][b|c]|d"),
  PIPE_IN_ATTRIBUTE(
      "<a title=\"a|b\">x</a> | c",
      "[a](u \"b|c\") | d",
      "<img alt='a|b'> | c",
      "<!-- a|b --> | c"),
  SHORT_ROWS("| a |", "a", "|a", "a |", "|", "| a | "),
  LONG_ROWS("| a | b | c |", "a|b|c|d", "||||", "| a | b || c", "a | b | | "),
  BLANK_CELLS("| | b |", "|a||", "||", "| | |", " | b", "a | "),
  GROUP_ROWS("| **Group** |", "**Group**", "| **Group** | |", "|**a** **b**|", "__Group__ |"),
  NO_OUTER_PIPES("a | b", "a|b", "`a` | *b*", "a \\| b | c", "- | a"),
  ALIGNMENT("a | b\n:-- | --:\nc | d", "|a|b|\n|:-:|-|\n|c|d|", "a\n:-:\nb", "|a|\n|:|\n"),
  WIDE_CHARACTERS(
      "| \uFF5C | \u8868 |",
      "\uD83D\uDE00 | \uD83D\uDC68\u200D\uD83D\uDCBB",
      "\u00A0|\u3000",
      "e\u0301 | \u00FC");

  private static final List<String> HEADS =
      List.of("a | b\n--|--", "| a | b |\n|---|---|", "|a|b|\n|:-|-:|", "a | b\n- | -");

  private static final List<String> ROWS = List.of("1 | 2", "| 1 | 2 |", "|1|2", "`x` | **y**");

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes.
  private final List<String> pieces;

  TableConstruct(String... pieces) {
    this.pieces = List.of(pieces);
  }

  /** A document with this construct among other lines; the same for the same seed. */
  String document(long seed) {
    Random random = new Random(31 * seed + name().hashCode());
    String table = table(random);
    String text =
        switch (random.nextInt(6)) {
          case 0 -> indented("- ", "  ", table);
          case 1 -> indented("1. ", "   ", table);
          case 2 -> indented("> ", "> ", table);
          case 3 -> indented("", " ".repeat(random.nextInt(4)), table);
          default -> table;
        };
    String before = random.nextInt(3) == 0 ? RandomMarkdown.of(seed) : "";
    String after = random.nextInt(3) == 0 ? RandomMarkdown.of(seed + 1_000) : "";
    return before + text + after;
  }

  private String table(Random random) {
    String piece = pick(pieces, random);
    String head = pick(HEADS, random);
    String row = pick(ROWS, random);
    return switch (this) {
      case TEXT_BEFORE -> piece + "\n" + head + "\n" + row + "\n";
      case TEXT_AFTER, RULE_AFTER -> head + "\n" + row + "\n" + piece + "\nnext | line\n";
      case ALIGNMENT -> piece + "\n" + row + "\n";
      default -> head + "\n" + row + "\n" + piece + "\n" + pick(pieces, random) + "\n" + row + "\n";
    };
  }

  private static String indented(String first, String others, String lines) {
    return first + lines.stripTrailing().replace("\n", "\n" + others) + "\n";
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
