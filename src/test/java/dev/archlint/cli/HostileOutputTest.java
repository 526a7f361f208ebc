package dev.archlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.archlint.cli.Environment.Terminal;
import dev.archlint.report.ReportFormats;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a document says, and whatever it is called, every report is what its format says. */
final class HostileOutputTest {
  private static final String SEED = "20261125";

  /** What terminals, build logs, browsers and parsers obey. */
  private static final List<String> PIECES =
      List.of(
          "\u001b[31m",
          "\u001b]0;title\u0007",
          "\u009b2J",
          "\r",
          "\b",
          "\u202e",
          "\u2066",
          "\u200b",
          Character.toString(0xE0041),
          "\u0000",
          "\ufeff",
          "\ufffe",
          "\u2028",
          "::error::gone",
          "::set-output name=a::b",
          "##[command]",
          "##teamcity[",
          "##vso[task.setvariable]",
          "\n",
          "#",
          "<script>alert(1)</script>",
          "]]>",
          "&lt;",
          "&",
          "<",
          "\"",
          "'",
          "|",
          "`",
          "```",
          "\\",
          "@everyone",
          "[a](javascript:b)",
          "![a](b)",
          "# ",
          "-->",
          "😀",
          "[Your name]",
          "TBD",
          " ",
          "é",
          "%0A",
          "%",
          ",",
          ":");

  private static final Set<String> XML = Set.of("junit", "checkstyle");
  private static final Set<String> JSON = Set.of("json", "sarif", "gitlab");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> String.join("", list));
  }

  @Property(tries = 15, seed = SEED)
  void everyFormatHoldsWhateverADocumentSays(
      @ForAll("texts") String title, @ForAll("texts") String text) throws Exception {
    String document =
        "# %s\n\n## %s\n\n- **%s:** [Your %s]\n\n| %s |\n|---|\n|  |\n\nTBD %s\n"
            .formatted(title, text, title, text, title, text);
    String name = "docs/" + text.replace('/', ' ').replace("\0", "") + ".md";
    for (String format : ReportFormats.NAMES) {
      String report = report(format, name, document);
      report
          .codePoints()
          .forEach(c -> assertThat(isHarmless(c)).as("%s U+%04X", format, c).isTrue());
      assertThat(report).as(format).doesNotContain("##[", "##vso[", "##teamcity[");
      if (!format.equals("github")) {
        assertThat(report.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
      }
      if (XML.contains(format)) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
      } else if (JSON.contains(format)) {
        assertThat(JsonParser.parseString(report).isJsonNull()).isFalse();
      } else if (format.equals("github")) {
        assertThat(report.lines().filter(line -> line.stripLeading().startsWith("::")))
            .allMatch(line -> line.matches("::(error|warning|notice|group|endgroup)[ :].*"));
      } else if (format.equals("markdown")) {
        assertThat(report).doesNotContain("<script", "](javascript");
      }
    }
  }

  /** Visible, and in the direction in which it is read. */
  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.FORMAT -> c == 0x200d;
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static String report(String format, String name, String document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path folder = Files.createTempDirectory("archlint-output");
    try {
      InputStream in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
      Environment environment = new Environment(Map.of(), folder, in, out, err, Terminal.NONE);
      ExitCode code =
          Cli.run(
              new Context(environment, Catalogue::load),
              "check",
              "--no-config",
              "--pack",
              "general",
              "--fail-on",
              "never",
              "--format",
              format,
              "--stdin-filename",
              name,
              "-");
      assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
      assertThat(err.toString(StandardCharsets.UTF_8).codePoints()).allMatch(c -> isHarmless(c));
    } finally {
      Files.delete(folder);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
