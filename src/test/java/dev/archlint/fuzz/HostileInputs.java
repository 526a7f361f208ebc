package dev.archlint.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Small inputs that parsers took badly: too long, too deeply, or not for what they are. Each target
 * meets them in every build, and a search for new ones begins with them.
 */
final class HostileInputs {
  private static final int LENGTH = 2_000;

  /** Each over and over, on one line or many. */
  private static final List<String> UNITS =
      List.of(
          "- ",
          "> - ",
          "> ",
          "1. ",
          "* + - ",
          "[a](",
          "[a](b \"",
          "![[]()",
          "[a]",
          "[a][b]",
          "`a ``",
          "&amp;",
          "<http://a>",
          "a**b c* ",
          "[ (](",
          "[",
          "![",
          "*",
          "*a _b **c __d ",
          "<",
          "<a ",
          "<a b=\"<b c='",
          "<!-- ",
          "a <!A ",
          "a <?",
          "a <![CDATA[",
          "\\",
          "- a\n",
          "- a\n\n",
          "# a\n",
          "a\n===\n",
          "---\n",
          "a|b\n-|-\n",
          "|",
          "|-",
          "| |\n",
          "> a\nb\n",
          "\n",
          "\r",
          "\t",
          "**Key:** v\n\n",
          "TODO [Your name] ???\n\n",
          "- [ ] a\n",
          "{{ a }} ",
          "\u202E",
          "e\u0301",
          "\uD83D\uDE80",
          "\u0000",
          "\uFEFF");

  private static final List<String> DOCUMENTS =
      List.of(
          "# a" + " ".repeat(LENGTH) + "#",
          "[a]: /u \"" + "a b\n".repeat(LENGTH / 4),
          "[".repeat(LENGTH / 2) + "]".repeat(LENGTH / 2),
          "<!-- " + "x ".repeat(LENGTH) + "-->",
          "a <!-- " + "x ".repeat(LENGTH) + "-->",
          "[a](b \"" + "c".repeat(LENGTH) + "\")",
          "<a" + " b".repeat(LENGTH / 2) + ">",
          "|a".repeat(1_001) + "|\n" + "|-".repeat(1_001) + "|\n",
          "- ```\n# a\n",
          "[a]: /u\n===\n",
          "a\n\n<!-- archlint-disable -->\n\n# b\n\n<!-- archlint-enable -->",
          "<!-- archlint-disable-next-line",
          "---\nowner: {name, or [none](none.md)}\n---\n",
          "---\nowner: [Your name]\n---\n# a\n",
          "---\n" + "[".repeat(LENGTH) + "\n---\n",
          "---\n---\n",
          "```\n[Your name]",
          "a\r\nb\rc\n\r\n");

  private static final List<String> YAML =
      List.of(
          "a: &a [*a, *a]\n",
          "a: &a b\nc: *a\n",
          "a: !!java.net.URL [\"http://a\"]\n",
          "a: 1\na: 2\n",
          "[".repeat(LENGTH),
          "{a: ".repeat(LENGTH / 4),
          "- ".repeat(LENGTH / 2),
          "? ".repeat(LENGTH / 2),
          "a: \"" + "b".repeat(LENGTH),
          "a: |\n" + " b\n".repeat(LENGTH / 3),
          "%YAML 9.9\n---\na: b\n",
          "a:\t- b\n",
          "--- a\n--- b\n",
          "<<: {a: b}\n",
          "id: a\nextends: a\n",
          "id: a\ntitle: a\nsections:\n  - heading: \"{\"\n",
          "id: a\ntitle: a\nsections:\n  - heading: a\n    content: { text: [\"/(a+)+(/\"] }\n",
          "exclude: [\"" + "*a".repeat(200) + "\", \"[a\", \"**/**/**/**/a\"]\n",
          "documents:\n  - files: [\"../../../../../../../../../../a\"]\n    pack: general\n",
          "packs: [\".\", \"/dev/zero\"]\n",
          "extends: .archlint.yaml\n");

  private HostileInputs() {}

  static Stream<byte[]> documents() {
    List<String> all = new ArrayList<>(DOCUMENTS);
    for (String unit : UNITS) {
      all.add(unit.repeat(LENGTH / unit.length()));
      all.add("# Goals\n\n" + unit.repeat(LENGTH / unit.length()) + "\n\n## Scope\n");
    }
    return bytes(all);
  }

  static Stream<byte[]> yaml() {
    return bytes(YAML);
  }

  /** With a lone surrogate, an invalid byte and UTF-16, which no text gives. */
  private static Stream<byte[]> bytes(List<String> texts) {
    Stream<byte[]> invalid =
        Stream.of(
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {'a', (byte) 0xFF},
            "a: b".getBytes(StandardCharsets.UTF_16LE),
            "a: b".getBytes(StandardCharsets.UTF_16));
    return Stream.concat(
        texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)), invalid);
  }
}
